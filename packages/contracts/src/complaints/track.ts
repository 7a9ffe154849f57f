import {
  CHANNELS,
  CLOCKS,
  IMPACTS,
  KINDS,
  OUTCOMES,
  PRIORITIES,
  RATING_MAX,
  STATUSES,
} from '@linsheng/domain/complaints'
import { z } from 'zod'
import { instantSchema, localizedSchema } from '../text/index.ts'

/** Longest text that is looked at as a receipt; anything longer is refused before it is hashed. */
export const RECEIPT_INPUT_MAX = 64
const receipt = z.string().max(RECEIPT_INPUT_MAX)
export const trackSchema = z.object({ receipt: receipt.min(1) })

const answer = z
  .union([z.coerce.number().int().min(1).max(RATING_MAX), z.literal('')])
  .optional()
  .transform((value) => value || undefined)
export const ratingSchema = z.object({ speed: answer, result: answer, attitude: answer })
/** Longest reason and longest note of a complainant, in characters. */
export const TRACK_REASON_MAX = 1000
export const TRACK_NOTE_MAX = 2000
const reason = z.string().trim().min(1).max(TRACK_REASON_MAX)

/** What the holder of a receipt may do; the same commands as in domain, as a form sends them. */
export const trackActionSchema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('confirm'), receipt, rating: ratingSchema.optional() }),
  z.object({ action: z.literal('dispute'), receipt, reason, rating: ratingSchema.optional() }),
  z.object({
    action: z.literal('withdraw'),
    receipt,
    reason: z.string().trim().max(TRACK_REASON_MAX).optional(),
  }),
  z.object({ action: z.literal('reopen'), receipt, reason }),
  z.object({ action: z.literal('note'), receipt, text: z.string().trim().min(1).max(TRACK_NOTE_MAX) }),
])
export type TrackAction = z.infer<typeof trackActionSchema>
export const TRACK_ACTIONS = trackActionSchema.options.map((option) => option.shape.action.value)

/** One line of the timeline as the complainant reads it. */
export const timelineItemSchema = z.object({
  at: instantSchema,
  who: z.enum(['complainant', 'staff', 'system']),
  what: z.enum([
    'filed',
    'acknowledged',
    'classified',
    'assigned',
    'noted',
    'started',
    'result-proposed',
    'confirmed',
    'disputed',
    'rated',
    'closed',
    'withdrawn',
    'reopened',
  ]),
  /** Team that acted or was given the case, where known. */
  team: localizedSchema.optional(),
  /** Message, reason or note, as written. */
  text: z.string().optional(),
  /** Only on `result-proposed`. */
  result: z.object({ found: z.string(), done: z.string(), follows: z.string().optional() }).optional(),
  outcome: z.enum(OUTCOMES).optional(),
})
export type TimelineItem = z.infer<typeof timelineItemSchema>

export const promiseSchema = z.object({
  clock: z.enum(CLOCKS),
  due: instantSchema,
  /** When it was kept or finally done; null while it runs. */
  doneAt: instantSchema.nullable(),
})
export type PromiseView = z.infer<typeof promiseSchema>

export const caseBaseSchema = z.object({
  number: z.string(),
  kind: z.enum(KINDS),
  status: z.enum(STATUSES),
  outcome: z.enum(OUTCOMES).nullable(),
  priority: z.enum(PRIORITIES),
  category: z.object({ code: z.string(), name: localizedSchema }),
  zone: z.object({ code: z.string(), name: localizedSchema }).nullable(),
  team: z.object({ code: z.string(), name: localizedSchema }).nullable(),
  channel: z.enum(CHANNELS),
  receivedAt: instantSchema,
  endedAt: instantSchema.nullable(),
  promises: z.array(promiseSchema),
})

/** What happens next, who has to act, and by when. */
export const nextStepSchema = z.object({
  kind: z.enum(['response', 'work', 'your-answer', 'ended']),
  due: instantSchema.nullable(),
  overdue: z.boolean(),
})

/** Everything the holder of a receipt sees. */
export const trackedCaseSchema = caseBaseSchema.extend({
  description: z.string(),
  wish: z.string().optional(),
  danger: z.boolean(),
  impact: z.enum(IMPACTS),
  photos: z.array(z.object({ id: z.string(), url: z.string(), width: z.int(), height: z.int() })),
  timeline: z.array(timelineItemSchema),
  next: nextStepSchema,
  /** What the complainant can do now. */
  actions: z.array(z.enum(TRACK_ACTIONS)),
})
export type TrackedCase = z.infer<typeof trackedCaseSchema>
