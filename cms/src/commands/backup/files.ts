import { copyFile, mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { errorCode } from '../../start-error.ts'

/**
 * What of the data directory cannot be made again: uploads, published files, keys. Releases, caches and folded figures
 * are made from these and the database, and could be ahead of the database's copy.
 */
export const KEPT_DIRECTORIES = ['uploads', 'public', 'secrets'] as const

/**
 * Copies the kept directories, files' modes included. A file that goes while it is copied was deleted and is left out.
 * @returns the copied files' paths below `to`, with `/`
 */
export async function copyKept(from: string, to: string): Promise<string[]> {
  const copied: string[] = []
  for (const directory of KEPT_DIRECTORIES) {
    for (const name of await filesBelow(path.join(from, directory))) {
      const relative = path.join(directory, name)
      const target = path.join(to, relative)
      await mkdir(path.dirname(target), { recursive: true, ...(directory === 'secrets' ? { mode: 0o700 } : {}) })
      if (await copyIfThere(path.join(from, relative), target)) copied.push(relative.split(path.sep).join('/'))
    }
  }
  return copied
}

async function filesBelow(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)))
}

async function copyIfThere(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to)
    return true
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw error
  }
}
