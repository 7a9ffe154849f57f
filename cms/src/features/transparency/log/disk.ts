import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { errorCode } from '../../../start-error.ts'

/** What a log needs of a file system, each step by itself: between any two of them the power may fail. */
export interface Disk {
  /** Null when there is no such file. */
  read(path: string): Promise<Uint8Array | null>
  /** One directory; one that is there already is fine. */
  makeDirectory(path: string): Promise<void>
  /** Writes a file. Its bytes are on the disk when this comes back; its name need not be. */
  write(path: string, bytes: Uint8Array): Promise<void>
  rename(from: string, to: string): Promise<void>
  /** Puts the names in a directory on the disk. */
  syncDirectory(path: string): Promise<void>
  /** A file or a directory with what is in it, or nothing. */
  remove(path: string): Promise<void>
}

const unless =
  <Value>(code: string, value: Value) =>
  (error: unknown): Value => {
    if (errorCode(error) === code) return value
    throw error
  }

export const realDisk: Disk = {
  async read(path) {
    const bytes = await readFile(path).catch(unless('ENOENT', null))
    return bytes && new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  },
  makeDirectory: (path) => mkdir(path).catch(unless('EEXIST', undefined)),
  async write(path, bytes) {
    await using file = await open(path, 'w')
    await file.writeFile(bytes)
    await file.datasync()
  },
  rename,
  async syncDirectory(path) {
    // Windows opens no directories, and keeps their names in a journal of its own.
    if (process.platform === 'win32') return
    await using directory = await open(path, 'r')
    await directory.sync()
  },
  remove: (path) => rm(path, { recursive: true, force: true }),
}
