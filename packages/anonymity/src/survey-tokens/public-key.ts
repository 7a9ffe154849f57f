import { accept, type Decision, refuse } from '@linsheng/domain/complaints'
import { type Bytes, toHex } from '../bytes.ts'
import { toInteger } from './integers.ts'
import { MODULUS_BITS, PUBLIC_EXPONENT } from './parameters.ts'

/** The public half of a survey's key, ready to blind with and to verify with. */
export interface SurveyKey {
  modulus: bigint
  exponent: bigint
  /** Bits of the modulus. */
  bits: number
  verifier: CryptoKey
}

export type SurveyKeyRefusal =
  /** Not the key that was made public: its signer could recognise the household by it. */
  | 'key-not-published'
  /** Published, but no RSA key of the agreed size and exponent. */
  | 'key-unusable'

/**
 * The survey's key as the server sent it.
 * @param spki SubjectPublicKeyInfo, DER
 * @param publishedHash SHA-256 of the same bytes in the public log, 64 hexadecimal digits
 */
export async function readSurveyKey(
  spki: Uint8Array,
  publishedHash: string,
): Promise<Decision<SurveyKey, SurveyKeyRefusal>> {
  const bytes = new Uint8Array(spki)
  if ((await keyHash(bytes)) !== publishedHash) return refuse('key-not-published')
  const key = await importKey(bytes).catch(() => null)
  const isAsAgreed = key?.bits === MODULUS_BITS && key.exponent === BigInt(PUBLIC_EXPONENT)
  return isAsAgreed ? accept(key) : refuse('key-unusable')
}

async function keyHash(spki: Bytes): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', spki))
  return toHex(digest)
}

/**
 * An RSA key of any size from its SubjectPublicKeyInfo.
 * @throws DOMException when it is none
 */
export async function importKey(spki: Bytes): Promise<SurveyKey> {
  const verifier = await crypto.subtle.importKey('spki', spki, { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify'])
  const { n, e } = await crypto.subtle.exportKey('jwk', verifier)
  const modulus = fromBase64Url(n)
  return { modulus, exponent: fromBase64Url(e), bits: modulus.toString(2).length, verifier }
}

function fromBase64Url(text = ''): bigint {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return toInteger(Uint8Array.from(binary, (character) => character.charCodeAt(0)))
}
