import { CASE_ENTRY_TYPES } from '@linsheng/domain/complaints'
import { z } from 'zod'
import { problemCodeSchema } from '../problem/index.ts'
import { instantSchema } from '../text/index.ts'
import { publicCaseSchema } from '../transparency/line.ts'
import { caseBaseSchema } from './track.ts'

const { category, zone, team } = caseBaseSchema.shape

/** Every public fact of a case after the disclosure rule, names beside codes, and the summary staff published last. */
export const publishedCaseSchema = publicCaseSchema.extend({ category, zone, team, summary: z.string().nullable() })
export type PublishedCase = z.infer<typeof publishedCaseSchema>

/**
 * POST /api/complaints/<id>/preview takes the body of a step, of which `sequence` and `anyway` say nothing here, and
 * answers what the step would make public of the case as it stands. Nothing is written.
 */
export const casePreviewSchema = z.object({
  before: publishedCaseSchema,
  /** Null: the step would be refused. */
  after: publishedCaseSchema.nullable(),
  /** Lines that the log would get about this case, in their order. */
  entries: z.array(z.object({ type: z.enum(CASE_ENTRY_TYPES) })),
  /** From when on everyone may know of the step; null: at once, or it would be refused. */
  publicFrom: instantSchema.nullable(),
  refused: problemCodeSchema.nullable(),
})
export type CasePreview = z.infer<typeof casePreviewSchema>
