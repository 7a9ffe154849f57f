import { z } from 'zod'
import { instantSchema } from '../text/index.ts'
import { caseBaseSchema, timelineItemSchema } from './track.ts'

/** A case in the public list: nothing personal, place and category by the disclosure rule. */
export const publicCaseSummarySchema = caseBaseSchema.extend({
  /** The summary staff published, if any. */
  summary: z.string().nullable(),
  overdue: z.boolean(),
})
export type PublicCaseSummary = z.infer<typeof publicCaseSummarySchema>

/** The public page of a case: the timeline holds times, kinds of step and teams, and published summaries only. */
export const publicCasePageSchema = publicCaseSummarySchema.extend({ timeline: z.array(timelineItemSchema) })
export type PublicCasePage = z.infer<typeof publicCasePageSchema>

export const CASES_PER_PAGE = 30
/** Query of the public list, as it stands in the address. Anything unknown or malformed counts as not given. */
export const caseQuerySchema = z.object({
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  state: z.enum(['open', 'overdue', 'ended', 'all']).catch('all'),
  category: z.string().max(64).optional().catch(undefined),
  zone: z.string().max(64).optional().catch(undefined),
})
export type CaseQuery = z.infer<typeof caseQuerySchema>

export const caseListSchema = z.object({
  cases: z.array(publicCaseSummarySchema),
  page: z.int(),
  pages: z.int(),
  total: z.int(),
  asOf: instantSchema,
})
export type CaseList = z.infer<typeof caseListSchema>
