import { copyFile, mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { UNFINISHED } from '../../features/transparency/log/folder.ts'
import { errorCode } from '../../start-error.ts'

/**
 * What of the data directory cannot be made again: uploads, published files, keys. Releases, caches and folded figures
 * are made from these and the database, and could be ahead of the database's copy.
 */
export const KEPT_DIRECTORIES = ['uploads', 'public', 'secrets'] as const

const LOG = /^public\/([^/]+)\/log\//

/** Whether a file, by its path below the data directory with `/`, is part of a community's log. */
export const isOfLog = (file: string): boolean => LOG.test(file)

/** Communities, by their slugs, that have published a log here. */
export async function publishedLogs(dataDir: string): Promise<Set<string>> {
  const files = (await filesBelow(path.join(dataDir, 'public'))).map((name) => withSlashes(path.join('public', name)))
  return new Set(files.flatMap((file) => LOG.exec(file)?.[1] ?? []))
}

/** The same for the files of these communities' logs. */
export const isOfLogs =
  (slugs: ReadonlySet<string>) =>
  (file: string): boolean =>
    slugs.has(LOG.exec(file)?.[1] ?? '')

const withSlashes = (file: string): string => file.split(path.sep).join('/')

/**
 * Copies the wanted files of the kept directories, modes included. A file that goes while it is copied was deleted and is
 * left out.
 * @param isWanted given a path below `from`, with `/`
 * @returns the copied files' paths below `to`, with `/`
 */
export async function copyKept(from: string, to: string, isWanted: (file: string) => boolean): Promise<string[]> {
  const copied: string[] = []
  for (const directory of KEPT_DIRECTORIES) {
    for (const name of await filesBelow(path.join(from, directory))) {
      const relative = path.join(directory, name)
      if (!isWanted(withSlashes(relative))) continue
      const target = path.join(to, relative)
      await mkdir(path.dirname(target), { recursive: true, ...(directory === 'secrets' ? { mode: 0o700 } : {}) })
      if (await copyIfThere(path.join(from, relative), target)) copied.push(withSlashes(relative))
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
    .filter((entry) => entry.isFile() && !entry.parentPath.endsWith(UNFINISHED))
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
