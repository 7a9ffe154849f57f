import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Removes what a process that was killed has left half-written in a directory: words in it would outlive their erasure.
 * @param begins how names of files begin that nobody else writes
 */
export async function removeUnfinished(directory: string, begins = ''): Promise<void> {
  const names = await readdir(directory).catch(() => [])
  const left = names.filter((name) => name.startsWith(begins) && name.endsWith('.partial'))
  for (const name of left) await rm(join(directory, name), { force: true })
}
