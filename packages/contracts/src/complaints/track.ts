import {
  APPEAL_DECISIONS,
  APPEAL_SUBJECTS,
  CHANNELS,
  CLOCKS,
  DUTIES,
  ESCALATION_LEVELS,
  FOLLOW_UP_OUTCOMES,
  IMPACTS,
  KINDS,
  OFFICES,
  OUTCOMES,
  OUTSIDE_DOORS,
  PAUSE_REASONS,
  PAYERS,
  PRIORITIES,
  type Rating,
  REACHES,
  STATUSES,
  VERDICTS,
} from '@linsheng/domain/complaints'
import { complaintQuestions } from '@linsheng/domain/surveys'
import { z } from 'zod'
import { instantSchema, localizedSchema } from '../text/index.ts'
import { PHOTOS_MAX } from './file.ts'

/** Longest text that is looked at as a receipt; anything longer is refused before it is hashed. */
export const RECEIPT_INPUT_MAX = 64
const receipt = z.string().max(RECEIPT_INPUT_MAX)
export const trackSchema = z.object({ receipt: receipt.min(1) })

/** The same question objects as in a survey; what an answer must be does not depend on their words. */
const QUESTIONS = new Map(complaintQuestions(() => ({ 'zh-Hans': '' })))

/** A point of its question's scale; left out or left blank in a form: no answer. */
function answerTo(part: keyof Rating) {
  const { min, max } = QUESTIONS.get(part)?.scale ?? { min: 1, max: 1 }
  return z
    .union([z.coerce.number().int().min(min).max(max), z.literal('')])
    .optional()
    .transform((value) => value || undefined)
}
export const ratingSchema = z.object({
  speed: answerTo('speed'),
  result: answerTo('result'),
  attitude: answerTo('attitude'),
})
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
  z.object({
    action: z.literal('note'),
    receipt,
    text: z.string().trim().min(1).max(TRACK_NOTE_MAX),
    /** Ids answered by the attachments endpoint. */
    photos: z.array(z.uuid()).max(PHOTOS_MAX).default([]),
  }),
  z.object({
    action: z.literal('correct'),
    receipt,
    note: z.coerce.number().int().min(0),
    text: z.string().trim().min(1).max(TRACK_NOTE_MAX),
  }),
  z.object({ action: z.literal('accept-plan'), receipt }),
  z.object({ action: z.literal('ask-plan-changes'), receipt, text: reason }),
  z.object({ action: z.literal('decline-plan'), receipt, reason }),
  z.object({ action: z.literal('rate'), receipt, rating: ratingSchema }),
  z.object({
    action: z.literal('appeal'),
    receipt,
    about: z.enum(APPEAL_SUBJECTS),
    reason: z.string().trim().min(1).max(TRACK_NOTE_MAX),
    wish: z.string().trim().max(TRACK_REASON_MAX).optional(),
  }),
  /** On a case that was merged: it is another matter and goes on by itself. */
  z.object({ action: z.literal('split'), receipt }),
  z.object({ action: z.literal('choose-reach'), receipt, reach: z.enum(REACHES) }),
])
export type TrackAction = z.infer<typeof trackActionSchema>
export const TRACK_ACTIONS = trackActionSchema.options.map((option) => option.shape.action.value)

export const photoSchema = z.object({
  id: z.string(),
  url: z.string(),
  width: z.int(),
  height: z.int(),
  /** Whether staff marked it as showing the place before the work, or after it. */
  stage: z.enum(['before', 'after']).optional(),
})
export type PhotoView = z.infer<typeof photoSchema>

/** An appointment on the spot; its calendar file lies beside the tracking page. */
export const visitSchema = z.object({
  visit: z.int(),
  from: instantSchema,
  to: instantSchema,
  note: z.string(),
  cancelled: z.string().nullable(),
})

/** One version of the plan. `silence`: nobody answered in the days allowed; it proceeds, not confirmed. */
export const planSchema = z.object({
  version: z.int(),
  at: instantSchema,
  steps: z.array(z.object({ text: z.string(), who: z.string().optional() })),
  date: instantSchema,
  /** Integer cents. */
  costCents: z.int().optional(),
  payer: z.enum(PAYERS),
  reason: z.string().optional(),
  status: z.enum(['proposed', 'agreed', 'silence', 'changes-asked', 'declined']),
  answeredAt: instantSchema.nullable(),
  answer: z.string().nullable(),
  /** Until when an answer counts, while it is proposed. */
  answerBy: instantSchema.nullable(),
  /** The complainant is to pay: only their yes agrees to that, never their silence. */
  needsYes: z.boolean(),
})
export type PlanView = z.infer<typeof planSchema>

/** How exactly the times of a case are told (`PublicCase`): by the `week`, all of them are moved back together. */
export const precisionSchema = z.enum(['exact', 'week'])

/** One line of the timeline as the complainant reads it. */
export const timelineItemSchema = z.object({
  at: instantSchema,
  /** How exactly its times are told; left out: they are as they were. */
  precision: precisionSchema.optional(),
  /** `committee`: a member of the owners' committee filed it, for somebody who stays unknown. */
  who: z.enum(['complainant', 'staff', 'committee', 'system']),
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
    'assignment-accepted',
    'handover-offered',
    'handover-accepted',
    'handover-declined',
    'escalated',
    'forwarded',
    'forward-answered',
    'absorbed',
    'merged',
    'split',
    'joined',
    'rejoined',
    'household-confirmed',
    'household-struck',
    'paused',
    'resumed',
    'made-safe',
    'protocol-begun',
    'step-ticked',
    'visit-scheduled',
    'visit-cancelled',
    'investigated',
    'plan-proposed',
    'plan-agreed',
    'plan-changes-asked',
    'plan-declined',
    'order-issued',
    'order-finished',
    'order-cancelled',
    'corrected',
    'reach-chosen',
    'delivered',
    'delivery-failed',
    'called',
    'appealed',
    'appeal-acknowledged',
    'panel-seated',
    'interest-declared',
    'voted',
    'appeal-decided',
    'outside-recorded',
    'followed-up',
    'goodwill-offered',
  ]),
  /** Team that acted or was given the case, where known. */
  team: localizedSchema.optional(),
  /** Message, reason or note, as written. */
  text: z.string().optional(),
  /** Only on `result-proposed`. */
  result: z.object({ found: z.string(), done: z.string(), follows: z.string().optional() }).optional(),
  outcome: z.enum(OUTCOMES).optional(),
  /** What fills the step's sentence, each only where the step has it. */
  level: z.enum(ESCALATION_LEVELS).optional(),
  pause: z.enum(PAUSE_REASONS).optional(),
  until: instantSchema.optional(),
  /** The time the step is about: a visit's beginning, the date a plan promises. */
  when: instantSchema.optional(),
  office: z.enum(OFFICES).optional(),
  verdict: z.enum(VERDICTS).optional(),
  decision: z.enum(APPEAL_DECISIONS).optional(),
  followUp: z.enum(FOLLOW_UP_OUTCOMES).optional(),
  via: z.enum(REACHES).optional(),
  /** Number of the other case of a merge. */
  other: z.string().optional(),
  /** Photos sent with it; complainant and staff only. */
  photos: z.array(photoSchema).optional(),
  /** A message that was corrected later, or the correction of one: times and words of the corrections. */
  corrections: z.array(z.object({ at: instantSchema, text: z.string() })).optional(),
  /** Position among the case's notes, where it is one of the complainant's own that they may correct. */
  note: z.int().optional(),
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
  /** Why the clocks stand still, and until when at the latest. */
  paused: z.object({ reason: z.enum(PAUSE_REASONS), until: instantSchema }).nullable(),
  escalated: z.enum(ESCALATION_LEVELS).nullable(),
  /** Households that share it. */
  households: z.int(),
  /** Number of the case it goes on in. */
  mergedInto: z.string().nullable(),
})

/** What happens next, who has to act, and by when. */
export const nextStepSchema = z.object({
  /** `plan-answer`: the complainant's word on a plan; `appeal`: the panel's decision. */
  kind: z.enum(['response', 'work', 'plan-answer', 'your-answer', 'appeal', 'ended']),
  due: instantSchema.nullable(),
  overdue: z.boolean(),
})

/** Everything the holder of a receipt sees. */
export const trackedCaseSchema = caseBaseSchema.extend({
  /** `week` only to another household that joined, of a case that everybody is told of so; its own steps are exact. */
  precision: precisionSchema,
  description: z.string(),
  wish: z.string().optional(),
  danger: z.boolean(),
  impact: z.enum(IMPACTS),
  photos: z.array(photoSchema),
  timeline: z.array(timelineItemSchema),
  next: nextStepSchema,
  /** When everybody may know of all that has happened so far; null: they may now. */
  publicFrom: instantSchema.nullable(),
  /** By when somebody says how it is going, where that clock runs. */
  updateBy: instantSchema.nullable().optional(),
  /** Clocks that run into a year whose holidays are not announced: their days may still move. */
  provisional: z.array(z.enum(DUTIES)),
  /** How they are told, and which ways the community can use for them now. */
  reach: z.enum(REACHES),
  reaches: z.array(z.enum(REACHES)),
  visits: z.array(visitSchema),
  plan: planSchema.nullable(),
  /** What can be appealed against now, and until when. */
  appealable: z.object({ about: z.array(z.enum(APPEAL_SUBJECTS)), until: instantSchema }).nullable(),
  appeal: z
    .object({
      at: instantSchema,
      acknowledgeBy: instantSchema,
      decideBy: instantSchema,
      acknowledgedAt: instantSchema.nullable(),
      panel: z.int(),
      decided: z
        .object({
          at: instantSchema,
          decision: z.enum(APPEAL_DECISIONS),
          facts: z.string(),
          rule: z.string(),
          reasons: z.string(),
          changes: z.string(),
          votes: z.record(z.enum(APPEAL_DECISIONS), z.int()),
        })
        .nullable(),
    })
    .nullable(),
  /** Named once the panel has decided. */
  doors: z.array(z.enum(OUTSIDE_DOORS)),
  /** Another household's receipt: it sees the case as everybody does, and its own words. */
  joined: z.boolean(),
  /** What the complainant can do now. */
  actions: z.array(z.enum(TRACK_ACTIONS)),
})
export type TrackedCase = z.infer<typeof trackedCaseSchema>
