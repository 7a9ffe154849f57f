import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runInForeground } from '../launcher/child.mjs'
import { root } from '../launcher/paths.mjs'
import { type Outcome, vitestOutcome, vitestReport } from './outcome.ts'

/** Runs one of the projects in vitest.config.ts, showing its output, and counts what came of it. */
export async function runProject(project: string, env: NodeJS.ProcessEnv = process.env): Promise<Outcome> {
  const directory = await mkdtemp(path.join(tmpdir(), 'linsheng-report-'))
  const file = path.join(directory, 'report.json')
  const command = ['node_modules/vitest/vitest.mjs', 'run', '--project', project]
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  try {
    const code = await runInForeground(process.execPath, [...command, ...reporters], { cwd: root, env })
    const report = existsSync(file) ? vitestReport.parse(JSON.parse(await readFile(file, 'utf8'))) : undefined
    return vitestOutcome(project, report, code)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
