import { CHANNELS, CLOCKS, IMPACTS, KINDS, OUTCOMES, PRIORITIES, STATUSES } from '@linsheng/domain/complaints'
import { z } from 'zod'
import { instantSchema, localizedSchema } from '../text/index.ts'

/** At most 64 characters are looked at; anything longer is refused before it is hashed. */
export const trackSchema = z.object({ receipt: z.string().min(1).max(64) })
export type TrackRequest = z.infer<typeof trackSchema>

export const RATING_MAX = 5
const answer = z
  .union([z.coerce.number().int().min(1).max(RATING_MAX), z.literal('')])
  .optional()
  .transform((value) => value || undefined)
export const ratingSchema = z.object({ speed: answer, result: answer, attitude: answer })
const reason = z.string().trim().min(1).max(1000)

/** What the holder of a receipt may do; the same commands as in domain, as a form sends them. */
export const trackActionSchema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('confirm'), receipt: z.string().max(64), rating: ratingSchema.optional() }),
  z.object({ action: z.literal('dispute'), receipt: z.string().max(64), reason, rating: ratingSchema.optional() }),
  z.object({
    action: z.literal('withdraw'),
    receipt: z.string().max(64),
    reason: z.string().trim().max(1000).optional(),
  }),
  z.object({ action: z.literal('reopen'), receipt: z.string().max(64), reason }),
  z.object({ action: z.literal('note'), receipt: z.string().max(64), text: z.string().trim().min(1).max(2000) }),
])
export type TrackAction = z.infer<typeof trackActionSchema>

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
  actions: z.array(z.enum(['confirm', 'dispute', 'withdraw', 'reopen', 'note'])),
})
export type TrackedCase = z.infer<typeof trackedCaseSchema>
