import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { withLock } from '../../scripts/launcher/lock.mjs'
import { root } from '../../scripts/launcher/paths.mjs'

const run = promisify(execFile)

export interface PythonTool {
  /** What pip is asked for, with its version. */
  requirement: string
  executable: string
  /** Whether the version is a pre-release. */
  pre?: boolean
}

/**
 * Installs a test tool into a virtual environment of its own under the test cache, once.
 * @returns the tool's executable
 * @throws when there is no Python 3 with venv, or the package cannot be installed
 */
export async function ensurePythonTool(
  name: string,
  { requirement, executable, pre = false }: PythonTool,
): Promise<string> {
  const environment = path.join(root, 'node_modules/.cache/linsheng', name)
  const binaries = path.join(environment, process.platform === 'win32' ? 'Scripts' : 'bin')
  const tool = path.join(binaries, executable)
  await withLock(`${environment}.lock`, {}, async () => {
    if (existsSync(tool)) return
    await rm(environment, { recursive: true, force: true })
    await mkdir(path.dirname(environment), { recursive: true })
    await run('python3', ['-m', 'venv', environment])
    const options = ['--quiet', ...(pre ? ['--pre'] : [])]
    await run(path.join(binaries, 'python'), ['-m', 'pip', 'install', ...options, requirement])
  })
  return tool
}
