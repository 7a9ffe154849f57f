import { readdirSync } from 'node:fs'
import path from 'node:path'
import { runQuietly } from '../launcher/child.mjs'
import { root } from '../launcher/paths.mjs'
import { seconds } from '../launcher/steps.mjs'
import { checkOutcome, type Outcome } from './outcome.ts'

/** A program that says by its exit code whether the sources are in order. */
export interface Check {
  name: string
  /** A script for Node, with its arguments, relative to the directory. */
  command: string[]
  directory: string
}

/** TypeScript's compiler in native code. Astro's check needs the one before it, which is a library too. */
const tsc = path.join(root, 'node_modules/typescript-native/bin/tsc')

/** One type check per workspace, the longest first; the site's is Astro's, which reads templates too. */
export function typeChecks(): Check[] {
  const packages = readdirSync(path.join(root, 'packages')).map((name) => `packages/${name}`)
  const workspaces = ['cms', 'tests', ...packages, 'scripts']
  return [
    {
      name: 'types site',
      command: ['node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'error'],
      directory: path.join(root, 'site'),
    },
    ...workspaces.map((name) => ({ name: `types ${name}`, command: [tsc, '-p', name], directory: root })),
  ]
}

export const lintCheck: Check = {
  name: 'biome',
  command: ['node_modules/@biomejs/biome/bin/biome', 'check', '--max-diagnostics=100'],
  directory: root,
}

/** Types, import map and migrations that are generated from the collections, compared with what they would be now. */
export const generatedCheck: Check = {
  name: 'generated files',
  command: ['cms/src/commands/schema.ts', 'check'],
  directory: root,
}

/** Runs checks two at a time, printing a line for each and the output of those that fail. */
export async function runChecks(checks: readonly Check[]): Promise<Outcome[]> {
  const waiting = checks.values()
  const outcomes: Outcome[] = []
  const work = async () => {
    for (const check of waiting) outcomes.push(await runCheck(check))
  }
  await Promise.all([work(), work()])
  return outcomes
}

async function runCheck({ name, command, directory }: Check): Promise<Outcome> {
  const started = performance.now()
  const { code, lines } = await runQuietly(process.execPath, command, { cwd: directory })
  const took = seconds(performance.now() - started)
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${took})`)
  if (code !== 0) console.log(lines.map((line) => `     ${line}`).join('\n'))
  return checkOutcome(name, code === 0)
}
