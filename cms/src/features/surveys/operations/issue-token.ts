import { createHash } from 'node:crypto'
import { parseReceipt, randomReceipt } from '@linsheng/anonymity/receipts/server'
import { blindSign } from '@linsheng/anonymity/survey-tokens/server'
import type { ProblemCode } from '@linsheng/contracts/problem'
import { accept, type Decision, refuse } from '@linsheng/domain/complaints'
import type { Payload } from 'payload'
import { compareAndSet } from '../../../database/compare-and-set.ts'
import { SURVEY_CODES } from '../collections/slugs.ts'
import { codeHash } from '../keys.ts'
import { type Desk, isOpen } from '../running/desk.ts'
import { leaveTrace } from '../running/traces.ts'
import { findCodes, NOT_ISSUED, type StoredCode } from './codes.ts'

/** Base64 of a signature that the household takes the blinding off. */
export interface SignedBlindly {
  signature: string
}

/**
 * Signs a household's blinded message: once, and the same one again as often as it asks. Unknown and malformed codes cost
 * the same work and are answered alike.
 */
export async function issueToken(
  payload: Payload,
  desk: Desk,
  { code, blinded }: { code: string; blinded: string },
  now: number,
): Promise<Decision<SignedBlindly, ProblemCode>> {
  if (!isOpen(desk, now))
    return refuse(now < desk.state.closesAt && desk.state.status === 'open' ? 'unavailable' : 'survey-over')
  const known = await findCode(payload, desk.stream, code)
  if (!known) return refuse('unknown-code')
  const message = Buffer.from(blinded, 'base64')
  const signed = blindSign(desk.key.signing, message)
  if (!signed.ok) return refuse('blinded-unusable')
  if (!(await isTheirs(payload, known, message))) return refuse('code-used')
  return accept({ signature: Buffer.from(signed.value).toString('base64') })
}

async function findCode(payload: Payload, stream: string, text: string): Promise<StoredCode | null> {
  const code = parseReceipt(text)
  const hash = codeHash(payload, stream, code ?? randomReceipt())
  const where = { and: [{ survey: { equals: stream } }, { codeHash: { equals: hash } }] }
  const [known] = await findCodes(payload, where)
  return code === null ? null : (known ?? null)
}

/** Whether this message is the one that the household has had signed, which it becomes when there was none. */
async function isTheirs(payload: Payload, { id, issued }: StoredCode, message: Uint8Array): Promise<boolean> {
  const hash = createHash('sha256').update(message).digest('base64url')
  if (issued !== NOT_ISSUED) return issued === hash
  const won = await compareAndSet(payload, {
    collection: SURVEY_CODES,
    id,
    column: 'issued',
    from: NOT_ISSUED,
    to: hash,
  })
  leaveTrace(payload)
  if (won) return true
  const [now] = await findCodes(payload, { id: { equals: id } })
  return now?.issued === hash
}
