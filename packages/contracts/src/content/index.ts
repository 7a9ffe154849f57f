import { PRIORITIES } from '@linsheng/domain/complaints'
import { z } from 'zod'
import { instantSchema, localeSchema, localizedSchema, slugSchema } from '../text/index.ts'

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
export const categorySchema = z.object({
  code: z.string(),
  name: localizedSchema,
  /** What belongs here and what helps to tell, in a sentence. */
  hint: localizedSchema.nullable(),
  sensitive: z.boolean(),
  order: z.number(),
  /** Old cases name it; new ones cannot be filed under it. */
  retired: z.boolean().optional(),
})
export const contactLineSchema = z.object({
  label: localizedSchema,
  phone: z.string().nullable(),
  note: localizedSchema.nullable(),
  emergency: z.boolean(),
})

export const communitySchema = z.object({
  slug: slugSchema,
  name: localizedSchema,
  tagline: localizedSchema.nullable(),
  /** IANA time zone. */
  timeZone: z.string(),
  locales: z.array(localeSchema),
  demonstration: z.boolean(),
  contacts: z.array(contactLineSchema),
  zones: z.array(zoneSchema),
  categories: z.array(categorySchema),
  teams: z.array(z.object({ code: z.string(), name: localizedSchema })),
  /** Published targets in hours, for the procedure page and the promise on the form. */
  targets: z.record(z.enum(PRIORITIES), z.object({ response: z.number(), resolution: z.number() })),
  /** Days without an answer after which a result counts as accepted. */
  silenceDays: z.int(),
  /** Days after closing within which a case can be reopened. */
  reopenDays: z.int(),
})
export type CommunityContent = z.infer<typeof communitySchema>
export type ZoneContent = z.infer<typeof zoneSchema>
export type CategoryContent = z.infer<typeof categorySchema>

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

export const siteContentSchema = z.object({
  version: z.literal(1),
  exportedAt: instantSchema,
  siteUrl: z.url(),
  communities: z.array(communitySchema),
  notices: z.array(noticeSchema),
  meetings: z.array(meetingSchema),
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
  boards: {},
})
