import type { SurveyText } from '@linsheng/contracts/surveys'
import type { Payload } from 'payload'
import { nudge } from '../../../jobs/nudge.ts'
import { SURVEY_TEXTS, SURVEYS } from '../collections/slugs.ts'
import { SURVEY_WATCH } from '../name.ts'
import type { SurveyRecord } from './survey-row.ts'

interface StoredText {
  id: string
  question: string
  text: string
  decision: 'open' | 'released' | 'kept'
}

async function textsOf(payload: Payload, stream: string): Promise<StoredText[]> {
  const { docs } = await payload.db.find<StoredText>({
    collection: SURVEY_TEXTS,
    where: { survey: { equals: stream } },
    sort: 'id',
    pagination: false,
    limit: 0,
  })
  return docs
}

const RELEASED = { open: null, released: true, kept: false } as const

/** What households wrote, by question, for whoever decides about each. */
export async function writtenTexts(payload: Payload, stream: string): Promise<SurveyText[]> {
  const texts = await textsOf(payload, stream)
  return texts.map(({ id, question, text, decision }) => ({ id, question, text, released: RELEASED[decision] }))
}

/** What a person has released, by question, in the order of the characters. */
export async function releasedTexts(payload: Payload, stream: string): Promise<Record<string, string[]>> {
  const released = (await textsOf(payload, stream)).filter(({ decision }) => decision === 'released')
  const byQuestion = Object.groupBy(released, ({ question }) => question)
  return Object.fromEntries(
    Object.entries(byQuestion).map(([question, texts = []]) => [question, texts.map(({ text }) => text).sort()]),
  )
}

/** Decides about one text; what is published of the survey follows soon. @returns whether the survey has it */
export async function decideText(
  payload: Payload,
  { id: survey, stream }: Pick<SurveyRecord, 'id' | 'stream'>,
  { id, released }: { id: string; released: boolean },
): Promise<boolean> {
  const text = (await textsOf(payload, stream)).find((known) => known.id === id)
  if (!text) return false
  const data = { decision: released ? 'released' : 'kept' }
  await payload.db.updateOne({ collection: SURVEY_TEXTS, id, data, returning: false })
  await payload.db.updateOne({ collection: SURVEYS, id: survey, data: { refresh: true }, returning: false })
  nudge(SURVEY_WATCH)
  return true
}
