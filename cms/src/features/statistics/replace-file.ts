import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { type Disk, realDisk } from '../transparency/log/disk.ts'

const packed = promisify(gzip)

/** Writes a file so that readers see the old one or the new one, never half of it, also after a power cut. */
export async function replaceFile(path: string, content: string | Uint8Array, disk: Disk = realDisk): Promise<void> {
  const directory = dirname(path)
  await makeDirectories(directory, disk)
  const partial = `${path}.${randomUUID()}.partial`
  await disk.write(partial, Buffer.from(content))
  await disk.rename(partial, path)
  await disk.syncDirectory(directory)
}

/** Makes a directory and those above it that are missing; their names are on the disk when this comes back. */
async function makeDirectories(directory: string, disk: Disk): Promise<void> {
  const first = await mkdir(directory, { recursive: true })
  if (first === undefined) return
  for (let made = directory; made.length >= first.length; made = dirname(made)) await disk.syncDirectory(dirname(made))
}

/**
 * The same, with `PATH.gz` beside it, ready to be sent compressed. It comes after the file itself: one that is older than
 * the file is not sent.
 */
export async function replaceWithPacked(path: string, content: string): Promise<void> {
  await replaceFile(path, content)
  await replaceFile(`${path}.gz`, await packed(content))
}
