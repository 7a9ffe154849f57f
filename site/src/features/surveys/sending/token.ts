import { blind, encodeToken, finalize, type SurveyKey, tokenMessage } from '@linsheng/anonymity/survey-tokens'
import { tokenSignedSchema } from '@linsheng/contracts/surveys'
import { fromBase64, toBase64 } from '@linsheng/tlog'
import type { KeptBlinding } from '../answering/kept.ts'
import { ask, surveyUrl } from './ask.ts'
import type { Asked } from './published-key.ts'
import { done, failed, type Tried, troubleOf } from './trouble.ts'

/** A fresh blinding; kept until its token is spent, for another one would be refused after a lost answer. */
export async function freshBlinding({ community, survey, keyHash }: Asked, key: SurveyKey): Promise<KeptBlinding> {
  const { prepared, blinded, inverse } = await blind(key, tokenMessage(community, survey))
  return { keyHash, prepared: toBase64(prepared), blinded: toBase64(blinded), inverse: toBase64(inverse) }
}

/** Has the household's token signed without showing it, and gives it with the blinding taken off, ready to be sent. */
export async function signedToken(
  { community, survey }: Asked,
  key: SurveyKey,
  code: string,
  blinding: KeptBlinding,
): Promise<Tried<string>> {
  const { blinded } = blinding
  const answer = await ask(surveyUrl(community, survey, '/tokens'), tokenSignedSchema, { code, blinded })
  if (answer.kind !== 'ok') return failed(troubleOf(answer))
  const parts = { prepared: bytesOf(blinding.prepared), inverse: bytesOf(blinding.inverse) }
  const token = await finalize(key, parts, bytesOf(answer.value.signature))
  return token.ok ? done(encodeToken(token.value)) : failed('bad-signature')
}

/** Bytes of a text that a schema has found to be base64. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(fromBase64(text) ?? [])
}
