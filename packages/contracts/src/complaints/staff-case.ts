import { CLOCKS, IMPACTS, NOTE_AUDIENCES, REASONED_OUTCOMES } from '@linsheng/domain/complaints'
import { z } from 'zod'
import { instantSchema, localizedSchema } from '../text/index.ts'
import { fileComplaintSchema, filedSchema } from './file.ts'
import { staffCommandSchema } from './staff.ts'
import { caseBaseSchema, nextStepSchema, timelineItemSchema } from './track.ts'

/** One step as staff read it: notes say for whom they are, steps of the staff who took them. */
export const staffTimelineItemSchema = timelineItemSchema.extend({
  audience: z.enum(NOTE_AUDIENCES).optional(),
  by: z.string().optional(),
})
export type StaffTimelineItem = z.infer<typeof staffTimelineItemSchema>

const COMMANDS = staffCommandSchema.options.map((option) => option.shape.type.value)
export type StaffCommandName = (typeof COMMANDS)[number]

/** A case as those who work on it see it, as of one moment: GET /api/complaints/<id>/case. */
export const staffCaseSchema = caseBaseSchema.extend({
  asOf: instantSchema,
  sequence: z.int(),
  recordedAt: instantSchema,
  description: z.string(),
  wish: z.string().optional(),
  danger: z.boolean(),
  impact: z.enum(IMPACTS),
  contact: z
    .object({ name: z.string().optional(), phone: z.string().optional(), email: z.string().optional() })
    .optional(),
  person: z.object({ id: z.string(), name: z.string() }).nullable(),
  photos: z.array(z.object({ key: z.string(), url: z.string(), width: z.int(), height: z.int() })),
  timeline: z.array(staffTimelineItemSchema),
  next: nextStepSchema.extend({ reopenUntil: instantSchema.nullable() }),
  overdue: z.array(z.enum(CLOCKS)),
  /** What staff may do now. */
  allowed: z.array(z.enum(COMMANDS)),
  /** Outcomes with which staff may close it now. */
  closings: z.array(z.enum(['silent', ...REASONED_OUTCOMES])),
  /** What everyone may know of it: the same facts after the disclosure rule, and the summary staff published last. */
  published: z.object({
    category: caseBaseSchema.shape.category,
    zone: caseBaseSchema.shape.zone,
    summary: z.string().nullable(),
  }),
})
export type StaffCase = z.infer<typeof staffCaseSchema>

/** Channels on which staff write down what somebody told them. */
export const CALLER_CHANNELS = ['hotline', 'front-desk', 'walk-round'] as const

/** A case that staff file for a caller: POST /api/complaints/file, with an `Idempotency-Key`. */
export const fileForCallerSchema = fileComplaintSchema.omit({ photos: true, viaQr: true }).extend({
  /** Id of the community. */
  community: z.string().min(1).max(64),
  channel: z.enum(CALLER_CHANNELS),
  /** Local time in the community, `2026-11-23T14:30`; empty: now. */
  received: z
    .union([z.iso.datetime({ local: true, precision: -1 }).refine((value) => !value.endsWith('Z')), z.literal('')])
    .optional()
    .transform((value) => value || undefined),
})
export type FileForCaller = z.output<typeof fileForCallerSchema>

export const filedForCallerSchema = filedSchema.extend({ category: localizedSchema })
export type FiledForCaller = z.infer<typeof filedForCallerSchema>
