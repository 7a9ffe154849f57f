import { accept, type Decision, refuse } from '@linsheng/domain/complaints'
import { type Bytes, concatenate, randomBytes } from '../bytes.ts'
import { toBytes, toInteger } from './integers.ts'
import { inverse, power } from './modular.ts'
import { PREFIX_BYTES, SALT_BYTES } from './parameters.ts'
import { encodePss } from './pss.ts'
import type { SurveyKey } from './public-key.ts'
import type { SurveyToken } from './token.ts'

/**
 * What a browser keeps between asking for a token and getting it. `blinded` goes to the server and shows nothing of the
 * rest; asking again with the same one after a lost answer gives the same token.
 */
export interface Blinding {
  prepared: Bytes
  blinded: Bytes
  /** Takes the blinding off. Secret until the response is sent: with it the server could link both. */
  inverse: Bytes
}

/** Prepare and Blind (RFC 9474, 4.1 and 4.2) with fresh randomness. */
export function blind(key: SurveyKey, message: Uint8Array): Promise<Blinding> {
  const prepared = concatenate(randomBytes(PREFIX_BYTES), message)
  return blindWith(key, prepared, { salt: randomBytes(SALT_BYTES), factor: randomFactor(key) })
}

/**
 * Blind with the randomness given, as test vectors have it.
 * @throws RangeError when message or factor share a divisor with the modulus, which would mean that its factors are found
 */
export async function blindWith(
  key: SurveyKey,
  prepared: Bytes,
  { salt, factor }: { salt: Uint8Array; factor: bigint },
): Promise<Blinding> {
  const length = modulusBytes(key)
  const encoded = toInteger(await encodePss(prepared, key.bits - 1, salt))
  const unblinding = inverse(factor, key.modulus)
  if (unblinding === null || inverse(encoded, key.modulus) === null) throw new RangeError('not coprime to the modulus')
  const blinded = (encoded * power(factor, key.exponent, key.modulus)) % key.modulus
  return { prepared, blinded: toBytes(blinded, length), inverse: toBytes(unblinding, length) }
}

/** Finalize (RFC 9474, 4.4): takes the blinding off and keeps only a signature that verifies. */
export async function finalize(
  key: SurveyKey,
  { prepared, inverse }: Pick<Blinding, 'prepared' | 'inverse'>,
  blindSignature: Uint8Array,
): Promise<Decision<SurveyToken, 'bad-signature'>> {
  const length = modulusBytes(key)
  if (blindSignature.length !== length || inverse.length !== length) return refuse('bad-signature')
  const signature = toBytes((toInteger(blindSignature) * toInteger(inverse)) % key.modulus, length)
  const algorithm = { name: 'RSA-PSS', saltLength: SALT_BYTES }
  const valid = await crypto.subtle.verify(algorithm, key.verifier, signature, prepared)
  return valid ? accept({ prepared, signature }) : refuse('bad-signature')
}

const modulusBytes = (key: SurveyKey): number => Math.ceil(key.bits / 8)

/** Uniform from 1 up to the modulus, exclusive. The modulus has its highest bit set, so that at most every second draw is thrown away. */
function randomFactor({ modulus, bits }: SurveyKey): bigint {
  for (;;) {
    const factor = toInteger(randomBytes(Math.ceil(bits / 8)))
    if (factor > 0n && factor < modulus) return factor
  }
}
