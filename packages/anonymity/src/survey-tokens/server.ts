import {
  constants,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  verify,
} from 'node:crypto'
import { promisify } from 'node:util'
import { accept, type Decision, refuse } from '@linsheng/domain/complaints'
import { MODULUS_BITS, PUBLIC_EXPONENT, SALT_BYTES } from './parameters.ts'
import { isFor, type SurveyToken } from './token.ts'

export * from './responses.ts'
export { encodeToken, parseToken, type SurveyToken, TOKEN_TEXT_MAX, tokenMessage } from './token.ts'

const SPEND_LABEL = 'linsheng/survey-token-spent/v1\n'

/** A survey's new key. It signs tokens and nothing else, and is destroyed when the survey closes. */
export interface NewSurveyKey {
  /** PKCS #8, PEM. */
  privateKey: string
  /** SubjectPublicKeyInfo, DER. */
  publicKey: Uint8Array
  /** SHA-256 of `publicKey` in hexadecimal, for the public log: browsers refuse any other key. */
  publicKeyHash: string
}

/** Of type `rsa`: a key of type `rsa-pss` cannot do the raw operation. */
export async function generateSurveyKey(): Promise<NewSurveyKey> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: MODULUS_BITS,
    publicExponent: PUBLIC_EXPONENT,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'der' },
  })
  return { privateKey, publicKey, publicKeyHash: createHash('sha256').update(publicKey).digest('hex') }
}

export interface VerifyingKey {
  publicKey: KeyObject
}

export interface SigningKey extends VerifyingKey {
  privateKey: KeyObject
  /** Big-endian, as long as every message. */
  modulus: Uint8Array
}

/** @throws RangeError when the key is not of the agreed kind, Error when it is no key */
export function readSigningKey(pem: string): SigningKey {
  const privateKey = createPrivateKey(pem)
  const publicKey = agreedKind(createPublicKey(privateKey))
  return { privateKey, publicKey, modulus: Buffer.from(publicKey.export({ format: 'jwk' }).n ?? '', 'base64url') }
}

/**
 * @param spki SubjectPublicKeyInfo, DER
 * @throws RangeError when the key is not of the agreed kind, Error when it is no key
 */
export function readVerifyingKey(spki: Uint8Array): VerifyingKey {
  return { publicKey: agreedKind(createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' })) }
}

function agreedKind(key: KeyObject): KeyObject {
  const { modulusLength, publicExponent } = key.asymmetricKeyDetails ?? {}
  const isAgreed = modulusLength === MODULUS_BITS && publicExponent === BigInt(PUBLIC_EXPONENT)
  if (key.asymmetricKeyType !== 'rsa' || !isAgreed) throw new RangeError(`A survey's key is RSA-${MODULUS_BITS}.`)
  return key
}

/**
 * BlindSign (RFC 9474, 4.3): the raw private operation. The caller has made sure that the household asks for the first
 * time, or again for the same message: then the signature is the same again.
 * @throws Error when the signature does not check: a fault in the machine, and publishing it could give the key away
 */
export function blindSign(
  { privateKey, publicKey, modulus }: SigningKey,
  blinded: Uint8Array,
): Decision<Uint8Array, 'wrong-length' | 'out-of-range'> {
  // OpenSSL itself takes a message that is too short for one with zeros in front, and throws at one that is too large.
  if (blinded.length !== modulus.length) return refuse('wrong-length')
  if (Buffer.compare(blinded, modulus) >= 0) return refuse('out-of-range')
  const padding = constants.RSA_NO_PADDING
  const signature = privateDecrypt({ key: privateKey, padding }, blinded)
  const back = publicEncrypt({ key: publicKey, padding }, signature)
  if (Buffer.compare(back, blinded) !== 0) throw new Error('signing failure')
  return accept(signature)
}

/** Whether the token was signed with this key, for this message (`tokenMessage`). */
export function verifyToken({ publicKey }: VerifyingKey, token: SurveyToken, message: Uint8Array): boolean {
  if (!isFor(token, message)) return false
  const padding = constants.RSA_PKCS1_PSS_PADDING
  return verify('sha384', token.prepared, { key: publicKey, padding, saltLength: SALT_BYTES }, token.signature)
}

/**
 * What is stored once a token is used, and unique: SHA-256, base64url (43 characters). Of the prepared message alone, so that
 * no other way of writing a signature makes a used token new.
 */
export function spendKey({ prepared }: SurveyToken): string {
  return createHash('sha256').update(SPEND_LABEL).update(prepared).digest('base64url')
}
