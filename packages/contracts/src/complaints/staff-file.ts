import { z } from 'zod'
import { localizedSchema } from '../text/index.ts'
import { fileComplaintSchema, filedSchema } from './file.ts'
import { localTimeSchema } from './staff.ts'

/** Channels on which staff write down what somebody told them. */
export const CALLER_CHANNELS = ['hotline', 'front-desk', 'walk-round'] as const

/** The four questions to a caller besides what happened; `readBack`: the caller heard what was written down and agreed. */
const callerQuestions = {
  why: z.string().trim().max(500).optional(),
  possible: z.string().trim().max(500).optional(),
  readBack: z.boolean().default(false),
}

/** Nothing is written down for a caller that came earlier, local time; older cases come in with a ledger. */
const RECEIVED_MIN = '2000-01-01T00:00'

/** A case that staff file for a caller: POST /api/complaints/file, with an `Idempotency-Key`. */
export const fileForCallerSchema = fileComplaintSchema.omit({ photos: true, viaQr: true }).extend({
  /** Id of the community. */
  community: z.string().min(1).max(64),
  channel: z.enum(CALLER_CHANNELS),
  ...callerQuestions,
  /** Local time in the community, `2026-11-23T14:30`; empty: now. */
  received: z
    .union([localTimeSchema.refine((value) => value >= RECEIVED_MIN), z.literal('')])
    .optional()
    .transform((value) => value || undefined),
})
export type FileForCaller = z.output<typeof fileForCallerSchema>

export const filedForCallerSchema = filedSchema.extend({ category: localizedSchema })
export type FiledForCaller = z.infer<typeof filedForCallerSchema>

/** Rows of a paper book written in at once: POST /api/complaints/file-book. Each row has a key of its own. */
export const BOOK_ROWS_MAX = 50
export const fileBookSchema = z.object({
  rows: z
    .array(fileForCallerSchema.extend({ key: z.string().regex(/^[\x21-\x7e]{16,128}$/) }))
    .min(1)
    .max(BOOK_ROWS_MAX),
})
export const bookAnswerSchema = z.object({
  rows: z.array(
    z.discriminatedUnion('ok', [
      z.object({ ok: z.literal(true), key: z.string(), filed: filedForCallerSchema }),
      z.object({ ok: z.literal(false), key: z.string(), code: z.string() }),
    ]),
  ),
})
