import { AGENDA_ITEM_TYPES, MEETING_TYPES, NOTICE_TYPES, noticeSchema } from '@linsheng/contracts/content'
import { LOCALES, type Locale } from '@linsheng/i18n'
import { z } from 'zod'
import { idOf } from '../document.ts'

/** Documents as the Local API gives them with `locale: 'all'` and `depth: 0`. */

const inEveryLocale = (value: z.ZodType) =>
  z.object(Object.fromEntries(LOCALES.map((locale) => [locale, value.nullish()]))).nullish()

/** A text by language; null where the author wrote none. */
export const textSchema = inEveryLocale(z.string())
const richTextSchema = inEveryLocale(z.unknown())

export type ByLocale = Partial<Record<Locale, unknown>> | null | undefined

const idSchema = z.unknown().transform((value) => idOf(value) ?? '')
const idsSchema = z
  .array(idSchema)
  .nullish()
  .transform((ids) => ids ?? [])
const instant = z.coerce.date().transform((date) => date.getTime())
const maybeInstant = instant.nullish().transform((value) => value ?? null)

export const noticeDocument = z.object({
  id: z.union([z.string(), z.number()]),
  community: idSchema,
  slug: z.string(),
  title: textSchema,
  summary: textSchema,
  body: richTextSchema,
  type: z.enum(NOTICE_TYPES),
  issuer: noticeSchema.shape.issuer,
  zones: idsSchema,
  pinned: z.boolean().nullish(),
  publishedAt: instant,
  updatedAt: instant,
  validFrom: maybeInstant,
  validUntil: maybeInstant,
  attachments: idsSchema,
})
export type NoticeDocument = z.infer<typeof noticeDocument>

export const meetingDocument = z.object({
  id: z.union([z.string(), z.number()]),
  community: idSchema,
  slug: z.string(),
  title: textSchema,
  type: z.enum(MEETING_TYPES),
  startsAt: instant,
  endsAt: maybeInstant,
  place: textSchema,
  intro: richTextSchema,
  agenda: z
    .array(z.object({ type: z.enum(AGENDA_ITEM_TYPES), title: textSchema, text: richTextSchema, papers: idsSchema }))
    .nullish()
    .transform((items) => items ?? []),
  papers: idsSchema,
  minutes: richTextSchema,
  publishedAt: instant,
  updatedAt: instant,
})
export type MeetingDocument = z.infer<typeof meetingDocument>

export const paperDocument = z.object({
  id: z.union([z.string(), z.number()]),
  community: idSchema,
  title: z.string().nullish(),
  filename: z.string(),
  mimeType: z.string(),
  filesize: z.number(),
  publicKey: z.string(),
  updatedAt: instant,
})
export type PaperDocument = z.infer<typeof paperDocument>
