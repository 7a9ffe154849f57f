import { timingSafeEqual } from 'node:crypto'
import { HOUR } from '@linsheng/domain/time'
import type { Payload } from 'payload'
import { keyed } from '../keys.ts'

/** How long a photo's address works, in milliseconds: as long as somebody looks at the page it stands on. */
const VALID_FOR = HOUR

const signatureOf = (payload: Payload, key: string, expires: number): Buffer =>
  keyed(payload, 'photo-links', `${key}\n${expires}`)

/** An address under which the holder of a receipt sees a photo, for an hour. */
export function photoLink(payload: Payload, slug: string, key: string, now: number): string {
  const expires = now + VALID_FOR
  const signature = signatureOf(payload, key, expires).toString('base64url')
  return `/api/public/v1/${slug}/attachments/${key}?e=${expires}&s=${signature}`
}

/** Whether such an address is one of ours and not yet expired. */
export function isPhotoLink(payload: Payload, key: string, expires: string, signature: string, now: number): boolean {
  const until = Number(expires)
  if (!Number.isSafeInteger(until) || until < now) return false
  const wanted = signatureOf(payload, key, until)
  const given = Buffer.from(signature, 'base64url')
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
