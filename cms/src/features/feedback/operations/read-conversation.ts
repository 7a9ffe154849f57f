import type { Conversation as SeenConversation } from '@linsheng/contracts/feedback'
import type { Answer } from '@linsheng/contracts/site-api'
import { conversationOf, erasedAfter } from '@linsheng/domain/feedback'
import type { Payload } from 'payload'
import type { Register } from '../../complaints/register.ts'
import { hashOfLookup } from '../keys.ts'
import { findByLookup } from '../store/conversations.ts'
import { messagesOf, type StoredMessage } from '../store/messages.ts'
import { readSealed } from '../store/sealed-bytes.ts'
import { retentionWeeks } from '../store/settings.ts'

/** What both sides read, in its order. */
const talkOf = (messages: readonly StoredMessage[]): StoredMessage[] =>
  messages.filter(({ lane }) => lane === 'talk').toSorted((a, b) => a.n - b.n)

/** All that the holder of a receipt may know of the conversation. Unknown, erased and malformed lookups are one refusal. */
export async function readConversation(
  payload: Payload,
  { id: community }: Register,
  lookup: string,
): Promise<Answer<SeenConversation>> {
  const found = await findByLookup(payload, community, hashOfLookup(payload, lookup))
  if (!found) return { ok: false, code: 'unknown-receipt' }
  const [messages, weeks] = await Promise.all([messagesOf(payload, [found.id]), retentionWeeks(payload, community)])
  const { state, outcome, endedWeek } = conversationOf(messages)
  return {
    ok: true,
    value: {
      ...{ category: found.category, state, outcome, blocked: found.blocked, replyKey: found.replyKey },
      erasedAfter: endedWeek === null ? null : erasedAfter({ week: found.week, endedWeek }, weeks),
      messages: talkOf(messages).map(({ n, from, bytes }) => ({
        n,
        from: from === 'reporter' ? 'reporter' : 'committee',
        bytes,
      })),
    },
  }
}

/** The sealed bytes of one message. */
export async function readMessage(
  payload: Payload,
  { id: community }: Register,
  { lookup, n }: { lookup: string; n: number },
): Promise<Answer<Uint8Array<ArrayBuffer>>> {
  const found = await findByLookup(payload, community, hashOfLookup(payload, lookup))
  if (!found) return { ok: false, code: 'unknown-receipt' }
  const message = talkOf(await messagesOf(payload, [found.id])).find((one) => one.n === n)
  const bytes = message ? await readSealed(payload, message.sealed) : null
  return bytes ? { ok: true, value: bytes } : { ok: false, code: 'not-found' }
}
