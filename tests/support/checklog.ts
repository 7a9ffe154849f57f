import { execFile, spawnSync } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { root } from '../../scripts/launcher/paths.mjs'

const run = promisify(execFile)
const MODULE = path.join(root, 'tests/go/checklog')

/** Whether Go's own implementation can be asked here; what it needs lies beside it, nothing is fetched. */
export const hasGo = spawnSync('go', ['version']).status === 0

/**
 * Has Go's packages check a log in a directory (`vkey`, `checkpoint`, `tile/…`).
 * @param earlier sizes that the log once had
 */
export async function checkWithGo(directory: string, earlier: readonly number[] = []): Promise<unknown> {
  const args = ['run', '-mod=vendor', '.', directory, ...earlier.map(String)]
  const { stdout } = await run('go', args, { cwd: MODULE }).catch((error: { stdout?: string }) => {
    if (error.stdout) return { stdout: error.stdout }
    throw error
  })
  return JSON.parse(stdout)
}
