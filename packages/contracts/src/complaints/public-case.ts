import { z } from 'zod'
import { instantSchema, localeSchema, localizedSchema, optionalEmail, optionalText } from '../text/index.ts'
import { caseBaseSchema, precisionSchema, timelineItemSchema } from './track.ts'

/** A case in the public list: nothing personal, place and category by the disclosure rule. */
export const publicCaseSummarySchema = caseBaseSchema.extend({
  /** The summary staff published, if any. */
  summary: z.string().nullable(),
  overdue: z.boolean(),
  precision: precisionSchema,
})
export type PublicCaseSummary = z.infer<typeof publicCaseSummarySchema>

/**
 * The public page of a case: the timeline holds times, kinds of step and teams, and published summaries only; `lines` say
 * where in the log its public facts stand.
 */
export const publicCasePageSchema = publicCaseSummarySchema.extend({
  timeline: z.array(timelineItemSchema),
  lines: z.array(
    z.object({
      index: z.int(),
      type: z.string(),
      at: instantSchema,
      /** How exactly its times are told: a case may have been told otherwise then. */
      precision: precisionSchema,
      receivedAt: instantSchema,
    }),
  ),
})
export type PublicCasePage = z.infer<typeof publicCasePageSchema>

export const CASES_PER_PAGE = 30
/** Query of the public list, as it stands in the address. Anything unknown or malformed counts as not given. */
export const caseQuerySchema = z.object({
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  state: z.enum(['open', 'overdue', 'ended', 'all']).catch('all'),
  category: z.string().max(64).optional().catch(undefined),
  zone: z.string().max(64).optional().catch(undefined),
  /** Words to look for in what is public about a case: number, category, place, published summary. */
  q: z.string().trim().max(100).optional().catch(undefined),
})
export type CaseQuery = z.infer<typeof caseQuerySchema>

export const caseListSchema = z.object({
  cases: z.array(publicCaseSummarySchema),
  page: z.int(),
  /** Known pages and cases; `more`: there are more of them, not counted. */
  pages: z.int(),
  total: z.int(),
  more: z.boolean(),
  asOf: instantSchema,
})
export type CaseList = z.infer<typeof caseListSchema>

/** Longest door as it is typed, in characters. */
export const DOOR_MAX = 40

/** "Me too": POST /api/public/v1/<c>/complaints/<number>/join, with an `Idempotency-Key`. */
export const joinSchema = z.object({
  /**
   * Building and door, such as "3-1202": only a keyed hash of it is kept, so that a household counts once. One that is not
   * on the community's list of its homes is refused as `unknown-door`; where nobody has written such a list, one that does
   * not look like a door is kept as typed until staff have confirmed it, and does not count before.
   */
  door: z.string().trim().min(1).max(DOOR_MAX),
  text: optionalText(500),
  /** Left out: they look with the receipt. */
  email: optionalEmail,
  /** The language of the page. */
  locale: localeSchema.optional(),
})
export type JoinInput = z.input<typeof joinSchema>
export type JoinRequest = z.output<typeof joinSchema>
/** The same for a door that joined before, which it never tells. */
export const joinedSchema = z.object({ number: z.string(), receipt: z.string() })
export type Joined = z.infer<typeof joinedSchema>

/** GET /api/public/v1/<c>/suggestions?category=&zone=&q= — while somebody types. Public facts only. */
export const SUGGESTIONS_MAX = 3
export const suggestionQuerySchema = z.object({
  category: z.string().max(64).optional().catch(undefined),
  zone: z.string().max(64).optional().catch(undefined),
  q: z.string().max(300).catch(''),
})
export type SuggestionQuery = z.output<typeof suggestionQuerySchema>
export const suggestionsSchema = z.object({
  /** Usual time to a result in this category here, in milliseconds, from how many cases; null: too few to say. */
  usual: z.object({ median: z.int(), of: z.int() }).nullable(),
  /** Similar open cases, which one can join. */
  open: z.array(publicCaseSummarySchema).max(SUGGESTIONS_MAX),
  /** Similar cases that were solved, with the summary staff published. */
  solved: z.array(publicCaseSummarySchema).max(SUGGESTIONS_MAX),
})
export type Suggestions = z.infer<typeof suggestionsSchema>

/** GET /api/public/v1/<c>/on-duty — who can be reached in danger, now. */
export const onDutySchema = z.object({
  emergency: z.array(z.object({ label: localizedSchema, phone: z.string() })),
  /** Team and telephone of the duty, without a name; null: nobody is on the roster now. */
  duty: z.object({ team: localizedSchema, phone: z.string().nullable(), until: instantSchema }).nullable(),
})
export type OnDuty = z.infer<typeof onDutySchema>
