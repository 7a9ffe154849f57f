import type { Payload } from 'payload'
import { PHOTOS } from '../collections/photos.ts'

/** Ties photos to their case, which keeps them from being swept away as never used. */
export async function claimPhotos(payload: Payload, community: string, stream: string, keys: string[]): Promise<void> {
  if (keys.length === 0) return
  const where = { and: [{ key: { in: keys } }, { community: { equals: community } }] }
  await payload.db.updateMany({ collection: PHOTOS, where, data: { stream }, returning: false })
}

/** Whether all of these photos were sent to this community and belong to no case but this one. */
export async function arePhotosFree(
  payload: Payload,
  community: string,
  stream: string,
  keys: string[],
): Promise<boolean> {
  if (keys.length === 0) return true
  const { totalDocs } = await payload.db.count({
    collection: PHOTOS,
    where: {
      and: [
        { key: { in: keys } },
        { community: { equals: community } },
        { or: [{ stream: { exists: false } }, { stream: { equals: stream } }] },
      ],
    },
  })
  return totalDocs === keys.length
}
