import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Blinding, blind, finalize, readSurveyKey, type SurveyKey, type SurveyToken } from './index.ts'
import {
  blindSign,
  encodeToken,
  generateSurveyKey,
  type NewSurveyKey,
  parseToken,
  readSigningKey,
  readVerifyingKey,
  type SigningKey,
  spendKey,
  tokenMessage,
  verifyToken,
} from './server.ts'

const MODULUS_BYTES = 384
const message = tokenMessage('demo', 'satisfaction-2026')

interface Survey {
  made: NewSurveyKey
  signing: SigningKey
  key: SurveyKey
}

async function newSurvey(): Promise<Survey> {
  const made = await generateSurveyKey()
  const key = await readSurveyKey(made.publicKey, made.publicKeyHash)
  if (!key.ok) throw new Error(key.code)
  return { made, signing: readSigningKey(made.privateKey), key: key.value }
}

let survey: Survey
let otherSurvey: Survey
beforeAll(async () => {
  survey = await newSurvey()
  otherSurvey = await newSurvey()
})

function signed({ signing }: Survey, { blinded }: Blinding): Uint8Array {
  const decision = blindSign(signing, blinded)
  if (!decision.ok) throw new Error(decision.code)
  return decision.value
}

async function newToken(of: Survey, about = message): Promise<SurveyToken> {
  const blinding = await blind(of.key, about)
  const token = await finalize(of.key, blinding, signed(of, blinding))
  if (!token.ok) throw new Error(token.code)
  return token.value
}

/** Few runs: each costs private operations. */
const runs = { numRuns: 15 }
const at = fc.nat({ max: MODULUS_BYTES - 1 })
const change = fc.integer({ min: 1, max: 255 })
const flipped = (bytes: Uint8Array, index: number, by: number) =>
  Uint8Array.from(bytes, (byte, here) => (here === index % bytes.length ? byte ^ by : byte))

const belowAnyModulus = (bytes: Blinding['blinded']) => bytes.with(0, 0)

describe('a token', () => {
  it('is accepted for any message by the half that signed it blindly', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (about) => {
        const token = await newToken(survey, new Uint8Array(about))
        expect(verifyToken(readVerifyingKey(survey.made.publicKey), token, about)).toBe(true)
      }),
      runs,
    )
  })

  it('is refused by another survey, by its key as by its message', async () => {
    const token = await newToken(survey)
    expect(verifyToken(otherSurvey.signing, token, message)).toBe(false)
    expect(verifyToken(survey.signing, token, tokenMessage('demo', 'satisfaction-2027'))).toBe(false)
    expect(verifyToken(survey.signing, token, message.subarray(1))).toBe(false)
    expect(verifyToken(survey.signing, token, new Uint8Array())).toBe(false)
  })

  it('is refused when any of its bytes is changed, or one is missing', async () => {
    const { prepared, signature } = await newToken(survey)
    fc.assert(
      fc.property(at, change, (index, by) => {
        const other = { prepared, signature: flipped(signature, index, by) }
        expect(verifyToken(survey.signing, other, message)).toBe(false)
        expect(verifyToken(survey.signing, { prepared: flipped(prepared, index, by), signature }, message)).toBe(false)
      }),
    )
    const zeroAdded = Uint8Array.of(0, ...signature)
    for (const other of [signature.subarray(1), zeroAdded, Uint8Array.of(...signature, 0), new Uint8Array()]) {
      expect(verifyToken(survey.signing, { prepared, signature: other }, message)).toBe(false)
    }
  })

  it('is spent by its message alone', async () => {
    const token = await newToken(survey)
    expect(spendKey(token)).toMatch(/^[\w-]{43}$/)
    expect(spendKey({ ...token, signature: new Uint8Array(MODULUS_BYTES) })).toBe(spendKey(token))
    expect(spendKey(await newToken(survey))).not.toBe(spendKey(token))
    expect(spendKey({ prepared: new Uint8Array(64), signature: token.signature })).toBe(
      'MGwMWVUcPKw9Fpdft9MqZs1qh53nKpV9Em7jhfw6kjc',
    )
  })

  it('travels as text and is read back, but no other text is taken for one', async () => {
    const token = await newToken(survey)
    expect(parseToken(encodeToken(token))).toEqual(token)
    expect(parseToken('')).toBeNull()
    expect(parseToken(`${encodeToken(token)}\n`)).toBeNull()
    expect(parseToken(Buffer.alloc(MODULUS_BYTES + 32).toString('base64'))).toBeNull()
    expect(parseToken('A'.repeat(1_000_000))).toBeNull()
  })
})

describe('blind signing', () => {
  it('gives the same signature for the same blinded message', async () => {
    const blinding = await blind(survey.key, message)
    expect(signed(survey, blinding)).toEqual(signed(survey, blinding))
  })

  it('sees nothing that is in the token', async () => {
    const blinding = await blind(survey.key, message)
    const blindSignature = signed(survey, blinding)
    const token = await finalize(survey.key, blinding, blindSignature)
    const again = await blind(survey.key, message)
    expect(again.blinded).not.toEqual(blinding.blinded)
    expect(token.ok && [token.value.prepared, token.value.signature]).not.toContainEqual(blindSignature)
  })

  it('refuses a message of another length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 * MODULUS_BYTES }), (length) => {
        fc.pre(length !== MODULUS_BYTES)
        expect(blindSign(survey.signing, new Uint8Array(length))).toEqual({ ok: false, code: 'wrong-length' })
      }),
    )
  })

  it('refuses the modulus and whatever is larger', () => {
    const { modulus } = survey.signing
    expect(blindSign(survey.signing, modulus)).toEqual({ ok: false, code: 'out-of-range' })
    expect(blindSign(survey.signing, new Uint8Array(MODULUS_BYTES).fill(255))).toMatchObject({ code: 'out-of-range' })
    const largest = Uint8Array.from(modulus)
    largest[MODULUS_BYTES - 1] = (largest[MODULUS_BYTES - 1] ?? 0) - 1
    expect(blindSign(survey.signing, largest)).toEqual({ ok: true, value: Buffer.from(largest) })
  })

  it('stops when the signature does not check', async () => {
    const { blinded } = await blind(survey.key, message)
    const keys = [survey.signing, otherSurvey.signing].sort((a, b) => Buffer.compare(a.modulus, b.modulus))
    const [smaller = survey.signing, larger = survey.signing] = keys
    const broken = { ...larger, privateKey: smaller.privateKey }
    expect(() => blindSign(broken, belowAnyModulus(blinded))).toThrow('signing failure')
  })
})

describe('taking the blinding off', () => {
  it('refuses what was signed for another, signed by another, altered, or still blinded', async () => {
    const blinding = await blind(survey.key, message)
    const right = signed(survey, blinding)
    const wrong = [
      signed(survey, await blind(survey.key, message)),
      signed(otherSurvey, { ...blinding, blinded: belowAnyModulus(blinding.blinded) }),
      flipped(right, 383, 1),
      right.subarray(1),
      new Uint8Array(0),
      new Uint8Array(MODULUS_BYTES),
      new Uint8Array(MODULUS_BYTES).fill(255),
    ]
    for (const signature of wrong) {
      expect(await finalize(survey.key, blinding, signature)).toEqual({ ok: false, code: 'bad-signature' })
    }
    expect(verifyToken(survey.signing, { ...blinding, signature: new Uint8Array(right) }, message)).toBe(false)
  })
})

describe('the survey’s key', () => {
  it('is refused by the browser when it is not the published one', async () => {
    const { publicKey } = otherSurvey.made
    const { publicKeyHash } = survey.made
    expect(await readSurveyKey(publicKey, publicKeyHash)).toEqual({ ok: false, code: 'key-not-published' })
    expect(await readSurveyKey(new Uint8Array(), publicKeyHash)).toMatchObject({ code: 'key-not-published' })
  })

  it.each([
    ['smaller', { modulusLength: 2048 }],
    ['of another exponent', { modulusLength: 3072, publicExponent: 3 }],
  ])('is refused when it is %s', async (_how, options) => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', options)
    const spki = publicKey.export({ type: 'spki', format: 'der' })
    expect(await readSurveyKey(spki, await hashOf(spki))).toEqual({ ok: false, code: 'key-unusable' })
    expect(() => readVerifyingKey(spki)).toThrow(RangeError)
    expect(() => readSigningKey(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())).toThrow(RangeError)
  })

  it('is refused when it is none, or of another kind', async () => {
    const nothing = new Uint8Array(400)
    expect(await readSurveyKey(nothing, await hashOf(nothing))).toEqual({ ok: false, code: 'key-unusable' })
    const { publicKey } = generateKeyPairSync('ed25519')
    const spki = publicKey.export({ type: 'spki', format: 'der' })
    expect(await readSurveyKey(spki, await hashOf(spki))).toEqual({ ok: false, code: 'key-unusable' })
    expect(() => readVerifyingKey(spki)).toThrow(RangeError)
  })

  it('is the public half of the private one', () => {
    const { privateKey, publicKey } = survey.made
    expect(createPublicKey(privateKey).export({ type: 'spki', format: 'der' })).toEqual(publicKey)
  })
})

async function hashOf(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toString('hex')
}
