import { KINDS, NOTE_AUDIENCES, PRIORITIES, REASONED_OUTCOMES } from '@linsheng/domain/complaints'
import { z } from 'zod'
import { codeSchema, optionalText } from '../text/index.ts'

const text = (max: number) => z.string().trim().min(1).max(max)
const optionalCode = z
  .union([codeSchema, z.literal('')])
  .nullish()
  .transform((value) => value || null)

/** Longest message, note or result, in characters. */
export const STAFF_TEXT_MAX = 4000

/** What staff may do with a case; the same commands as in domain, as the admin sends them. */
export const staffCommandSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('acknowledge'), message: text(STAFF_TEXT_MAX) }),
  z.object({
    type: z.literal('classify'),
    kind: z.enum(KINDS),
    category: codeSchema,
    zone: optionalCode,
    /** Left out: the published matrix decides. */
    priority: z.enum(PRIORITIES).optional(),
    reason: optionalText(1000),
  }),
  z.object({
    type: z.literal('assign'),
    team: codeSchema,
    /** Id of an account that works for the community. */
    person: optionalText(64),
    reason: optionalText(1000),
  }),
  z.object({ type: z.literal('note'), audience: z.enum(NOTE_AUDIENCES), text: text(STAFF_TEXT_MAX) }),
  z.object({ type: z.literal('start') }),
  z.object({
    type: z.literal('propose-result'),
    found: text(STAFF_TEXT_MAX),
    done: text(STAFF_TEXT_MAX),
    follows: optionalText(STAFF_TEXT_MAX),
  }),
  z.object({ type: z.literal('close'), outcome: z.enum(['silent', ...REASONED_OUTCOMES]), reason: optionalText(1000) }),
  z.object({ type: z.literal('reopen'), reason: text(1000) }),
])
export type StaffCommand = z.infer<typeof staffCommandSchema>
