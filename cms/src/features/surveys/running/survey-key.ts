import { constants, createHash, randomBytes, sign } from 'node:crypto'
import {
  blindSign,
  generateSurveyKey,
  readSigningKey,
  readVerifyingKey,
  type SigningKey,
  tokenMessage,
  type VerifyingKey,
  verifyToken,
} from '@linsheng/anonymity/survey-tokens/server'
import { type Payload, ValidationError } from 'payload'
import { SURVEY_KEYS } from '../collections/slugs.ts'
import { openKey, sealKey } from '../keys.ts'

/** A survey's key while there is one. */
export interface KeptKey {
  /** SubjectPublicKeyInfo (DER) in base64, and its SHA-256, 64 hexadecimal digits. */
  publicKey: string
  hash: string
  signing: SigningKey
  verifying: VerifyingKey
}

interface StoredKey {
  publicKey: string
  sealedKey: string
}

/** Null before opening and after closing. @throws Error when it was sealed under another secret */
export async function keyOf(payload: Payload, stream: string): Promise<KeptKey | null> {
  const { docs } = await payload.db.find<StoredKey>({
    collection: SURVEY_KEYS,
    where: { survey: { equals: stream } },
    limit: 1,
    pagination: false,
  })
  const stored = docs[0]
  if (!stored) return null
  const { publicKey, sealedKey } = stored
  const spki = Buffer.from(publicKey, 'base64')
  return {
    publicKey,
    hash: createHash('sha256').update(spki).digest('hex'),
    signing: readSigningKey(openKey(payload, stream, sealedKey)),
    verifying: readVerifyingKey(spki),
  }
}

/**
 * The survey's key, made now where it has none yet, and tried: it signs blindly, and what it signs verifies. Two processes that
 * ask in the same moment get the same.
 */
export async function makeKey(payload: Payload, community: string, stream: string): Promise<KeptKey> {
  if (!(await keyOf(payload, stream))) {
    const { privateKey, publicKey } = await generateSurveyKey()
    const sealedKey = sealKey(payload, stream, privateKey)
    const data = { community, survey: stream, publicKey: Buffer.from(publicKey).toString('base64'), sealedKey }
    try {
      await payload.db.create({ collection: SURVEY_KEYS, data, returning: false })
    } catch (error) {
      if (!(error instanceof ValidationError)) throw error
    }
  }
  const key = await keyOf(payload, stream)
  if (!key) throw new Error('a key that was stored is gone')
  tryKey(key)
  return key
}

const SALT_BYTES = 48
/** @throws Error when the key does not do what it is for */
function tryKey({ signing, verifying }: KeptKey): void {
  const message = tokenMessage('-', 'sign-test')
  const prepared = new Uint8Array(Buffer.concat([randomBytes(32), message]))
  const options = { key: signing.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: SALT_BYTES }
  const signature = new Uint8Array(sign('sha384', prepared, options))
  const below = randomBytes(signing.modulus.length)
  below.writeUInt8(0, 0)
  const works = blindSign(signing, below).ok && verifyToken(verifying, { prepared, signature }, message)
  if (!works) throw new Error('a new survey key does not sign')
}

/** After this nobody can sign a token of the survey any more. */
export async function destroyKey(payload: Payload, stream: string): Promise<void> {
  await payload.db.deleteMany({ collection: SURVEY_KEYS, where: { survey: { equals: stream } } })
}
