import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createLocalReq, type Payload } from 'payload'
import { COMMITS } from '../collections/commits.ts'
import { PHOTOS } from '../collections/photos.ts'
import type { SanitisedPhoto } from './sanitise-photo.ts'

export interface StoredPhoto {
  id: string
  key: string
  filename: string
  width: number
  height: number
}

/** Keeps a sanitised photo that no case has claimed yet. `key` is a UUID. */
export async function storePhoto(
  payload: Payload,
  community: string,
  key: string,
  photo: SanitisedPhoto,
): Promise<void> {
  const { bytes } = photo
  await payload.create({
    collection: PHOTOS,
    data: { community, key, storedAt: Date.now() },
    file: { data: bytes, mimetype: 'image/webp', name: `${key}.webp`, size: bytes.length },
  })
}

/** The stored photos with these keys, in the order of the keys; ones that are gone are left out. */
export async function findPhotos(payload: Payload, community: string, keys: string[]): Promise<StoredPhoto[]> {
  if (keys.length === 0) return []
  const { docs } = await payload.db.find<StoredPhoto>({
    collection: PHOTOS,
    where: { and: [{ key: { in: keys } }, { community: { equals: community } }] },
    pagination: false,
    limit: 0,
  })
  const byKey = new Map(docs.map((doc) => [doc.key, doc]))
  return keys.flatMap((key) => byKey.get(key) ?? [])
}

/** The bytes of a stored photo, from wherever uploads are kept; null when the file is gone. */
export async function readPhoto(payload: Payload, photo: StoredPhoto): Promise<Uint8Array<ArrayBuffer> | null> {
  const { upload } = payload.collections[PHOTOS].config
  const { filename } = photo
  const req = await createLocalReq({}, payload)
  for (const handler of upload.handlers ?? []) {
    const answer = await handler(req, { doc: photo, params: { collection: PHOTOS, filename } })
    if (answer instanceof Response) return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null
  }
  if (upload.disableLocalStorage || !upload.staticDir) return null
  return readFile(join(upload.staticDir, filename)).then(
    (bytes) => new Uint8Array(bytes),
    () => null,
  )
}

/**
 * Deletes photos sent before `before` that no case has claimed. Does nothing while commits wait to be followed: one of
 * them may be about to claim some. @returns how many were deleted
 */
export async function sweepPhotos(payload: Payload, before: number): Promise<number> {
  const waiting = await payload.db.count({ collection: COMMITS, where: { dispatched: { equals: false } } })
  if (waiting.totalDocs > 0) return 0
  const { docs } = await payload.delete({
    collection: PHOTOS,
    where: { and: [{ storedAt: { less_than: before } }, { stream: { exists: false } }] },
  })
  return docs.length
}
