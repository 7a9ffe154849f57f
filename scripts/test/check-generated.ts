/**
 * `check-generated.ts NAME`: writes one of the generated files anew and exits with 1 when that changes what is there.
 * The working tree is left as it was.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '../launcher/paths.mjs'
import { type Generated, generated } from './generated.ts'

type Snapshot = Map<string, Buffer>

function snapshot(entry: string): Snapshot {
  const absolute = path.join(root, entry)
  if (!existsSync(absolute)) return new Map()
  if (!statSync(absolute).isDirectory()) return new Map([[entry, readFileSync(absolute)]])
  return new Map(readdirSync(absolute).flatMap((name) => [...snapshot(`${entry}/${name}`)]))
}

function differences(before: Snapshot, after: Snapshot): string[] {
  const files = new Set([...before.keys(), ...after.keys()])
  return [...files].filter((file) => {
    const [old, now] = [before.get(file), after.get(file)]
    return !old || !now || !old.equals(now)
  })
}

function restore(before: Snapshot, changed: readonly string[]): void {
  for (const file of changed) {
    const old = before.get(file)
    if (old) writeFileSync(path.join(root, file), old)
    else rmSync(path.join(root, file))
  }
}

function check({ output, command, directory }: Generated): boolean {
  const before = snapshot(output)
  const dataDir = mkdtempSync(path.join(tmpdir(), 'linsheng-generated-'))
  const run = spawnSync(process.execPath, command, {
    cwd: path.join(root, directory),
    env: { ...process.env, PAYLOAD_CONFIG_PATH: 'src/payload.config.ts', DATA_DIR: dataDir },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  rmSync(dataDir, { recursive: true, force: true })
  const changed = differences(before, snapshot(output))
  restore(before, changed)
  if (run.status !== 0) console.log(run.stdout, run.stderr)
  for (const file of changed)
    console.log(`${file} is not what \`${command.join(' ')}\` in ${directory} writes: run it.`)
  return run.status === 0 && changed.length === 0 && before.size > 0
}

const name = process.argv[2]
const entry = generated.find((candidate) => candidate.name === name)
if (!entry) throw new Error(`unknown: ${name}`)
process.exitCode = check(entry) ? 0 : 1
