import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CollectionSlug, createLocalReq, type Payload } from 'payload'
import { errorCode } from '../start-error.ts'

/** A file of the data directory; null when there is none. */
export async function readFrom(directory: string, filename: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(join(directory, filename)))
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

/**
 * The bytes of an upload's file, from wherever files are kept, without asking who wants them.
 * @returns null when the file is gone
 * @throws when the file store does not answer
 */
export async function readStored(
  payload: Payload,
  collection: CollectionSlug,
  doc: { id: string | number; filename: string },
): Promise<Uint8Array<ArrayBuffer> | null> {
  const upload = payload.config.collections.find(({ slug }) => slug === collection)?.upload
  if (!upload) return null
  const { filename } = doc
  const req = await createLocalReq({}, payload)
  for (const handler of upload.handlers ?? []) {
    const answer = await handler(req, { doc, params: { collection, filename } })
    if (answer instanceof Response) return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null
  }
  return upload.staticDir ? readFrom(upload.staticDir, filename) : null
}
