import {
  APPEAL_DECISIONS,
  CASE_ENTRY_TYPES,
  CAUSES,
  CHANNELS,
  ESCALATION_LEVELS,
  KINDS,
  OUTCOMES,
  PAUSE_REASONS,
  PRIORITIES,
  type PublicCase,
  STATUSES,
  VERDICTS,
} from '@linsheng/domain/complaints'
import { areCounts } from '@linsheng/domain/feedback'
import { LINE_VERSION, type LogLine, RULE_SETS, SCRIPT_PAGES, SMALLEST_GROUP } from '@linsheng/domain/transparency'
import canonicalize from 'canonicalize'
import { z } from 'zod'
import { instantSchema } from '../text/index.ts'
import { QUARTER } from './quarter.ts'

/** SHA-256, 64 hexadecimal digits. */
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/)
const codeSchema = z.string().min(1).max(64)
const monthSchema = z.string().regex(/^\d{4}-\d{2}$/)
const countSchema = z.int().min(0)
const numberSchema = z.string().min(1).max(64)
const orNull = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, z.null()])

/** What everyone may know of a case. The docstrings of `PublicCase` say what each fact means. */
export const publicCaseSchema = z.strictObject({
  number: numberSchema,
  kind: z.enum(KINDS),
  status: z.enum(STATUSES),
  category: codeSchema,
  zone: orNull(codeSchema),
  channel: z.enum(CHANNELS),
  team: orNull(codeSchema),
  priority: z.enum(PRIORITIES),
  precision: z.enum(['exact', 'week']),
  receivedAt: instantSchema,
  month: monthSchema,
  respondedAt: orNull(instantSchema),
  resolvedAt: orNull(instantSchema),
  endedAt: orNull(instantSchema),
  outcome: orNull(z.enum(OUTCOMES)),
  responseDue: instantSchema,
  resolutionDue: instantSchema,
  planDue: orNull(instantSchema),
  households: countSchema,
  pausedFor: orNull(z.enum(PAUSE_REASONS)),
  pausedUntil: orNull(instantSchema),
  escalated: orNull(z.enum(ESCALATION_LEVELS)),
  verdict: orNull(z.enum(VERDICTS)),
  cause: orNull(z.enum(CAUSES)),
  disputes: countSchema,
  reopenings: countSchema,
  transfers: countSchema,
  appeal: orNull(z.enum(['pending', ...APPEAL_DECISIONS])),
  mergedInto: orNull(numberSchema),
}) satisfies z.ZodType<PublicCase>

const version = z.literal(LINE_VERSION)
const at = instantSchema

/** A step of a case: all its facts when it is filed, afterwards those that have changed. */
export const caseLineSchema = z.strictObject({
  v: version,
  type: z.enum(CASE_ENTRY_TYPES),
  at,
  number: numberSchema,
  is: publicCaseSchema.omit({ number: true }).partial(),
  record: hashSchema,
  text: hashSchema.optional(),
})

const fiveOrMoreSchema = z.int().min(SMALLEST_GROUP)
const shareSchema = z.strictObject({ hits: countSchema, of: fiveOrMoreSchema })
export const ratingsLineSchema = z.strictObject({
  v: version,
  type: z.literal('ratings'),
  at,
  month: monthSchema,
  satisfied: shareSchema,
  questions: z.strictObject({
    speed: shareSchema.optional(),
    result: shareSchema.optional(),
    attitude: shareSchema.optional(),
  }),
  category: codeSchema.optional(),
  zone: orNull(codeSchema).optional(),
  channel: z.enum(CHANNELS).optional(),
  team: orNull(codeSchema).optional(),
})

export const rulesLineSchema = z.strictObject({
  v: version,
  type: z.literal('rules'),
  at,
  rules: z.enum(RULE_SETS),
  hash: hashSchema,
})
export const keyLineSchema = z.strictObject({
  v: version,
  type: z.literal('key'),
  at,
  old: z.string(),
  new: z.string(),
  signatures: z.array(z.string()),
})
export const erasedLineSchema = z.strictObject({ v: version, type: z.literal('erased'), at, number: numberSchema })

const surveySchema = z.string().min(1).max(64)
const surveyLine = <Type extends string, Shape extends z.ZodRawShape>(type: Type, facts: Shape) =>
  z.strictObject({ v: version, type: z.literal(type), at, survey: surveySchema, ...facts })
const channelLine = <Type extends string, Shape extends z.ZodRawShape>(type: Type, facts: Shape) =>
  z.strictObject({ v: version, type: z.literal(type), at, ...facts })

/** What the log says of surveys and of the anonymous channel; the docstrings of domain say what each fact means. */
export const voicesLineSchemas = [
  surveyLine('survey-opened', {
    households: countSchema,
    closesAt: instantSchema,
    key: hashSchema,
    questions: hashSchema,
  }),
  surveyLine('survey-extended', { closesAt: instantSchema }),
  surveyLine('survey-closed', { responses: countSchema, root: hashSchema }),
  surveyLine('survey-published', { results: hashSchema }),
  surveyLine('survey-cancelled', {}),
  channelLine('channel-keys', { fingerprints: z.array(hashSchema) }),
  channelLine('channel-checked', {}),
  channelLine('channel-counts', {
    quarter: z.string().regex(QUARTER),
    received: fiveOrMoreSchema,
    inTime: orNull(countSchema),
    outcomes: z.strictObject({
      case: fiveOrMoreSchema.optional(),
      action: fiveOrMoreSchema.optional(),
      declined: fiveOrMoreSchema.optional(),
      rest: fiveOrMoreSchema.optional(),
    }),
  }).refine(areCounts),
  channelLine('channel-erased', { count: fiveOrMoreSchema }),
  channelLine('script', {
    page: z.enum(SCRIPT_PAGES),
    files: z.array(z.strictObject({ path: z.string(), hash: hashSchema })),
  }),
] as const

/** One line of the log, of the version and the types known here. */
export const logLineSchema: z.ZodType<LogLine> = z.union([
  caseLineSchema,
  ratingsLineSchema,
  rulesLineSchema,
  keyLineSchema,
  erasedLineSchema,
  ...voicesLineSchemas,
]) as z.ZodType<LogLine>

/** Canonical JSON (RFC 8785). @throws Error for what JSON cannot say */
export function canonicalJson(value: object): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('nothing that JSON can say')
  return text
}
