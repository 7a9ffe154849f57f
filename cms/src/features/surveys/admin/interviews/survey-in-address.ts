import { z } from 'zod'

/** The list's filter as `interviewsAddress` writes it, and as Payload does when somebody picks the survey there. */
const filterSchema = z.object({
  where: z.object({
    or: z.tuple([z.object({ and: z.tuple([z.object({ survey: z.object({ equals: z.string() }) })]) })]),
  }),
})

/** The survey to which alone a list's address is filtered; null: to none, or to more besides. */
export function surveyInFilter(query: unknown): string | null {
  const parsed = filterSchema.safeParse(query)
  return parsed.success ? parsed.data.where.or[0].and[0].survey.equals : null
}

/** The survey with which a new interview begins, as `newInterviewAddress` names it. */
export function surveyForNew(query: unknown): string | undefined {
  const parsed = z.object({ survey: z.string() }).safeParse(query)
  return parsed.success ? parsed.data.survey : undefined
}
