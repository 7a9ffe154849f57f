import type { PhotoView } from '@linsheng/contracts/complaints'
import type { Commit, Complaint } from '@linsheng/domain/complaints'
import type { Payload } from 'payload'
import { photoLink } from '../photos/photo-link.ts'
import { findPhotos, type StoredPhoto } from '../photos/photo-store.ts'
import type { Register } from '../register.ts'
import { type Photos, photoKeysOf } from './timeline.ts'

/** Every photo of a case by its key, at the address that `urlOf` gives. */
async function photosOf(
  payload: Payload,
  register: Register,
  keys: string[],
  urlOf: (photo: StoredPhoto) => string,
): Promise<Photos> {
  const found = await findPhotos(payload, register.id, [...new Set(keys)])
  return new Map(
    found.map((photo): [string, PhotoView] => {
      const { key, width, height } = photo
      return [key, { id: key, url: urlOf(photo), width, height }]
    }),
  )
}

const allKeys = ({ attachments }: Complaint, commits: Commit[]): string[] => [
  ...attachments,
  ...commits.flatMap(({ events }) => events.flatMap(photoKeysOf)),
]

/** For the holder of a receipt, and for judges: addresses that work for an hour. */
export const photosByReceipt = (
  payload: Payload,
  register: Register,
  state: Complaint,
  commits: Commit[],
  now: number,
): Promise<Photos> =>
  photosOf(payload, register, allKeys(state, commits), ({ key }) => photoLink(payload, register.slug, key, now))

/** For signed-in staff. */
export const photosForStaff = (
  payload: Payload,
  register: Register,
  state: Complaint,
  commits: Commit[],
): Promise<Photos> =>
  photosOf(payload, register, allKeys(state, commits), ({ filename }) => `/api/complaint-photos/file/${filename}`)

export const pick = (photos: Photos, keys: readonly string[] | undefined): PhotoView[] =>
  (keys ?? []).flatMap((key) => photos.get(key) ?? [])
