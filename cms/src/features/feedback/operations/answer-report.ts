import type { EndReport, StaffMessage } from '@linsheng/contracts/feedback'
import type { ProblemCode } from '@linsheng/contracts/problem'
import { refusalOf } from '@linsheng/domain/feedback'
import { localWeek } from '@linsheng/domain/time'
import type { Payload } from 'payload'
import { now } from '../../../clock.ts'
import type { Register } from '../../complaints/register.ts'
import { channelKeys } from '../channel-keys.ts'
import { ITS_REPORTER, NOBODY_ELSE, sealedFault } from '../sealed-check.ts'
import type { StoredConversation } from '../store/conversations.ts'
import { addMessage, type NewMessage } from '../store/messages.ts'
import { stateOf } from './conversation-state.ts'

/** What a member sends into a conversation. */
export interface Answering {
  register: Register
  conversation: StoredConversation
  sealed: Uint8Array
  dataDir: string
}

/** Others may add notes at the same time. */
const ATTEMPTS = 20

/** A reply, or the one that ends the conversation. Who of the committee wrote it is not kept. @returns why not; null when it is stored */
export async function replyToReport(
  payload: Payload,
  answering: Answering,
  reply: Extract<StaffMessage, { kind: 'reply' }> | (EndReport & { kind: 'end' }),
): Promise<ProblemCode | null> {
  const { register, conversation, sealed, dataDir } = answering
  const state = await stateOf(payload, conversation.id)
  const refusal = refusalOf(state, conversation.blocked, { type: reply.kind, inTime: reply.inTime })
  if (refusal) return refusal
  if (reply.seen !== state.talk) return 'conflict'
  const channel = await channelKeys(payload, register, dataDir)
  const fault = sealedFault(sealed, { keys: reply.keys, others: ITS_REPORTER }, channel)
  if (fault) return fault
  const message: NewMessage = {
    ...{ community: register.id, conversation: conversation.id, lane: 'talk', from: 'committee', bytes: sealed },
    inTime: state.state === 'waiting' ? reply.inTime : null,
    ...(reply.kind === 'end' && { outcome: reply.outcome, endedWeek: await thisWeek(register) }),
  }
  return (await addMessage(payload, state.talk + 1, message)) ? null : 'conflict'
}

async function thisWeek(register: Register): Promise<string> {
  const { zone } = await register.rules()
  return localWeek(now(), zone)
}

/** A note of members among themselves. @returns why not; null when it is stored */
export async function noteOnReport(
  payload: Payload,
  { register, conversation, sealed, dataDir }: Answering,
  { keys }: Extract<StaffMessage, { kind: 'note' }>,
): Promise<ProblemCode | null> {
  const fault = sealedFault(sealed, { keys, others: NOBODY_ELSE }, await channelKeys(payload, register, dataDir))
  if (fault) return fault
  const message: NewMessage = {
    ...{ community: register.id, conversation: conversation.id, lane: 'notes', from: 'note', bytes: sealed },
  }
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const state = await stateOf(payload, conversation.id)
    const refusal = refusalOf(state, conversation.blocked, { type: 'note' })
    if (refusal) return refusal
    if (await addMessage(payload, state.notes + 1, message)) return null
  }
  return 'conflict'
}
