import { DUTIES, ESCALATION_LEVELS, PAUSE_REASONS, PRIORITIES, STATUSES } from '@linsheng/domain/complaints'
import { z } from 'zod'

const absent = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? null)
const flag = z
  .boolean()
  .nullish()
  .transform((value) => value === true)

/** A case as lists of work know it; times in milliseconds since 1970. */
export const workRowSchema = z.object({
  id: z.coerce.string(),
  stream: z.string(),
  number: z.string(),
  sequence: z.number(),
  status: z.enum(STATUSES),
  priority: z.enum(PRIORITIES),
  category: z.string(),
  zone: absent(z.string()),
  team: absent(z.string()),
  person: absent(z.string()),
  description: z.string(),
  danger: flag,
  dutyName: absent(z.enum(DUTIES)),
  dutyDue: absent(z.number()),
  warnAt: absent(z.number()),
  receivedAt: z.number(),
  recordedAt: absent(z.number()),
  acceptedAt: absent(z.number()),
  resolvedAt: absent(z.number()),
  endedAt: absent(z.number()),
  paused: absent(z.enum(PAUSE_REASONS)),
  pausedUntil: absent(z.number()),
  escalated: absent(z.enum(ESCALATION_LEVELS)),
  transfers: absent(z.number()),
  handoverTeam: absent(z.string()),
  handoverPerson: absent(z.string()),
  handoverAt: absent(z.number()),
  households: absent(z.number()),
  callAt: absent(z.number()),
  followUpAt: absent(z.number()),
  backDated: flag,
  incomplete: flag,
})
export type WorkRow = z.output<typeof workRowSchema>

/** The columns that a row is read from: a million long projections are not for lists. */
export const WORK_COLUMNS = Object.fromEntries(Object.keys(workRowSchema.shape).map((name) => [name, true] as const))
