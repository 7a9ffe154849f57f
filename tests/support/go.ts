import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { root } from '../../scripts/launcher/paths.mjs'

/** Whether programs in Go can be run here; what they need lies beside them in `tests/go`, nothing is fetched. */
export const hasGo = spawnSync('go', ['version']).status === 0

/** Starts a program in `tests/go`; what it says on standard error is shown. */
export function startGo(program: string, args: readonly string[]): ChildProcessByStdio<Writable, Readable, null> {
  const cwd = path.join(root, 'tests/go', program)
  return spawn('go', ['run', '-mod=vendor', '.', ...args], { cwd, stdio: ['pipe', 'pipe', 'inherit'] })
}

/** Runs a program in `tests/go` to its end, and parses the JSON it answers with, also when it failed. */
export async function runGo(program: string, args: readonly string[], input: unknown = null): Promise<unknown> {
  const child = startGo(program, args)
  child.stdin.end(JSON.stringify(input))
  return JSON.parse(await text(child.stdout))
}
