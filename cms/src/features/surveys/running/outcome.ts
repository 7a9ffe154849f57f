import { responseTree } from '@linsheng/anonymity/survey-tokens/server'
import { type Answering, answeringSchema, surveyResultsSchema } from '@linsheng/contracts/surveys'
import { resultsOf, writtenAnswers } from '@linsheng/domain/surveys'
import type { Payload } from 'payload'
import { z } from 'zod'
import { randomId } from '../../../database/random-id.ts'
import { createTogether } from '../../../database/together.ts'
import { SURVEY_RESPONSES, SURVEY_TEXTS, SURVEYS } from '../collections/slugs.ts'
import type { SurveyRecord } from '../operations/survey-row.ts'
import { countedAnswers, findResponses } from './stored-responses.ts'

/** What came of a survey: its results, and which responses are counted. */
const outcomeSchema = z.object({
  results: surveyResultsSchema,
  /** Of all counted responses, in base64, in the order of the tree. */
  leaves: z.array(z.string()),
  /** Root of the tree over them, 64 hexadecimal digits. */
  root: z.string(),
  /** From publication on, where there were complaints. */
  answering: answeringSchema.optional(),
})
export type Outcome = z.infer<typeof outcomeSchema>

/** Null before it was worked out. */
export async function readOutcome(payload: Payload, id: string): Promise<Outcome | null> {
  const { docs } = await payload.db.find<{ outcome?: unknown }>({
    collection: SURVEYS,
    where: { id: { equals: id } },
    select: { outcome: true },
    limit: 1,
    pagination: false,
  })
  return docs[0]?.outcome == null ? null : outcomeSchema.parse(docs[0].outcome)
}

/** Keeps how long complaints really took, as the board had it when the survey was published. */
export async function keepAnswering(
  payload: Payload,
  id: string,
  find: () => Promise<Answering | null>,
): Promise<void> {
  const outcome = await readOutcome(payload, id)
  const answering = outcome && !outcome.answering ? await find() : null
  if (answering)
    await payload.db.updateOne({
      collection: SURVEYS,
      id,
      data: { outcome: { ...outcome, answering } },
      returning: false,
    })
}

/**
 * Works out what came of a survey and keeps it, with its texts each by itself; what was kept once is taken as it is, so that a
 * second attempt counts the same. Nothing must be taken any more: `closing` is set.
 */
export async function settleOutcome(payload: Payload, survey: SurveyRecord): Promise<Outcome> {
  const kept = await readOutcome(payload, survey.id)
  const outcome = kept ?? (await workOut(payload, survey))
  if (!kept) await payload.db.updateOne({ collection: SURVEYS, id: survey.id, data: { outcome }, returning: false })
  await dropUncounted(payload, survey, outcome)
  return outcome
}

async function workOut(payload: Payload, { stream, community, state }: SurveyRecord): Promise<Outcome> {
  const stored = await findResponses(payload, { survey: { equals: stream } })
  const { questionnaire, households } = state
  const responses = stored.map(({ answers }) => countedAnswers(questionnaire, answers))
  const { leaves, root } = responseTree(stored.map(({ leaf }) => new Uint8Array(Buffer.from(leaf, 'base64'))))
  await keepTexts(payload, { community, stream }, writtenAnswers(questionnaire, responses))
  return {
    results: resultsOf(questionnaire, responses, households ?? 0),
    leaves: leaves.map((leaf) => Buffer.from(leaf).toString('base64')),
    root: Buffer.from(root).toString('hex'),
  }
}

/** Those of an attempt that was cut off go first. */
async function keepTexts(
  payload: Payload,
  { community, stream }: Pick<SurveyRecord, 'community' | 'stream'>,
  written: Record<string, string[]>,
): Promise<void> {
  await payload.db.deleteMany({ collection: SURVEY_TEXTS, where: { survey: { equals: stream } } })
  const texts = Object.entries(written).flatMap(([question, given]) =>
    given.map((text) => ({
      id: randomId(),
      community,
      survey: stream,
      question,
      text,
      decision: 'open',
    })),
  )
  await createTogether(payload, SURVEY_TEXTS, texts)
}

/** A response that was stored too late to be counted was not acknowledged either. */
async function dropUncounted(payload: Payload, { stream }: SurveyRecord, { leaves }: Outcome): Promise<void> {
  const counted = new Set(leaves)
  const stored = await findResponses(payload, { survey: { equals: stream } })
  for (const { id } of stored.filter(({ leaf }) => !counted.has(leaf)))
    await payload.db.deleteOne({ collection: SURVEY_RESPONSES, where: { id: { equals: id } } })
}
