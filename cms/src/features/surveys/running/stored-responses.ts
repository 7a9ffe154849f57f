import { responseLeaf } from '@linsheng/anonymity/survey-tokens/server'
import { answersSchema } from '@linsheng/contracts/surveys'
import { type Answers, parseResponse, type Questionnaire } from '@linsheng/domain/surveys'
import { fromBase64 } from '@linsheng/tlog'
import type { Payload, Where } from 'payload'
import { SURVEY_RESPONSES } from '../collections/slugs.ts'

/** A response as the database holds it. */
export interface StoredResponse {
  id: string
  spendKey: string
  leaf: string
  nonce: string
  answers: string
}

/** By id, so in no order. */
export async function findResponses(payload: Payload, where: Where): Promise<StoredResponse[]> {
  const { docs } = await payload.db.find<StoredResponse>({
    collection: SURVEY_RESPONSES,
    where,
    pagination: false,
    limit: 0,
    sort: 'id',
  })
  return docs
}

/** The leaf of a response, from what was sent; null where its nonce is none. */
export function leafOf({ nonce, answers }: Pick<StoredResponse, 'nonce' | 'answers'>): string | null {
  const bytes = fromBase64(nonce)
  if (bytes?.length !== 32) return null
  return Buffer.from(responseLeaf(bytes, new TextEncoder().encode(answers))).toString('base64')
}

/** What a text of answers says to a questionnaire. */
export function readAnswers(questionnaire: Questionnaire, text: string): ReturnType<typeof parseResponse> | null {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return null
  }
  const answers = answersSchema.safeParse(json)
  return answers.success ? parseResponse(questionnaire, answers.data) : null
}

/** Answers as they are counted. @throws Error for a text that could not have been taken */
export function countedAnswers(questionnaire: Questionnaire, text: string): Answers {
  const answers = readAnswers(questionnaire, text)
  if (!answers?.ok) throw new Error('a stored response does not answer its questionnaire')
  return answers.value
}
