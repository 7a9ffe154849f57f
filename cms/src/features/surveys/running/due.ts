import { decideSurvey, findingsOf, type SurveyCommand } from '@linsheng/domain/surveys'
import type { Payload } from 'payload'
import { SURVEYS } from '../collections/slugs.ts'
import { addHouseholds, codesOf, householdsOf } from '../operations/codes.ts'
import { runSurveyCommand, SYSTEM } from '../operations/run-command.ts'
import { findSurveys, type SurveyRecord } from '../operations/survey-row.ts'
import { holdingUpNoOther } from './holding-up-no-other.ts'
import { settleOutcome } from './outcome.ts'
import { makeKey } from './survey-key.ts'

/** Takes every step that time has brought by now. Each can be taken again after it was cut off anywhere. */
export async function takeDueSteps(payload: Payload, now: number): Promise<void> {
  for (const survey of await findSurveys(payload, { nextAt: { less_than_equal: now } }))
    await holdingUpNoOther(payload, () => takeStep(payload, survey, now))
  await reopenExtended(payload, now)
}

async function takeStep(payload: Payload, survey: SurveyRecord, now: number): Promise<void> {
  switch (survey.state.status) {
    case 'draft':
      return openSurvey(payload, survey, now)
    case 'open':
      return closeSurvey(payload, survey, now)
    case 'closed':
      await give(payload, survey, { type: 'publish' }, now)
  }
}

const NO_KEY = '0'.repeat(64)

/** @returns whether it was done */
async function give(payload: Payload, survey: SurveyRecord, command: SurveyCommand, now: number): Promise<boolean> {
  const { community, stream, sequence } = survey
  const done = await runSurveyCommand(payload, { community, stream, command, actor: SYSTEM, now, seen: sequence })
  // Its time is over; staff arrange another, which lays the survey out anew.
  if (!done.ok && done.code === 'time-in-past')
    await payload.db.updateOne({ collection: SURVEYS, id: survey.id, data: { nextAt: null }, returning: false })
  return done.ok
}

/** Counts who can take part, makes and tries the key, then opens. A draft that cannot be opened stays one. */
async function openSurvey(payload: Payload, survey: SurveyRecord, now: number): Promise<void> {
  const { community, stream } = survey
  await addHouseholds(payload, survey, await householdsOf(payload, community))
  const households = (await codesOf(payload, stream)).length
  // Tried without a key first: none is made for a draft that stays one.
  const tried: SurveyCommand = { type: 'open', households, keyHash: NO_KEY }
  if (!decideSurvey(survey.state, tried, { now, actor: 'system' }).ok)
    return void (await give(payload, survey, tried, now))
  const { hash } = await makeKey(payload, community, stream)
  await give(payload, survey, { type: 'open', households, keyHash: hash }, now)
}

/** From `closing` on nothing is taken any more; then what was taken is counted, and kept before the survey is closed. */
async function closeSurvey(payload: Payload, survey: SurveyRecord, now: number): Promise<void> {
  if (!survey.closing) await setClosing(payload, survey, true)
  const { results } = await settleOutcome(payload, survey)
  await give(payload, survey, { type: 'close', responses: results.n, findings: findingsOf(results) }, now)
}

/** One that was extended in the moment of its closing goes on. */
async function reopenExtended(payload: Payload, now: number): Promise<void> {
  const closing = await findSurveys(payload, { and: [{ closing: { equals: true } }, { status: { equals: 'open' } }] })
  for (const survey of closing.filter(({ state }) => now < state.closesAt)) await setClosing(payload, survey, false)
}

async function setClosing(payload: Payload, { id }: SurveyRecord, closing: boolean): Promise<void> {
  await payload.db.updateOne({ collection: SURVEYS, id, data: { closing, outcome: null }, returning: false })
}
