import { z } from 'zod'
import { emptyValues, type FormValues, type KeptPhoto, VALUE_NAMES } from './values.ts'

const DAY = 24 * 60 * 60 * 1000
/** The server drops a photo nobody used within a day; a draft stops offering it a little earlier. */
export const PHOTO_LIFE = DAY - 60 * 60 * 1000
/** A forgotten draft on a shared phone does not stay for ever. */
export const DRAFT_LIFE = 14 * DAY

const text = z.string().max(10_000)
const draftSchema = z.object({
  version: z.literal(1),
  /** Sent as Idempotency-Key: one draft can become one case, however often it is sent. */
  key: z.string().min(16).max(128),
  savedAt: z.number(),
  values: z.record(z.string(), text),
  photos: z.array(z.object({ id: z.uuid(), name: text, bytes: z.number(), at: z.number() })).max(20),
  /** The request as it was sent when no answer came back: it may have arrived. */
  attempt: text.optional(),
})

export interface StoredPhoto extends KeptPhoto {
  /** When the server took it. */
  at: number
}
export interface Draft {
  key: string
  savedAt: number
  values: FormValues
  photos: StoredPhoto[]
  attempt?: string | undefined
}
export interface OpenedDraft extends Draft {
  /** Photos that are too old to be used any more and were left out. */
  lostPhotos: number
}

const nameFor = (community: string) => `linsheng:complaint-draft:${community}`

/**
 * The draft of a community's form on this device. Storage can be switched off, full or tampered with: then there is no draft, and
 * `save` says so by false; nothing throws.
 */
export function openDraft(storage: Storage, community: string, now: number): OpenedDraft | null {
  const found = read(storage, nameFor(community))
  if (!found || now - found.savedAt > DRAFT_LIFE || found.savedAt > now + DAY) return null
  const photos = found.photos.filter(({ at }) => now - at < PHOTO_LIFE)
  const values = { ...emptyValues(), ...pick(found.values) }
  return { ...found, values, photos, lostPhotos: found.photos.length - photos.length }
}

export function saveDraft(storage: Storage, community: string, draft: Draft): boolean {
  try {
    storage.setItem(nameFor(community), JSON.stringify({ version: 1, ...draft }))
    return true
  } catch {
    return false
  }
}

export function deleteDraft(storage: Storage, community: string): void {
  try {
    storage.removeItem(nameFor(community))
  } catch {
    // Storage is switched off, so nothing was kept.
  }
}

/** Nothing in it that would be missed: it differs from an untouched form in nothing. */
export function isBlank(draft: Draft, untouched: FormValues): boolean {
  const same = VALUE_NAMES.every((name) => draft.values[name].trim() === untouched[name])
  return same && draft.photos.length === 0 && draft.attempt === undefined
}

function read(storage: Storage, name: string): z.infer<typeof draftSchema> | null {
  try {
    const parsed = draftSchema.safeParse(JSON.parse(storage.getItem(name) ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

function pick(values: Record<string, string>): Partial<FormValues> {
  const known = new Set(Object.keys(emptyValues()))
  return Object.fromEntries(Object.entries(values).filter(([name]) => known.has(name)))
}
