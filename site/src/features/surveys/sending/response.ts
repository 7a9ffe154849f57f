import { NONCE_BYTES, responseLeaf } from '@linsheng/anonymity/survey-tokens'
import { responseTakenSchema, type SentResponse } from '@linsheng/contracts/surveys'
import type { Answers } from '@linsheng/domain/surveys'
import { fromBase64, toBase64 } from '@linsheng/tlog'
import type { Outbox } from '../answering/kept.ts'
import { ask, surveyUrl } from './ask.ts'
import { sendingTime } from './delay.ts'
import type { Asked } from './published-key.ts'
import { done, failed, type Tried, troubleOf } from './trouble.ts'

/** A response as it will be sent, at a random time from now on. @param answers as `parseResponse` gave them */
export function packed(token: string, answers: Answers, now: number, closesAt: number): Outbox {
  const nonce = toBase64(crypto.getRandomValues(new Uint8Array(NONCE_BYTES)))
  return { token, nonce, answers: JSON.stringify(answers), sendAt: sendingTime(now, closesAt, randomShare()) }
}

/** Sends a response by itself: without cookie, referrer, code or anything else that was there before. */
export async function sendResponse({ community, survey }: Asked, outbox: Outbox): Promise<Tried<true>> {
  const { token, nonce, answers } = outbox
  const body: SentResponse = { token, nonce, answers }
  const answer = await ask(surveyUrl(community, survey, '/responses'), responseTakenSchema, body)
  return answer.kind === 'ok' ? done(true) : failed(troubleOf(answer))
}

/** What a household finds its response by among those counted, in base64. */
export function leafOf({ nonce, answers }: Pick<Outbox, 'nonce' | 'answers'>): string {
  return toBase64(responseLeaf(fromBase64(nonce) ?? new Uint8Array(), new TextEncoder().encode(answers)))
}

/** From 0 up to, not including, 1. */
function randomShare(): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1))
  return drawn / 2 ** 32
}
