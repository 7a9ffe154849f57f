import { IMPACTS, KINDS, REACHES, URGENCIES } from '@linsheng/domain/complaints'
import { z } from 'zod'
import { codeSchema, localeSchema, optionalEmail, optionalText } from '../text/index.ts'

export const DESCRIPTION_MIN = 10
export const DESCRIPTION_MAX = 2000
export const PHOTOS_MAX = 6
/** Bytes of one photo as it is sent; stored copies are smaller. */
export const PHOTO_BYTES_MAX = 20 * 1024 * 1024

/**
 * What a resident sends to file a complaint, from the browser's form and from the plain HTML form alike. Photos are
 * sent first (`attachments` endpoint, answered with ids) or, without JavaScript, in the same multipart post.
 */
export const fileComplaintSchema = z.object({
  kind: z.enum(KINDS).default('complaint'),
  category: codeSchema,
  /** Zone code; empty: not in a building, or not said. */
  zone: z
    .union([codeSchema, z.literal('')])
    .optional()
    .transform((value) => value || undefined),
  description: z.string().trim().max(DESCRIPTION_MAX).min(DESCRIPTION_MIN),
  wish: optionalText(1000),
  danger: z.enum(['yes', 'no']),
  impact: z.enum(IMPACTS),
  /** Left out: it can wait. */
  urgency: z.enum(URGENCIES).optional(),
  name: optionalText(60),
  phone: optionalText(30).refine((value) => value === undefined || /^[+\d][\d\s()-]{4,}$/.test(value)),
  email: optionalEmail,
  /** The language of the form, which every message to them is in. */
  locale: localeSchema.optional(),
  /** How to be told. Left out: e-mail where an address is given, else by looking with the receipt. */
  reach: z
    .union([z.enum(REACHES), z.literal('')])
    .optional()
    .transform((value) => value || undefined),
  /** Answers to the category's own questions, by the question's position. */
  answers: z.array(z.string().trim().max(500)).max(10).default([]),
  /** Ids answered by the attachments endpoint. */
  photos: z.array(z.uuid()).max(PHOTOS_MAX).default([]),
  /** The place came from a QR code's address. */
  viaQr: z.boolean().default(false),
})
/** As typed in a form. */
export type FileComplaintInput = z.input<typeof fileComplaintSchema>
/** As parsed. */
export type FileComplaintRequest = z.output<typeof fileComplaintSchema>

/** 16 to 128 printable characters, no spaces; browsers send a UUID. */
export const idempotencyKeySchema = z.string().regex(/^[\x21-\x7e]{16,128}$/)

/** Answer 201: the receipt is the only key and is never shown again (a repeat of the same request gets it again). */
export const filedSchema = z.object({
  number: z.string(),
  receipt: z.string(),
  receivedAt: z.int(),
  responseDue: z.int(),
  resolutionDue: z.int(),
  /** From when on everybody may know of it; null: at once. */
  publicFrom: z.int().nullable(),
})
export type Filed = z.infer<typeof filedSchema>

/** Answer 201 of the attachments endpoint. An id not used in a complaint within a day is deleted. */
export const attachmentSchema = z.object({ id: z.uuid(), width: z.int(), height: z.int(), bytes: z.int() })
export type Attachment = z.infer<typeof attachmentSchema>
