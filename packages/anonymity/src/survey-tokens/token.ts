import { fromBase64, toBase64 } from '@linsheng/tlog'
import { type Bytes, concatenate } from '../bytes.ts'
import { MODULUS_BYTES, PREFIX_BYTES } from './parameters.ts'

/** Proof that a household may answer, which nobody can trace to the household: the prepared message and its signature. */
export interface SurveyToken {
  /** 32 random bytes ‖ `tokenMessage`. */
  prepared: Bytes
  signature: Bytes
}

/** Anything longer is not looked at. */
export const TOKEN_TEXT_MAX = 1024

/**
 * What tokens of a survey are signed for.
 * @param community slug
 * @param survey slug, with its wave where it has waves
 */
export function tokenMessage(community: string, survey: string): Bytes {
  return new TextEncoder().encode(`linsheng/survey-token/v1\n${community}\n${survey}`)
}

/** As it is sent with a response: base64 of signature ‖ prepared message. */
export const encodeToken = ({ prepared, signature }: SurveyToken): string => toBase64(concatenate(signature, prepared))

/** A token from its text, or null when it has not a token's form. Whether its signature holds is another question. */
export function parseToken(text: string): SurveyToken | null {
  if (text.length > TOKEN_TEXT_MAX) return null
  const bytes = fromBase64(text)
  if (bytes === null || bytes.length <= MODULUS_BYTES + PREFIX_BYTES) return null
  return {
    signature: new Uint8Array(bytes.subarray(0, MODULUS_BYTES)),
    prepared: new Uint8Array(bytes.subarray(MODULUS_BYTES)),
  }
}

/** Whether a token was made for this message. */
export function isFor({ prepared }: SurveyToken, message: Uint8Array): boolean {
  return (
    prepared.length === PREFIX_BYTES + message.length &&
    message.every((byte, at) => byte === prepared[PREFIX_BYTES + at])
  )
}
