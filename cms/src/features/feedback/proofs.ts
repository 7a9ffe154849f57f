import { randomInt } from 'node:crypto'
import { challengeSchema, type ProofChallenge } from '@linsheng/contracts/feedback'
import { localWeek } from '@linsheng/domain/time'
import { createChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { type Payload, ValidationError } from 'payload'
import { z } from 'zod'
import { randomId } from '../../database/random-id.ts'
import { channelSecret, hashOfProof } from './keys.ts'
import { SPENT_PROOFS } from './names.ts'

/** How much work a proof is. */
export interface Effort {
  /** Rounds of PBKDF2 for one attempt: a millisecond or two on a phone. */
  cost: number
  /** Attempts, drawn anew from this range each time. */
  attempts: readonly [from: number, to: number]
}

/** About a second on a computer, a few on a cheap phone. */
const EFFORT: Effort = { cost: 2_000, attempts: [400, 1_200] }

/** Seconds for which a challenge is good: within the hour. */
const GOOD_FOR = 50 * 60

/**
 * A proof of work to do before a message of this community is taken. The challenge itself is not stored: it is signed.
 * @param price how many times the usual effort: that of a flood is its sender's, making a challenge costs us the same
 */
export async function newChallenge(
  payload: Payload,
  community: string,
  price: number,
  effort = EFFORT,
): Promise<ProofChallenge> {
  const [from, to] = effort.attempts
  const challenge = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: effort.cost,
    counter: randomInt(from * price, to * price),
    deriveKey,
    data: { community, price },
    expiresAt: Math.floor(Date.now() / 1000) + GOOD_FOR,
    ...secretsOf(payload),
  })
  return challengeSchema.parse(challenge)
}

const secretsOf = (payload: Payload) => ({
  hmacSignatureSecret: channelSecret(payload, 'proofs'),
  hmacKeySignatureSecret: channelSecret(payload, 'proof-keys'),
})

const proofSchema = z.object({
  challenge: challengeSchema,
  solution: z.object({ counter: z.int().min(0), derivedKey: z.string().max(128) }),
})

/** A proof as somebody sent it: base64 of JSON. Null when it is none. */
function readProof(text: string): z.infer<typeof proofSchema> | null {
  try {
    return proofSchema.parse(JSON.parse(Buffer.from(text, 'base64').toString()))
  } catch {
    return null
  }
}

/**
 * Uses a proof up: a right one for this community, not run out, that nobody has used in any process. What is remembered of
 * it is a hash and the week, in UTC: it is forgotten when no proof of that week can be good any more.
 * @param isPaid whether the work of this price is enough now; one for which it is not stays unused
 */
export async function spendProof(
  payload: Payload,
  community: string,
  text: string,
  isPaid: (price: number) => boolean,
): Promise<'spent' | 'proof-missing' | 'proof-spent'> {
  const proof = readProof(text)
  if (proof?.challenge.parameters.data.community !== community) return 'proof-missing'
  const { verified } = await verifySolution({ ...proof, deriveKey, ...secretsOf(payload) })
  if (!verified || !isPaid(proof.challenge.parameters.data.price)) return 'proof-missing'
  const hash = hashOfProof(payload, proof.challenge.signature)
  const data = { id: randomId(), hash, week: localWeek(Date.now(), 'UTC') }
  try {
    await payload.db.create({ collection: SPENT_PROOFS, data, returning: false })
    return 'spent'
  } catch (error) {
    if (error instanceof ValidationError) return 'proof-spent'
    throw error
  }
}
