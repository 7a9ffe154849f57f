import {
  APPEAL_DECISIONS,
  APPEAL_SUBJECTS,
  CASE_ENTRY_TYPES,
  CASE_ROLES,
  CAUSES,
  CLOCKS,
  COMPLAINT_REFUSALS,
  DUTIES,
  ESCALATION_LEVELS,
  FINDING_PROMPTS,
  FOLLOW_UP_DAYS,
  FOLLOW_UP_OUTCOMES,
  IMPACTS,
  NOTE_AUDIENCES,
  OFFICES,
  PAUSE_REASONS,
  REACHES,
  REASONED_OUTCOMES,
  URGENCIES,
  VERDICTS,
} from '@linsheng/domain/complaints'
import { z } from 'zod'
import { instantSchema, localeSchema, localizedSchema } from '../text/index.ts'
import { publishedCaseSchema } from './published-case.ts'
import { staffCommandNameSchema } from './staff.ts'
import { caseBaseSchema, nextStepSchema, photoSchema, planSchema, timelineItemSchema, visitSchema } from './track.ts'

/** One step as staff read it: notes say for whom they are, steps of the staff who took them. */
export const staffTimelineItemSchema = timelineItemSchema.extend({
  audience: z.enum(NOTE_AUDIENCES).optional(),
  by: z.string().optional(),
  /** Sequence of its commit, and the note's position where it is one: what a correction refers to. */
  sequence: z.int(),
  note: z.int().optional(),
  /** Which of the households that joined wrote it, from 1; left out: whoever filed the case. */
  household: z.int().optional(),
  /** Step of the emergency protocol that was ticked, or missed; whether it was not needed. */
  step: localizedSchema.optional(),
  unneeded: z.boolean().optional(),
})
export type StaffTimelineItem = z.infer<typeof staffTimelineItemSchema>

const personSchema = z.object({ id: z.string(), name: z.string() })
export const codedSchema = z.object({ code: z.string(), name: localizedSchema })

/** Something somebody owes on the case; as `Duty` in domain. */
export const dutySchema = z.object({
  name: z.enum(DUTIES),
  owedBy: z.enum(['person', 'invited', 'panel']),
  item: z.int().optional(),
  startedAt: instantSchema,
  due: instantSchema.nullable(),
  warnAt: instantSchema.nullable(),
  doneAt: instantSchema.nullable(),
  status: z.enum(['running', 'warning', 'overdue', 'paused', 'kept', 'missed']),
  provisional: z.boolean(),
})
export type DutyView = z.infer<typeof dutySchema>

/** What to do in an emergency, by when and whom to call; who did it, or said why it is not needed. */
export const protocolStepSchema = z.object({
  step: z.int(),
  text: z.string(),
  withinMinutes: z.int(),
  call: z.string().optional(),
  ticked: z
    .object({ at: instantSchema, by: z.string().optional(), unneeded: z.boolean(), note: z.string().optional() })
    .nullable(),
})

/** Why routing chose as it did: a code with what fills its sentence, `routing.reason.<code>` in the catalogs. */
export const routeReasonSchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

export const orderSchema = z.object({
  order: z.int(),
  to: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('team'), team: codedSchema, person: personSchema.nullable() }),
    z.object({ kind: z.literal('contractor'), contractor: codedSchema }),
  ]),
  task: z.string(),
  at: instantSchema,
  due: instantSchema.nullable(),
  status: z.enum(['open', 'finished', 'cancelled']),
  endedAt: instantSchema.nullable(),
  done: z.string().nullable(),
  /** Minutes, parts and integer cents; left out for those who are not managers. */
  minutes: z.int().optional(),
  parts: z.string().optional(),
  costCents: z.int().optional(),
  photos: z.array(photoSchema),
})
export type OrderView = z.infer<typeof orderSchema>

export const appealSchema = z.object({
  at: instantSchema,
  about: z.enum(APPEAL_SUBJECTS),
  reason: z.string(),
  wish: z.string().optional(),
  acknowledgedAt: instantSchema.nullable(),
  members: z.array(personSchema.extend({ declared: z.boolean(), voted: z.boolean() })),
  recused: z.array(personSchema),
  /** All have voted, and no decision leads: each may vote otherwise. */
  split: z.boolean(),
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

/** Another case in a line: its history of the place, similar ones, duplicates. */
export const relatedCaseSchema = z.object({
  id: z.string(),
  number: z.string(),
  category: codedSchema,
  zone: codedSchema.nullable(),
  status: caseBaseSchema.shape.status,
  outcome: caseBaseSchema.shape.outcome,
  receivedAt: instantSchema,
  endedAt: instantSchema.nullable(),
  /** First words of its description. */
  text: z.string(),
  /** What put it right, where it was. */
  done: z.string().nullable(),
})
export type RelatedCase = z.infer<typeof relatedCaseSchema>

/** A case as those who work on it see it, as of one moment: GET /api/complaints/<id>/case. */
export const staffCaseSchema = caseBaseSchema.extend({
  id: z.string(),
  asOf: instantSchema,
  sequence: z.int(),
  recordedAt: instantSchema,
  /** Written down later than it was received, by more than the time it takes to write. */
  backDated: z.boolean(),
  description: z.string(),
  wish: z.string().optional(),
  /** Why it is so and what can be done, as a caller sees it; whether it was read back; answers to the category's questions. */
  why: z.string().optional(),
  possible: z.string().optional(),
  readBack: z.boolean().optional(),
  answers: z.array(z.object({ question: z.string(), answer: z.string() })).optional(),
  danger: z.boolean(),
  impact: z.enum(IMPACTS),
  urgency: z.enum(URGENCIES).optional(),
  contact: z
    .object({ name: z.string().optional(), phone: z.string().optional(), email: z.string().optional() })
    .optional(),
  reach: z.enum(REACHES),
  /** The language they are written to; left out: the community's first. */
  locale: localeSchema.optional(),
  person: personSchema.nullable(),
  acceptedAt: instantSchema.nullable(),
  /** Words of the routing that stands. */
  because: z.array(routeReasonSchema),
  handover: z
    .object({
      team: codedSchema,
      person: personSchema.nullable(),
      reason: z.string(),
      at: instantSchema,
      by: z.string(),
    })
    .nullable(),
  transfers: z.int(),
  escalations: z.array(
    z.object({
      at: instantSchema,
      level: z.enum(ESCALATION_LEVELS),
      missed: z.enum(DUTIES).nullable(),
      dueAt: instantSchema.nullable(),
      reason: z.string().nullable(),
    }),
  ),
  forwards: z.array(
    z.object({
      forward: z.int(),
      at: instantSchema,
      office: z.enum(OFFICES),
      name: z.string(),
      contact: z.string(),
      letter: z.string(),
      nextAt: instantSchema.nullable(),
      answers: z.array(z.object({ at: instantSchema, answer: z.string() })),
    }),
  ),
  pauses: z.array(
    z.object({
      reason: z.enum(PAUSE_REASONS),
      from: instantSchema,
      until: instantSchema,
      to: instantSchema.nullable(),
      note: z.string().optional(),
    }),
  ),
  visits: z.array(visitSchema),
  investigation: z
    .object({
      at: instantSchema,
      findings: z.partialRecord(z.enum(FINDING_PROMPTS), z.string()),
      verdict: z.enum(VERDICTS),
      cause: z.enum(CAUSES),
      asset: z.string().optional(),
      contractor: codedSchema.optional(),
      photos: z.array(photoSchema),
    })
    .nullable(),
  plans: z.array(planSchema),
  orders: z.array(orderSchema),
  appeals: z.array(appealSchema),
  calls: z.array(
    z.object({
      sequence: z.int(),
      since: instantSchema,
      calledAt: instantSchema.nullable(),
      /** How often somebody has tried. */
      attempts: z.int().min(0),
      /** The steps that are to be told. */
      what: z.array(timelineItemSchema.shape.what),
      /** The words that go with them, to be read out. */
      text: z.string(),
    }),
  ),
  followUps: z.array(
    z.object({
      day: z.literal(FOLLOW_UP_DAYS),
      due: instantSchema,
      at: instantSchema.nullable(),
      outcome: z.enum(FOLLOW_UP_OUTCOMES).nullable(),
    }),
  ),
  deliveredAt: instantSchema.nullable(),
  /** Households that share it: its own, those that joined, those of merged cases. */
  households: z.int(),
  /** Who joined from a door that the community does not know: as it was typed. Counted once staff have confirmed it. */
  unconfirmed: z.array(z.object({ joiner: z.int(), door: z.string(), at: instantSchema })),
  absorbed: z.array(z.object({ number: z.string() })),
  mergedInto: z.object({ number: z.string() }).nullable(),
  photos: z.array(photoSchema),
  timeline: z.array(staffTimelineItemSchema),
  next: nextStepSchema.extend({ reopenUntil: instantSchema.nullable() }),
  overdue: z.array(z.enum(CLOCKS)),
  /** All clocks, in order of what is due first. */
  duties: z.array(dutySchema),
  /** What the reader is in this community. */
  roles: z.array(z.enum(CASE_ROLES)),
  /** What the reader may do now. */
  allowed: z.array(staffCommandNameSchema),
  /** Why not, of everything else that staff can ever do. */
  barred: z.partialRecord(staffCommandNameSchema, z.enum(COMPLAINT_REFUSALS)),
  /** Outcomes with which the reader may close it now. */
  closings: z.array(z.enum(['silent', ...REASONED_OUTCOMES])),
  /** What everyone may know of it, once they may know of all that has happened so far. */
  published: publishedCaseSchema,
  /** Lines that the log gets later, when they happened, and from when on everyone may know of them. */
  unpublished: z.array(z.object({ type: z.enum(CASE_ENTRY_TYPES), at: instantSchema, from: instantSchema })),
  /** Steps to tick off for this category, and its questions, as the community has them. */
  checklist: z.array(z.string()),
  /** The emergency protocol it is under, as it was when it began; null: none. */
  protocol: z.object({ startedAt: instantSchema, steps: z.array(protocolStepSchema) }).nullable(),
})
export type StaffCase = z.infer<typeof staffCaseSchema>
