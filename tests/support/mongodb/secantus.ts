import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { withLock } from '../../../scripts/launcher/lock.mjs'
import { root } from '../../../scripts/launcher/paths.mjs'

const run = promisify(execFile)

/** A test tool that speaks MongoDB's protocol over WiredTiger; GPL, installed beside the tests, never shipped. */
const requirement = 'secantusdb==0.7.0b3'
const environment = path.join(root, 'node_modules/.cache/linsheng/secantus')
const binaries = path.join(environment, process.platform === 'win32' ? 'Scripts' : 'bin')
const executable = path.join(binaries, 'secantusd-py')

/**
 * Installs SecantusDB into a virtual environment of its own under the test cache, once.
 * @returns the server's executable
 * @throws when there is no Python 3 with venv, or the package cannot be installed
 */
export async function ensureSecantus(): Promise<string> {
  await withLock(`${environment}.lock`, {}, async () => {
    if (existsSync(executable)) return
    await rm(environment, { recursive: true, force: true })
    await mkdir(path.dirname(environment), { recursive: true })
    await run('python3', ['-m', 'venv', environment])
    await run(path.join(binaries, 'python'), ['-m', 'pip', 'install', '--quiet', '--pre', requirement])
  })
  return executable
}
