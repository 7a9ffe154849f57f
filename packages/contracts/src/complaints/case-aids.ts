import { z } from 'zod'
import { problemSchema } from '../problem/index.ts'
import { relatedCaseSchema, staffCaseSchema } from './staff-case.ts'

/** Reply templates for one command of one case, their blanks filled: GET /api/templates/for-case?case=<id>&command=<name>. */
export const caseTemplatesSchema = z.object({
  templates: z.array(z.object({ id: z.string(), title: z.string(), text: z.string() })),
})
export type CaseTemplate = z.infer<typeof caseTemplatesSchema>['templates'][number]

/** Other cases beside this one: GET /api/complaints/<id>/related. Each list most telling first, at most ten. */
export const relatedCasesSchema = z.object({
  place: z.array(relatedCaseSchema),
  similar: z.array(relatedCaseSchema),
  /** Open ones that may be the same thing. */
  duplicates: z.array(relatedCaseSchema),
})
export type RelatedCases = z.infer<typeof relatedCasesSchema>

/** Answer 409 `case-changed` of POST /api/complaints/<id>/commands: the case as it is now. */
export const caseChangedSchema = problemSchema.extend({ case: staffCaseSchema })
