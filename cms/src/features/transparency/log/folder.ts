import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { TileFile } from '@linsheng/tlog'
import { type Disk, realDisk } from './disk.ts'

/** Where a community's log is published: served as `/data/<slug>/log/`. */
export const logDirectory = (dataDir: string, slug: string): string => join(dataDir, 'public', slug, 'log')

/** Paths in contracts begin at the community; those of a folder at its log. */
export const inFolder = (path: string): string => path.slice('log/'.length)

/** A log's directory as readers see it. Paths are relative to it. */
export interface LogFiles {
  /** Null where there is no such file. */
  read(path: string): Promise<Uint8Array | null>
}

export const logFiles = (dataDir: string, slug: string): LogFiles => ({
  read: (path) => realDisk.read(join(logDirectory(dataDir, slug), path)),
})

/** The same for the one who writes it. */
export interface LogFolder extends LogFiles {
  /** Puts files in place so that readers see the old or the new; when this comes back they stay after a power cut. */
  write(files: readonly TileFile[]): Promise<void>
  remove(path: string): Promise<void>
}

/** Directory of unfinished files: on the same file system as the rest, and never served or copied. */
export const UNFINISHED = '.unfinished'

/** Opens a log's directory below the data directory, and tidies away what an earlier writer left unfinished. */
export async function openFolder(dataDir: string, slug: string, disk: Disk): Promise<LogFolder> {
  const root = logDirectory(dataDir, slug)
  const durable = new Set([dataDir])

  /** Makes a directory and those above it. Its name is synced even when it is there: whoever made it may not have lived to. */
  const ensure = async (directory: string): Promise<void> => {
    if (durable.has(directory)) return
    await ensure(dirname(directory))
    await disk.makeDirectory(directory)
    await disk.syncDirectory(dirname(directory))
    durable.add(directory)
  }
  const put = async (path: string, bytes: Uint8Array): Promise<void> => {
    const unfinished = join(root, UNFINISHED, randomUUID())
    await disk.write(unfinished, bytes)
    await disk.rename(unfinished, join(root, path))
  }

  await disk.remove(join(root, UNFINISHED))
  await ensure(join(root, UNFINISHED))
  return {
    read: (path) => disk.read(join(root, path)),
    async write(files) {
      const directories = new Set(files.map(({ path }) => dirname(join(root, path))))
      for (const directory of directories) await ensure(directory)
      await Promise.all(files.map(({ path, bytes }) => put(path, bytes)))
      await Promise.all([...directories].map((directory) => disk.syncDirectory(directory)))
    },
    async remove(path) {
      durable.delete(join(root, path))
      await disk.remove(join(root, path))
    },
  }
}
