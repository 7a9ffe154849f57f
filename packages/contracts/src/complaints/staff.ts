import {
  ANSWERS,
  APPEAL_DECISIONS,
  CAUSES,
  FINDING_PROMPTS,
  FOLLOW_UP_DAYS,
  FOLLOW_UP_OUTCOMES,
  KINDS,
  NOTE_AUDIENCES,
  OFFICES,
  OUTSIDE_DOORS,
  PAUSE_REASONS,
  PAYERS,
  PRIORITIES,
  REASONED_OUTCOMES,
  VERDICTS,
} from '@linsheng/domain/complaints'
import { z } from 'zod'
import { codeSchema, optionalText } from '../text/index.ts'
import { DOOR_MAX } from './public-case.ts'

const text = (max: number) => z.string().trim().min(1).max(max)
const optionalCode = z
  .union([codeSchema, z.literal('')])
  .nullish()
  .transform((value) => value || null)
/** Local time in the community, `2026-11-23T14:30`. */
export const localTimeSchema = z.iso.datetime({ local: true, precision: -1 }).refine((value) => !value.endsWith('Z'))
const accountId = z.string().min(1).max(64)
const position = z.int().min(0).max(10_000)
const serial = z.int().min(1).max(10_000)
/** Integer cents, up to ten million yuan. */
export const centsSchema = z.int().min(0).max(1_000_000_000)

/** Longest message, note or result, in characters. */
export const STAFF_TEXT_MAX = 4000
export const STAFF_REASON_MAX = 1000
/** Photos sent with one step. */
export const STAFF_PHOTOS_MAX = 10
const message = text(STAFF_TEXT_MAX)
const reason = text(STAFF_REASON_MAX)
const ids = z.array(z.uuid()).max(STAFF_PHOTOS_MAX).optional()
/** Photos sent with a step; those of them that show the place before the work, or after it. */
const photos = { attachments: ids, before: ids, after: ids }

/** From the first answer to the result. */
const handling = [
  z.object({ type: z.literal('acknowledge'), message }),
  z.object({
    type: z.literal('classify'),
    kind: z.enum(KINDS),
    category: codeSchema,
    zone: optionalCode,
    /** Left out: the published matrix decides. */
    priority: z.enum(PRIORITIES).optional(),
    reason: optionalText(STAFF_REASON_MAX),
  }),
  z.object({ type: z.literal('note'), audience: z.enum(NOTE_AUDIENCES), text: message, ...photos }),
  z.object({ type: z.literal('correct'), note: position, text: message }),
  z.object({ type: z.literal('start') }),
  z.object({ type: z.literal('make-safe'), measure: message }),
  z.object({
    type: z.literal('tick-step'),
    step: position,
    /** It does not apply here; the note says why. */
    unneeded: z.literal(true).optional(),
    note: optionalText(STAFF_REASON_MAX),
  }),
  z.object({ type: z.literal('schedule-visit'), from: localTimeSchema, to: localTimeSchema, note: message }),
  z.object({ type: z.literal('cancel-visit'), visit: position, reason }),
  z.object({
    type: z.literal('investigate'),
    findings: z.partialRecord(z.enum(FINDING_PROMPTS), z.string().trim().max(STAFF_TEXT_MAX)),
    verdict: z.enum(VERDICTS),
    cause: z.enum(CAUSES),
    asset: optionalText(120),
    contractor: optionalText(64),
    ...photos,
  }),
  z.object({
    type: z.literal('propose-plan'),
    steps: z
      .array(z.object({ text: text(500), who: optionalText(120) }))
      .min(1)
      .max(20),
    date: localTimeSchema,
    costCents: centsSchema.optional(),
    payer: z.enum(PAYERS),
    reason: optionalText(STAFF_REASON_MAX),
  }),
  z.object({
    type: z.literal('issue-order'),
    to: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('team'), team: codeSchema, person: optionalText(64) }),
      z.object({ kind: z.literal('contractor'), contractor: codeSchema }),
    ]),
    task: message,
    due: localTimeSchema.optional(),
  }),
  z.object({
    type: z.literal('finish-order'),
    order: serial,
    done: message,
    minutes: z.int().min(0).max(100_000).optional(),
    parts: optionalText(STAFF_REASON_MAX),
    costCents: centsSchema.optional(),
    ...photos,
  }),
  z.object({ type: z.literal('cancel-order'), order: serial, reason }),
  z.object({
    type: z.literal('pause'),
    reason: z.enum(PAUSE_REASONS),
    until: localTimeSchema,
    note: optionalText(STAFF_REASON_MAX),
  }),
  z.object({ type: z.literal('resume') }),
  z.object({
    type: z.literal('propose-result'),
    found: message,
    done: message,
    follows: optionalText(STAFF_TEXT_MAX),
    followsAt: localTimeSchema.optional(),
  }),
  z.object({
    type: z.literal('answer'),
    outcome: z.enum([...ANSWERS.suggestion, ...ANSWERS.question, ...ANSWERS.praise]),
    text: message,
  }),
  z.object({
    type: z.literal('close'),
    outcome: z.enum(['silent', ...REASONED_OUTCOMES]),
    reason: optionalText(STAFF_REASON_MAX),
  }),
  z.object({ type: z.literal('reopen'), reason }),
  z.object({
    type: z.literal('record-call'),
    /** One of `calls`; left out: everything that a call is owed for. */
    sequence: serial.optional(),
    reached: z.boolean(),
    note: optionalText(STAFF_REASON_MAX),
  }),
  z.object({
    type: z.literal('follow-up'),
    day: z.literal(FOLLOW_UP_DAYS),
    outcome: z.enum(FOLLOW_UP_OUTCOMES),
    note: optionalText(STAFF_REASON_MAX),
  }),
  z.object({ type: z.literal('offer-goodwill'), text: message }),
] as const

/** Who is responsible, and who else must know. */
const allocation = [
  z.object({
    type: z.literal('assign'),
    team: codeSchema,
    /** Id of an account that works for the community. */
    person: optionalText(64),
    reason: optionalText(STAFF_REASON_MAX),
  }),
  z.object({ type: z.literal('accept-assignment') }),
  z.object({ type: z.literal('offer-handover'), team: codeSchema, person: optionalText(64), reason }),
  z.object({ type: z.literal('accept-handover') }),
  z.object({ type: z.literal('decline-handover'), reason }),
  z.object({ type: z.literal('escalate'), reason }),
  z.object({
    type: z.literal('forward'),
    office: z.enum(OFFICES),
    name: text(120),
    contact: text(200),
    letter: message,
    followUpAt: localTimeSchema,
  }),
  z.object({
    type: z.literal('record-forward-answer'),
    forward: position,
    answer: message,
    followUpAt: localTimeSchema.optional(),
  }),
  /** The case it goes on in, by its number; `split` names the duplicate or, on the duplicate itself, the case it left. */
  z.object({ type: z.literal('merge'), number: text(32) }),
  z.object({ type: z.literal('split') }),
  z.object({ type: z.literal('confirm-household'), joiner: position }),
  /** The door as it is written, by which its household is found among those that joined. */
  z.object({ type: z.literal('strike-household'), door: text(DOOR_MAX), reason }),
] as const

/** The appeal panel's. */
const appeal = [
  z.object({ type: z.literal('acknowledge-appeal'), message }),
  z.object({ type: z.literal('seat-panel'), members: z.array(accountId).min(1).max(15) }),
  z.object({ type: z.literal('declare-interest'), interest: z.boolean(), text: optionalText(STAFF_REASON_MAX) }),
  z.object({ type: z.literal('vote'), vote: z.enum(APPEAL_DECISIONS) }),
  z.object({
    type: z.literal('decide-appeal'),
    decision: z.enum(APPEAL_DECISIONS),
    facts: message,
    rule: message,
    reasons: message,
    changes: message,
  }),
  z.object({ type: z.literal('record-outside'), door: z.enum(OUTSIDE_DOORS), outcome: message }),
] as const

/** What staff may do with a case; the same commands as in domain, as the admin sends them. */
export const staffCommandSchema = z.discriminatedUnion('type', [...handling, ...allocation, ...appeal])
export type StaffCommand = z.infer<typeof staffCommandSchema>

const STAFF_COMMANDS = staffCommandSchema.options.map((option) => option.shape.type.value)
export type StaffCommandName = (typeof STAFF_COMMANDS)[number]
export const staffCommandNameSchema = z.enum(STAFF_COMMANDS)

/**
 * POST /api/complaints/<id>/commands. `sequence`: where the sender saw the case stand; if it moved on since, the answer
 * is `case-changed` with the case as it is now and nothing is written, unless `anyway`.
 */
export const staffStepSchema = z.object({
  command: staffCommandSchema,
  sequence: z.int().min(1),
  anyway: z.boolean().default(false),
})
export type StaffStep = z.output<typeof staffStepSchema>
