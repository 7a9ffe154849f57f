import { randomUUID } from 'node:crypto'
import { questionnaireOfTemplate } from '@linsheng/contracts/surveys'
import type { Payload } from 'payload'
import { addHouseholds } from '../../households/operations/add-households.ts'
import { runSurveyCommand } from '../../surveys/operations/run-command.ts'
import { type SurveyRecord, surveyByStream } from '../../surveys/operations/survey-row.ts'
import { nextStream } from '../../surveys/running/next-stream.ts'
import { makeKey } from '../../surveys/running/survey-key.ts'
import { sweepSurveys } from '../../surveys/running/sweep.ts'
import { DEMO_HOMES, DEMO_SURVEYS, type DemoSurvey } from '../content/surveys.ts'
import { DAY } from '../plan/moments.ts'
import { answerFindings, decideTexts, keepPromises, seedInterviews } from './seed-findings.ts'
import { seedLetters, seedResponses } from './seed-responses.ts'

export interface SurveySeed {
  payload: Payload
  /** Id. */
  community: string
  dataDir: string
  /** Account of whoever runs the surveys. */
  by: string
  now: number
}

/** Surveys of the demonstration: waves that were published, with what followed, and one that is open now. */
export async function seedSurveys(seed: SurveySeed): Promise<void> {
  const { payload, community } = seed
  await addHouseholds(payload, community, DEMO_HOMES)
  const streams = await prepareAll(seed)
  // A key takes its time: made side by side, they are found when each survey opens.
  await Promise.all([...streams.values()].map((stream) => makeKey(payload, community, stream)))
  for (const survey of DEMO_SURVEYS) await liveThrough(seed, survey, streams.get(survey.slug) ?? '')
  await seedInterviews(seed, streams)
}

/** @returns ids of histories by slug */
async function prepareAll({ payload, community, by, now }: SurveySeed): Promise<Map<string, string>> {
  const streams = new Map<string, string>()
  for (const { slug, template, repeats, follows, opened, closed } of DEMO_SURVEYS) {
    const before = follows === null ? undefined : streams.get(follows)
    const stream = before === undefined ? randomUUID() : nextStream(before)
    streams.set(slug, stream)
    const arrangement = { opensAt: now + opened, closesAt: now + closed, repeats, targetPercent: 50 }
    const wave = before === undefined ? 1 : 2
    const questionnaire = questionnaireOfTemplate(template)
    const command = { type: 'prepare', questionnaire, ...arrangement, wave, follows: before ?? null } as const
    const order = { community, stream, slug, actor: by, now: now + opened - 2 * DAY, command }
    const prepared = await runSurveyCommand(payload, order)
    if (!prepared.ok) throw new Error(`a survey of the demonstration was refused: ${prepared.code}`)
  }
  return streams
}

async function liveThrough(seed: SurveySeed, planned: DemoSurvey, stream: string): Promise<void> {
  const { payload, community, by, now } = seed
  const { opened, closed, published } = planned
  await sweepSurveys(payload, seed, now + opened)
  const survey = await rowOf(payload, stream)
  await seedResponses(payload, survey, planned)
  if (published === null) return seedLetters(payload, survey, planned.responses)
  await sweepSurveys(payload, seed, now + closed)
  await decideTexts(payload, await rowOf(payload, stream))
  await answerFindings(seed, await rowOf(payload, stream), now + published)
  await runSurveyCommand(payload, { community, stream, actor: by, now: now + published, command: { type: 'publish' } })
  await sweepSurveys(payload, seed, now + published)
  await keepPromises(seed, await rowOf(payload, stream))
}

async function rowOf(payload: Payload, stream: string): Promise<SurveyRecord> {
  const survey = await surveyByStream(payload, stream)
  if (!survey) throw new Error('a survey of the demonstration is gone')
  return survey
}
