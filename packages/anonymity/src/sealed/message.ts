// Its small build, a twentieth of the whole: this is loaded on phones.
import * as z from 'zod/mini'
import { randomBytes, toHex } from '../bytes.ts'
import type { ArchiveFile } from './archive.ts'
import { RECIPIENT } from './keys.ts'
import { MESSAGE_PHOTOS_MAX, MESSAGE_TEXT_MAX } from './sizes.ts'

/** The last millisecond of the year 9999, in UTC: beyond it there are no dates that readers could show. */
export const LAST_INSTANT = Date.UTC(10_000, 0, 1) - 1

const said = {
  /** A new number for every form that older readers could take for something else. */
  format: z.literal(1),
  /** Slug. Sealed in, so that nobody can lay the message before another committee as if meant for it. */
  community: z.string().check(z.minLength(1), z.maxLength(64)),
  /** Milliseconds since 1970 by the writer's own clock. Nobody else keeps a time finer than the week. */
  sentAt: z.int().check(z.nonnegative(), z.maximum(LAST_INSTANT)),
  text: z.string().check(z.minLength(1), z.maxLength(MESSAGE_TEXT_MAX)),
}
const fromReporter = {
  ...said,
  /**
   * The reporter's public key, to which replies are sealed. It is never in the clear: that a later message carries the
   * same one shows that it comes from who wrote the first.
   */
  replyTo: z.string().check(z.regex(RECIPIENT)),
  /** Whether the committee may hand the matter on as an ordinary complaint. */
  mayHandOn: z.boolean(),
}

/** What is sealed. Reporters send `report` and `follow-up`; members `reply`, `note` among themselves, and `check`, the monthly test. */
export const messageSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('report'),
    ...fromReporter,
    category: z.string().check(z.regex(/^[a-z0-9-]{1,64}$/)),
  }),
  z.strictObject({ kind: z.literal('follow-up'), ...fromReporter }),
  z.strictObject({ kind: z.literal('reply'), ...said }),
  z.strictObject({ kind: z.literal('note'), ...said }),
  z.strictObject({ kind: z.literal('check'), ...said }),
])
export type Message = z.infer<typeof messageSchema>

const EXTENSIONS = { 'image/jpeg': 'jpg', 'image/webp': 'webp' } as const
type PhotoType = keyof typeof EXTENSIONS

/** A photo as the browser encoded it anew: without the camera's metadata. */
export interface Photo {
  type: PhotoType
  bytes: Uint8Array
}

const MESSAGE_FILE = 'message.json'
const PHOTO_FILE = /^[0-9a-f]{32}\.(jpg|webp)$/

/** The files that are sealed: the message first, then photos under random names. */
export function filesOf(message: Message, photos: readonly Photo[]): ArchiveFile[] {
  const encoded = new TextEncoder().encode(JSON.stringify(message))
  return [
    { name: MESSAGE_FILE, bytes: encoded },
    ...photos.map(({ type, bytes }) => ({ name: `${toHex(randomBytes(16))}.${EXTENSIONS[type]}`, bytes })),
  ]
}

export interface UnsealedPhoto extends Photo {
  name: string
}

export interface Unsealed {
  message: Message
  photos: UnsealedPhoto[]
}

/** Message and photos from unsealed files; null when they are not in a form that this version knows. */
export function readFiles([first, ...others]: readonly ArchiveFile[]): Unsealed | null {
  if (first?.name !== MESSAGE_FILE || others.length > MESSAGE_PHOTOS_MAX) return null
  const message = messageSchema.safeParse(parseJson(first.bytes))
  const photos = others.map(readPhoto)
  return message.success && photos.every((photo) => photo !== null) ? { message: message.data, photos } : null
}

function readPhoto({ name, bytes }: ArchiveFile): UnsealedPhoto | null {
  const extension = PHOTO_FILE.exec(name)?.[1]
  return extension === undefined ? null : { name, type: extension === 'jpg' ? 'image/jpeg' : 'image/webp', bytes }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return undefined
  }
}
