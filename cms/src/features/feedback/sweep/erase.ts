import { conversationOf, isOutlived } from '@linsheng/domain/feedback'
import { SMALLEST_GROUP } from '@linsheng/domain/transparency'
import type { Payload } from 'payload'
import { now } from '../../../clock.ts'
import { randomId } from '../../../database/random-id.ts'
import { appendAlone } from '../../transparency/append-alone.ts'
import { hasEntry } from '../../transparency/entry-book.ts'
import { CONVERSATIONS, REPORT_MESSAGES } from '../names.ts'
import { conversationsIn, type StoredConversation, updateConversation } from '../store/conversations.ts'
import { messagesOf } from '../store/messages.ts'
import { deleteSealed } from '../store/sealed-bytes.ts'
import { retentionWeeks } from '../store/settings.ts'

const UNTOLD = 'untold'

/**
 * Erases reports whose time is over: their bytes, their messages, and every word of their conversation, of which a blank
 * document stays until the log has told that it is gone. Can be repeated after a crash at any point.
 * @returns how many were erased
 */
export async function eraseOutlived(payload: Payload, community: string, thisWeek: string): Promise<number> {
  const [{ kept }, weeks] = await Promise.all([conversationsIn(payload, community), retentionWeeks(payload, community)])
  let erased = 0
  for (const conversation of kept) {
    const messages = await messagesOf(payload, [conversation.id])
    const { endedWeek } = conversationOf(messages)
    if (!isOutlived({ week: conversation.week, endedWeek }, weeks, thisWeek)) continue
    await blank(payload, conversation)
    await deleteMessages(payload, conversation.id, messages)
    erased += 1
  }
  return erased
}

/** First, so that nobody finds half a conversation. Messages that an interruption leaves to it are tidied away like any that belong to none. */
const blank = (payload: Payload, { id }: StoredConversation): Promise<void> =>
  updateConversation(payload, id, {
    category: 'other',
    lookupHash: `erased/${randomId()}`,
    ...{ replyKey: '-', week: '-', blocked: false, countedIn: null, erasedIn: UNTOLD },
  })

async function deleteMessages(
  payload: Payload,
  conversation: string,
  messages: ReadonlyArray<{ sealed: string }>,
): Promise<void> {
  await deleteSealed(
    payload,
    messages.map(({ sealed }) => sealed),
  )
  await payload.db.deleteMany({ collection: REPORT_MESSAGES, where: { conversation: { equals: conversation } } })
}

/**
 * Lets the log tell how many reports are gone, five or more together: a smaller number could tell when one had ended. Which
 * are told together is stored before they are, so that none is told twice.
 */
export async function tellErased(payload: Payload, community: string): Promise<void> {
  const { erased } = await conversationsIn(payload, community)
  const untold = erased.filter(({ erasedIn }) => erasedIn === UNTOLD)
  for (const [batch, gone] of Map.groupBy(erased, ({ erasedIn }) => erasedIn ?? UNTOLD)) {
    if (batch === UNTOLD) continue
    const isTold = await hasEntry(payload, community, keyOf(batch))
    if (isTold || gone.length >= SMALLEST_GROUP) await tell(payload, community, batch, gone)
    else await mark(payload, gone, UNTOLD)
  }
  if (untold.length < SMALLEST_GROUP) return
  const batch = randomId()
  await mark(payload, untold, batch)
  await tell(payload, community, batch, untold)
}

const keyOf = (batch: string): string => `channel-erased/${batch}`
const idsOf = (gone: readonly StoredConversation[]) => ({ id: { in: gone.map(({ id }) => id) } })

async function mark(payload: Payload, gone: readonly StoredConversation[], erasedIn: string): Promise<void> {
  await payload.db.updateMany({ collection: CONVERSATIONS, where: idsOf(gone), data: { erasedIn }, returning: false })
}

async function tell(
  payload: Payload,
  community: string,
  batch: string,
  gone: readonly StoredConversation[],
): Promise<void> {
  const entry = { type: 'channel-erased', at: now(), count: gone.length } as const
  await appendAlone(payload, community, { key: keyOf(batch), entry })
  await payload.db.deleteMany({ collection: CONVERSATIONS, where: idsOf(gone) })
}
