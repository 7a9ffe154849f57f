import { parseToken, spendKey, tokenMessage, verifyToken } from '@linsheng/anonymity/survey-tokens/server'
import type { ProblemCode } from '@linsheng/contracts/problem'
import type { SentResponse } from '@linsheng/contracts/surveys'
import type { AnswerFault } from '@linsheng/domain/surveys'
import { type Payload, ValidationError } from 'payload'
import { createDurably } from '../../../database/create-durably.ts'
import { randomId } from '../../../database/random-id.ts'
import { SURVEY_RESPONSES } from '../collections/slugs.ts'
import { type Desk, isOpen } from '../running/desk.ts'
import { stillTaken } from '../running/still-taken.ts'
import { findResponses, leafOf, readAnswers } from '../running/stored-responses.ts'
import { leaveTrace } from '../running/traces.ts'

export type Taken = { ok: true } | { ok: false; code: ProblemCode; faults?: AnswerFault[] }

const refused = (code: ProblemCode, faults?: AnswerFault[]): Taken => ({ ok: false, code, ...(faults && { faults }) })

/**
 * Takes a response that comes with a token: on the disk when this comes back, and counted. The same again is answered the
 * same; another one with the same token is refused.
 */
export async function takeResponse(payload: Payload, desk: Desk, sent: SentResponse, now: number): Promise<Taken> {
  if (!isOpen(desk, now)) return refused('survey-over')
  const token = parseToken(sent.token)
  const message = tokenMessage(desk.community.slug, desk.slug)
  if (!token || !verifyToken(desk.key.verifying, token, message)) return refused('invalid-token')
  const leaf = leafOf(sent)
  const answers = readAnswers(desk.state.questionnaire, sent.answers)
  if (leaf === null || answers === null) return refused('invalid-request')
  if (!answers.ok) return refused('faulty-answers', answers.faults)
  const { nonce, answers: text } = sent
  return store(payload, desk, { spendKey: spendKey(token), leaf, nonce, answers: text })
}

interface NewResponse {
  spendKey: string
  leaf: string
  nonce: string
  answers: string
}

async function store(payload: Payload, desk: Desk, response: NewResponse): Promise<Taken> {
  const id = randomId()
  const doc = { id, community: desk.community.id, survey: desk.stream, ...response }
  try {
    await createDurably(payload, SURVEY_RESPONSES, doc)
  } catch (error) {
    if (error instanceof ValidationError) return answerAgain(payload, response)
    throw error
  }
  leaveTrace(payload)
  // It may have come after the responses that are counted were read, or after the survey was cancelled.
  const stand = await stillTaken(payload, desk.id)
  if (stand === 'cancelled') await payload.db.deleteOne({ collection: SURVEY_RESPONSES, where: { id: { equals: id } } })
  return stand === 'taken' ? { ok: true } : refused('survey-over')
}

/** The token was used, or somebody else's response has the same nonce and answers. */
async function answerAgain(payload: Payload, { spendKey, leaf }: NewResponse): Promise<Taken> {
  const [stored] = await findResponses(payload, { spendKey: { equals: spendKey } })
  if (!stored) return refused('invalid-request')
  return stored.leaf === leaf ? { ok: true } : refused('token-spent')
}
