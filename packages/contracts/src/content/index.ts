import { PRIORITIES, TARGET_CLOCKS } from '@linsheng/domain/complaints'
import { z } from 'zod'
import { publishedSurveySchema, questionnaireSchema } from '../surveys/index.ts'
import { instantSchema, localeSchema, localizedSchema, slugSchema } from '../text/index.ts'
import { licenceOf, licenceSchema } from './licence.ts'

export * from './licence.ts'

/**
 * The content snapshot: what the CMS exports and the static site is built from, one JSON file. Only published things
 * are in it; the site shows all it finds. Rich text is exported as sanitised HTML.
 */
export const zoneSchema = z.object({
  code: z.string(),
  name: localizedSchema,
  kind: z.enum(['building', 'floor', 'shared']),
  parent: z.string().nullable(),
  order: z.number(),
})
/** Coarse kinds of matter that categories are listed under. */
export const CATEGORY_GROUPS = ['facilities', 'environment', 'safety', 'service', 'other'] as const
export const CATEGORY_QUESTIONS_MAX = 10
export const categorySchema = z.object({
  code: z.string(),
  name: localizedSchema,
  /** What belongs here and what helps to tell, in a sentence. */
  hint: localizedSchema.nullable(),
  sensitive: z.boolean(),
  order: z.number(),
  /** Old cases name it; new ones cannot be filed under it. */
  retired: z.boolean().optional(),
  /** Code of the one that took its place when it was retired; cases filed under it keep its own code. */
  mergedInto: z.string().optional(),
  /** Coarse kind of matter it is listed under. */
  group: z.enum(CATEGORY_GROUPS).default('other'),
  /** What is asked of whoever files under it; answers go by position. */
  questions: z.array(localizedSchema).max(CATEGORY_QUESTIONS_MAX).default([]),
})
export const contactLineSchema = z.object({
  label: localizedSchema,
  phone: z.string().nullable(),
  note: localizedSchema.nullable(),
  emergency: z.boolean(),
})

/** Hours of each clock; `safe` is null where there is none. */
const targetsSchema = z.object({
  response: z.number(),
  safe: z.number().nullable(),
  investigation: z.number(),
  update: z.number(),
  resolution: z.number(),
})
const targetOf = { priority: z.enum(PRIORITIES), clock: z.enum(TARGET_CLOCKS) }

/** When the clocks run. Times are local, `09:00`; weekdays 1 (Monday) to 7. */
export const publicCalendarSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('always') }),
  z.object({
    type: z.literal('windows'),
    windows: z.array(z.object({ weekday: z.int().min(1).max(7), from: z.string(), to: z.string() })),
    /** Whether China's holidays and make-up workdays count; later years than `knownUntil` are not announced yet. */
    chinaHolidays: z.boolean(),
    knownUntil: z.iso.date().nullable(),
    /** Days off and working days of the community's own, `2026-10-01`. */
    holidays: z.array(z.string()),
    workdays: z.array(z.string()),
  }),
])
export type PublicCalendar = z.infer<typeof publicCalendarSchema>

/** Settings of the procedure in whole days or hours, as their names say. */
export const PROCEDURE_SETTINGS = [
  'silenceDays',
  'reopenDays',
  'planSilenceDays',
  'appealDays',
  'pauseMaxDays',
  'committeeHours',
  'handoverHours',
  'callHours',
  'appealAcknowledgeDays',
  'appealDecideDays',
] as const

/** One dated change of what a community promises. A case keeps what was in force when its clocks started. */
export const policyChangeSchema = z.object({
  since: instantSchema,
  /** Who changed it, by role; null: the installation itself. */
  by: z.enum(['manager', 'platform']).nullable(),
  reason: z.string().nullable(),
  /** `category` null: the general target. `from` or `to` null: no target of its own before or after. */
  changes: z.array(
    z.object({
      ...targetOf,
      category: z.string().nullable(),
      from: z.number().nullable(),
      to: z.number().nullable(),
    }),
  ),
  settings: z.array(z.object({ setting: z.enum(PROCEDURE_SETTINGS), from: z.number(), to: z.number() })),
  /** When the clocks run, before and after; null: unchanged. */
  calendar: z.object({ from: publicCalendarSchema, to: publicCalendarSchema }).nullable(),
  /** Priorities counted round the clock whatever the calendar says; null: unchanged. */
  roundTheClock: z.object({ from: z.array(z.enum(PRIORITIES)), to: z.array(z.enum(PRIORITIES)) }).nullable(),
})
export type PolicyChange = z.infer<typeof policyChangeSchema>

export const communitySchema = z.object({
  slug: slugSchema,
  name: localizedSchema,
  tagline: localizedSchema.nullable(),
  /** IANA time zone. */
  timeZone: z.string(),
  locales: z.array(localeSchema),
  demonstration: z.boolean(),
  /** Made for practice, on a clock that runs too fast: every page says so. */
  practice: z.boolean().default(false),
  contacts: z.array(contactLineSchema),
  zones: z.array(zoneSchema),
  categories: z.array(categorySchema),
  teams: z.array(z.object({ code: z.string(), name: localizedSchema })),
  /** Published targets in hours, for the procedure page and the promise on the form. */
  targets: z.record(z.enum(PRIORITIES), targetsSchema),
  /** Targets that differ for a category, in hours. */
  categoryTargets: z.array(z.object({ ...targetOf, category: z.string(), hours: z.number() })).default([]),
  /** Priorities counted round the clock whatever the calendar says. */
  roundTheClock: z.array(z.enum(PRIORITIES)).default([]),
  calendar: publicCalendarSchema.default({ type: 'always' }),
  /** Days without an answer after which a result counts as accepted. */
  silenceDays: z.int(),
  /** Days after closing within which a case can be reopened. */
  reopenDays: z.int(),
  /** Days for an answer to a plan, after which it proceeds. */
  planSilenceDays: z.int(),
  /** Days after the delivered result, verdict or refusal in which one can appeal. */
  appealDays: z.int(),
  /** Longest pause altogether. */
  pauseMaxDays: z.int(),
  /** Hours after a clock ran out until the committee learns of it too. */
  committeeHours: z.int(),
  handoverHours: z.int(),
  callHours: z.int(),
  /** Working days. */
  appealAcknowledgeDays: z.int(),
  appealDecideDays: z.int(),
  /** Every change of the above, newest first; empty where the first version stands. */
  policyChanges: z.array(policyChangeSchema).default([]),
  /** Key that signs the public log (C2SP signed-note verifier key), as notices are printed with it; null: not known. */
  logKey: z.string().nullable().default(null),
  /** What the open data may be used under. */
  licence: licenceSchema.default(() => licenceOf(null)),
})
export type CommunityContent = z.infer<typeof communitySchema>
export type ZoneContent = z.infer<typeof zoneSchema>

/** A published file: `url` is below /data/<community>/papers/ and disappears when its last publication does. */
export const paperSchema = z.object({ name: z.string(), url: z.string(), bytes: z.int(), mime: z.string() })

export const NOTICE_TYPES = ['general', 'maintenance', 'outage', 'safety', 'finance', 'vote'] as const
export const noticeSchema = z.object({
  community: slugSchema,
  slug: slugSchema,
  title: localizedSchema,
  summary: localizedSchema.nullable(),
  body: localizedSchema,
  type: z.enum(NOTICE_TYPES),
  issuer: z.enum(['property', 'committee']),
  zones: z.array(z.string()),
  pinned: z.boolean(),
  publishedAt: instantSchema,
  updatedAt: instantSchema,
  validFrom: instantSchema.nullable(),
  validUntil: instantSchema.nullable(),
  attachments: z.array(paperSchema),
})
export type NoticeContent = z.infer<typeof noticeSchema>

export const MEETING_TYPES = ['assembly', 'committee', 'service-review', 'discussion'] as const
export const AGENDA_ITEM_TYPES = [
  'management-report',
  'financial-report',
  'important-matter',
  'proposal',
  'other',
] as const
export const meetingSchema = z.object({
  community: slugSchema,
  slug: slugSchema,
  title: localizedSchema,
  type: z.enum(MEETING_TYPES),
  startsAt: instantSchema,
  endsAt: instantSchema.nullable(),
  place: localizedSchema,
  intro: localizedSchema.nullable(),
  agenda: z.array(
    z.object({
      type: z.enum(AGENDA_ITEM_TYPES),
      title: localizedSchema,
      text: localizedSchema.nullable(),
      papers: z.array(paperSchema),
    }),
  ),
  minutes: localizedSchema.nullable(),
  publishedAt: instantSchema,
  updatedAt: instantSchema,
  papers: z.array(paperSchema),
})
export type MeetingContent = z.infer<typeof meetingSchema>

/** A survey from its opening on; cancelled ones are not shown. */
export const surveySchema = z.object({
  community: slugSchema,
  slug: slugSchema,
  wave: z.int().min(1),
  /** Slug of the wave before. */
  follows: slugSchema.nullable(),
  status: z.enum(['open', 'closed', 'published']),
  questionnaire: questionnaireSchema,
  opensAt: instantSchema,
  closesAt: instantSchema,
  households: z.int(),
  targetPercent: z.int(),
  keyHash: z.string(),
  /** When everybody was reminded, newest last. */
  remindedAt: z.array(instantSchema),
  /** Root of the tree of counted responses, from closing on. */
  countedRoot: z.string().nullable(),
  /** From publication on. */
  published: publishedSurveySchema.nullable(),
  /** Interviews and discussion meetings beside it: what was said, in words that people agreed to. */
  interviews: z.array(
    z.object({
      kind: z.enum(['interview', 'discussion']),
      heldOn: z.iso.date(),
      topic: localizedSchema,
      participants: z.int(),
      themes: z.array(localizedSchema),
      quotes: z.array(z.string()),
    }),
  ),
})
export type SurveyContent = z.infer<typeof surveySchema>

export const siteContentSchema = z.object({
  version: z.literal(1),
  exportedAt: instantSchema,
  siteUrl: z.url(),
  communities: z.array(communitySchema),
  notices: z.array(noticeSchema),
  meetings: z.array(meetingSchema),
  surveys: z.array(surveySchema).default([]),
  /** Board at the time of the export, by community, so that the home page has figures without JavaScript. */
  boards: z.record(slugSchema, z.unknown()),
})
export type SiteContent = z.infer<typeof siteContentSchema>
export const emptySiteContent = (siteUrl: string, exportedAt: number): SiteContent => ({
  version: 1,
  exportedAt,
  siteUrl,
  communities: [],
  notices: [],
  meetings: [],
  surveys: [],
  boards: {},
})
