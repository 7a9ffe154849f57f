import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const packed = promisify(gzip)

/** Writes a file so that readers see the old one or the new one, never half of it. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const partial = `${path}.${randomUUID()}.partial`
  await writeFile(partial, content)
  await rename(partial, path)
}

/**
 * The same, with `PATH.gz` beside it, ready to be sent compressed. It comes after the file itself: one that is older than
 * the file is not sent.
 */
export async function replaceWithPacked(path: string, content: string): Promise<void> {
  await replaceFile(path, content)
  await replaceFile(`${path}.gz`, await packed(content))
}
