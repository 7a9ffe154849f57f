import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { ensureBuilt } from '../../scripts/launcher/builds.mjs'
import { root } from '../../scripts/launcher/paths.mjs'
import { createSteps } from '../../scripts/launcher/steps.mjs'
import { type Benchmark, type Figure, figureSchema } from './figure.ts'

const suffix = '.bench.ts'
const directory = path.join(root, 'tests/bench')

const benchmarkModule = z.object({
  name: z.string(),
  needsBuild: z.boolean().optional(),
  run: z.custom<Benchmark['run']>((value) => typeof value === 'function', 'has to be a function'),
})

function listNames(): string[] {
  return readdirSync(directory)
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length))
    .sort()
}

async function runBenchmark(name: string): Promise<Figure[]> {
  const file = path.join(directory, `${name}${suffix}`)
  const benchmark = benchmarkModule.parse(await import(pathToFileURL(file).href))
  if (benchmark.needsBuild) await ensureBuilt(root, createSteps(process.stderr, { quiet: true }))
  const figures = await Array.fromAsync(await benchmark.run())
  return z.array(figureSchema).min(1).parse(figures)
}

/** @returns 0, 1 when a figure misses its target or a benchmark failed, 2 on misuse */
async function main(args: readonly string[]): Promise<number> {
  const names = listNames()
  if (args.includes('--list')) {
    console.log(names.join('\n'))
    return 0
  }
  const unknown = args.filter((name) => !names.includes(name))
  if (unknown.length > 0) {
    console.error(`Unknown benchmark ${unknown.join(', ')}: there are ${names.join(', ')}.`)
    return 2
  }
  const lines: string[] = []
  let allOk = true
  for (const name of args.length > 0 ? args : names) {
    console.error(`# ${name}`)
    try {
      for (const figure of await runBenchmark(name)) {
        lines.push(JSON.stringify({ bench: name, ...figure }))
        allOk &&= figure.ok
      }
    } catch (error) {
      console.error(`The benchmark ${name} failed:`, error)
      allOk = false
    }
  }
  if (lines.length > 0) console.log(lines.join('\n'))
  return allOk ? 0 : 1
}

process.exitCode = await main(process.argv.slice(2))
