import type { SurveyContent } from '@linsheng/contracts/content'
import type { Payload } from 'payload'
import { z } from 'zod'
import { idOf } from '../../publishing/document.ts'
import { textSchema } from '../../publishing/export/documents.ts'
import { findAll } from '../../publishing/export/find-all.ts'
import { localized } from '../../publishing/export/localized.ts'
import { SURVEY_INTERVIEWS } from '../collections/slugs.ts'

type Interview = SurveyContent['interviews'][number]

const interviewDocument = z.object({
  survey: z.unknown().transform((value) => idOf(value) ?? ''),
  kind: z.enum(['interview', 'discussion']),
  heldOn: z.coerce.date(),
  topic: textSchema,
  participants: z.number(),
  themes: z.array(z.object({ theme: textSchema })).nullish(),
  quotes: z.array(z.object({ quote: z.string(), consent: z.boolean().nullish() })).nullish(),
})

/** Interviews and discussion meetings by the id of the survey they stand beside, the newest first: what people agreed to. */
export async function interviewsOf(payload: Payload): Promise<Map<string, Interview[]>> {
  const found = await findAll(payload, { collection: SURVEY_INTERVIEWS, schema: interviewDocument, asVisitor: false })
  const newest = found.toSorted((a, b) => b.heldOn.getTime() - a.heldOn.getTime())
  const bySurvey = Map.groupBy(newest, ({ survey }) => survey)
  return new Map(Array.from(bySurvey, ([survey, documents]) => [survey, documents.flatMap(contentOf)]))
}

function contentOf({
  kind,
  heldOn,
  topic,
  participants,
  themes,
  quotes,
}: z.output<typeof interviewDocument>): Interview[] {
  const title = localized(topic)
  if (title === null) return []
  return [
    {
      kind,
      heldOn: heldOn.toISOString().slice(0, 10),
      topic: title,
      participants,
      themes: (themes ?? []).flatMap(({ theme }) => localized(theme) ?? []),
      quotes: (quotes ?? []).filter(({ consent }) => consent === true).map(({ quote }) => quote),
    },
  ]
}
