import type { PhotoView } from '@linsheng/contracts/complaints'
import type { Commit, Complaint, ComplaintEvent } from '@linsheng/domain/complaints'
import type { Payload } from 'payload'
import { photoLink } from '../photos/photo-link.ts'
import { findPhotos, type StoredPhoto } from '../photos/photo-store.ts'
import type { Register } from '../register.ts'
import { type Photos, photoKeysOf } from './timeline.ts'

/** Every photo of a case by its key, at the address that `urlOf` gives. */
async function photosOf(
  payload: Payload,
  register: Register,
  { attachments }: Complaint,
  commits: Commit[],
  urlOf: (photo: StoredPhoto) => string,
): Promise<Photos> {
  const events = commits.flatMap((commit) => commit.events)
  const keys = [...attachments, ...events.flatMap(photoKeysOf)]
  const found = await findPhotos(payload, register.id, [...new Set(keys)])
  const stages = new Map(events.flatMap(stagesIn))
  return new Map(
    found.map((photo): [string, PhotoView] => {
      const { key, width, height } = photo
      const stage = stages.get(key)
      return [key, { id: key, url: urlOf(photo), width, height, ...(stage && { stage }) }]
    }),
  )
}

type Staged = [key: string, stage: NonNullable<PhotoView['stage']>]

/** Photos that a step says show the place before the work, or after it. */
function stagesIn(event: ComplaintEvent): Staged[] {
  if (event.type !== 'noted' && event.type !== 'investigated' && event.type !== 'order-finished') return []
  return (['before', 'after'] as const).flatMap((stage) => (event[stage] ?? []).map((key): Staged => [key, stage]))
}

/** For the holder of a receipt, and for judges: addresses that work for an hour. */
export const photosByReceipt = (
  payload: Payload,
  register: Register,
  state: Complaint,
  commits: Commit[],
  now: number,
): Promise<Photos> =>
  photosOf(payload, register, state, commits, ({ key }) => photoLink(payload, register.slug, key, now))

/** For signed-in staff. */
export const photosForStaff = (
  payload: Payload,
  register: Register,
  state: Complaint,
  commits: Commit[],
): Promise<Photos> =>
  photosOf(payload, register, state, commits, ({ filename }) => `/api/complaint-photos/file/${filename}`)

export const pick = (photos: Photos, keys: readonly string[] | undefined): PhotoView[] =>
  (keys ?? []).flatMap((key) => photos.get(key) ?? [])
