import type { Payload } from 'payload'
import { readStored } from '../../../storage/read-stored.ts'
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

/** The bytes of a stored photo; null when the file is gone. @throws when the file store does not answer */
export const readPhoto = (payload: Payload, photo: StoredPhoto): Promise<Uint8Array<ArrayBuffer> | null> =>
  readStored(payload, PHOTOS, photo)

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
