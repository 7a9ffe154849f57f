import type { FollowUp, NewReport } from '@linsheng/contracts/feedback'
import type { Answer } from '@linsheng/contracts/site-api'
import { refusalOf } from '@linsheng/domain/feedback'
import { localWeek } from '@linsheng/domain/time'
import type { Payload } from 'payload'
import { now } from '../../../clock.ts'
import { randomId } from '../../../database/random-id.ts'
import type { Register } from '../../complaints/register.ts'
import { channelKeys } from '../channel-keys.ts'
import { hashOfLookup } from '../keys.ts'
import { spendProof } from '../proofs.ts'
import { PERHAPS_ITS_WRITER, sealedFault } from '../sealed-check.ts'
import { createConversation, findByLookup } from '../store/conversations.ts'
import { addMessage } from '../store/messages.ts'
import { stateOf } from './conversation-state.ts'

export type Sent = Answer<{ n: number }>
const refused = (code: Extract<Sent, { ok: false }>['code']): Sent => ({ ok: false, code })

/** Another message of the same conversation can be faster so many times. */
const ATTEMPTS = 20

export interface Sending<Request> {
  request: Request
  /** As they came. */
  sealed: Uint8Array
  dataDir: string
  /** Whether the work of a proof is enough now. */
  isPaid(price: number): boolean
  /** Asked last, when all else is in order: whether the community takes any more now. */
  mayTake(): boolean
}

/**
 * Takes a report. Its bytes and its message come first and the conversation last, so that one that is there is whole; what
 * an interruption leaves is tidied away. The same report again adds nothing.
 */
export async function sendReport(
  payload: Payload,
  register: Register,
  { request, sealed, dataDir, isPaid, mayTake }: Sending<NewReport>,
): Promise<Sent> {
  const { category, keys, lookup, proof, replyKey } = request
  const fault = sealedFault(sealed, { keys, others: PERHAPS_ITS_WRITER }, await channelKeys(payload, register, dataDir))
  if (fault) return refused(fault)
  const lookupHash = hashOfLookup(payload, lookup)
  if (await findByLookup(payload, register.id, lookupHash)) return { ok: true, value: { n: 1 } }
  const spent = await spendProof(payload, register.slug, proof, isPaid)
  if (spent !== 'spent') return refused(spent)
  if (!mayTake()) return refused('too-many-requests')
  const [community, id] = [register.id, randomId()]
  await addMessage(payload, 1, { community, conversation: id, lane: 'talk', from: 'reporter', bytes: sealed })
  const { zone } = await register.rules()
  const week = localWeek(now(), zone)
  // Where one with this lookup has come meanwhile, the message just stored belongs to nothing and is tidied away.
  await createConversation(payload, { id, community, lookupHash, category, replyKey, week })
  return { ok: true, value: { n: 1 } }
}

/** Takes another message of a report's writer. */
export async function sendFollowUp(
  payload: Payload,
  register: Register,
  { request, sealed, dataDir, isPaid, mayTake }: Sending<FollowUp>,
): Promise<Sent> {
  const { keys, lookup, proof } = request
  const found = await findByLookup(payload, register.id, hashOfLookup(payload, lookup))
  if (!found) return refused('unknown-receipt')
  const { id, blocked } = found
  const refusal = refusalOf(await stateOf(payload, id), blocked, { type: 'follow-up' })
  if (refusal) return refused(refusal)
  const fault = sealedFault(sealed, { keys, others: PERHAPS_ITS_WRITER }, await channelKeys(payload, register, dataDir))
  if (fault) return refused(fault)
  const spent = await spendProof(payload, register.slug, proof, isPaid)
  if (spent !== 'spent') return refused(spent)
  if (!mayTake()) return refused('too-many-requests')
  const message = { community: register.id, conversation: id, lane: 'talk', from: 'reporter', bytes: sealed } as const
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const state = await stateOf(payload, id)
    if (state.state === 'ended') return refused('conversation-ended')
    if (await addMessage(payload, state.talk + 1, message)) return { ok: true, value: { n: state.talk + 1 } }
  }
  return refused('conflict')
}
