import { conversationOf, countsOf, isSettledBy, quarterBefore, quarterOf } from '@linsheng/domain/feedback'
import type { Payload } from 'payload'
import { now } from '../../../clock.ts'
import { appendAlone } from '../../transparency/append-alone.ts'
import { entriesAbout } from '../../transparency/entries-about.ts'
import { CONVERSATIONS } from '../names.ts'
import { conversationsIn } from '../store/conversations.ts'
import { messagesIn } from '../store/messages.ts'

/**
 * Lets the log tell how reports came out up to the end of the last quarter: those that have settled and that no earlier
 * line counts, if they are five or more. Which they are is stored before they are told; a quarter has one line, so one that
 * was meant for a line that is not there is counted by the next.
 */
export async function tellCounts(payload: Payload, community: string, thisWeek: string): Promise<void> {
  const quarter = quarterBefore(quarterOf(thisWeek))
  const lines = await entriesAbout(payload, community, { subject: 'channel-counts', type: 'channel-counts' })
  const told = new Set(lines.map(({ entry }) => entry.quarter))
  if (told.has(quarter)) return
  const [{ kept }, messages] = await Promise.all([conversationsIn(payload, community), messagesIn(payload, community)])
  const byConversation = Map.groupBy(messages, ({ conversation }) => conversation)
  const settled = kept
    .filter(({ countedIn }) => countedIn === null || !told.has(countedIn))
    .map(({ id, week }) => ({ id, week, ...conversationOf(byConversation.get(id) ?? []) }))
    .filter((report) => isSettledBy(report, quarter, thisWeek))
  const counts = countsOf(settled)
  if (!counts) return
  const where = { id: { in: settled.map(({ id }) => id) } }
  await payload.db.updateMany({ collection: CONVERSATIONS, where, data: { countedIn: quarter }, returning: false })
  const entry = { type: 'channel-counts', at: now(), quarter, ...counts } as const
  await appendAlone(payload, community, { key: `channel-counts/${quarter}`, entry })
}
