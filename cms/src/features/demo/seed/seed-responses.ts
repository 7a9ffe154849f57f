import { randomBytes } from 'node:crypto'
import { type Answers, imaginedResponses, type Questionnaire, questionsOf } from '@linsheng/domain/surveys'
import type { Payload } from 'payload'
import { compareAndSet } from '../../../database/compare-and-set.ts'
import { randomId } from '../../../database/random-id.ts'
import { createTogether } from '../../../database/together.ts'
import { SURVEY_CODES, SURVEY_RESPONSES } from '../../surveys/collections/slugs.ts'
import { codeHash, noCode } from '../../surveys/keys.ts'
import { codesOf, NOT_ISSUED, setCodes } from '../../surveys/operations/codes.ts'
import type { SurveyRecord } from '../../surveys/operations/survey-row.ts'
import { leafOf } from '../../surveys/running/stored-responses.ts'
import { type DemoSurvey, WRITTEN } from '../content/surveys.ts'
import { demoCodes } from '../survey-letters.ts'

/** What imagined households sent, as if they had: with tokens of their own that nobody can trace. */
export async function seedResponses(
  payload: Payload,
  { community, stream, state }: SurveyRecord,
  { responses, seed }: Pick<DemoSurvey, 'responses' | 'seed'>,
): Promise<void> {
  const imagined = withTexts(state.questionnaire, imaginedResponses(state.questionnaire, responses, seed))
  const docs = imagined.map((given) => {
    const sent = { nonce: randomBytes(32).toString('base64'), answers: JSON.stringify(given) }
    const own = { id: randomId(), spendKey: noCode(), leaf: leafOf(sent) }
    return { community, survey: stream, ...own, ...sent }
  })
  await createTogether(payload, SURVEY_RESPONSES, docs)
}

/** Some of them wrote something. */
function withTexts(questionnaire: Questionnaire, responses: readonly Answers[]): Answers[] {
  const question = questionsOf(questionnaire).find(({ type }) => type === 'text')
  return responses.map((answers, at) => {
    const written = WRITTEN[at]
    return question && written ? { ...answers, [question.code]: written.text } : answers
  })
}

/** Letters for the first households, with codes that the start tells; of the last ones so many have had their token. */
export async function seedLetters(payload: Payload, { stream }: SurveyRecord, issued: number): Promise<void> {
  const codes = await codesOf(payload, stream)
  const letters = demoCodes(payload).flatMap((code, at) => {
    const stored = codes[at]
    return stored ? [[stored.id, { from: stored.codeHash, to: codeHash(payload, stream, code) }] as const] : []
  })
  await setCodes(payload, new Map(letters))
  const issue = ({ id }: { id: string }) =>
    compareAndSet(payload, { collection: SURVEY_CODES, id, column: 'issued', from: NOT_ISSUED, to: noCode() })
  await Promise.all(codes.slice(-issued).map(issue))
}
