import { localWeek, weekAfter } from '@linsheng/domain/time'
import type { CollectionSlug, Payload } from 'payload'
import { CONVERSATIONS, REPORT_CHUNKS, REPORT_MESSAGES, SPENT_PROOFS } from '../names.ts'

/** What belongs to nothing, as one look has found it. */
export type Leftovers = ReadonlySet<string>

type Row = Record<string, unknown>

async function rowsOf(payload: Payload, collection: CollectionSlug, ...fields: string[]): Promise<Row[]> {
  const select = Object.fromEntries(fields.map((field) => [field, true as const]))
  const { docs } = await payload.db.find<Row>({ collection, select, limit: 0, pagination: false })
  return docs
}

const column = (rows: readonly Row[], field: string): Set<string> => new Set(rows.map((row) => String(row[field])))

/**
 * Deletes what an interrupted write has left: messages without a conversation, bytes without a message. A report that is
 * just being stored looks the same, so only what the look before had found too is deleted.
 * @returns what is to be deleted at the next look, unless it belongs to something by then
 */
export async function deleteLeftovers(payload: Payload, before: Leftovers): Promise<Leftovers> {
  // Bytes before messages before conversations: what is stored meanwhile is then at worst found a look too late.
  const stored = column(await rowsOf(payload, REPORT_CHUNKS, 'sealed'), 'sealed')
  const messages = await rowsOf(payload, REPORT_MESSAGES, 'conversation', 'sealed')
  const conversations = await rowsOf(payload, CONVERSATIONS, 'id', 'erasedIn')
  const [named, kept] = [column(messages, 'conversation'), column(messages, 'sealed')]
  const there = column(
    conversations.filter(({ erasedIn }) => erasedIn == null),
    'id',
  )
  const lost = { conversation: named.difference(there), sealed: stored.difference(kept) }
  const old = (found: ReadonlySet<string>) => [...found].filter((one) => before.has(one))
  await remove(payload, REPORT_MESSAGES, 'conversation', old(lost.conversation))
  await remove(payload, REPORT_CHUNKS, 'sealed', old(lost.sealed))
  return new Set([...lost.conversation, ...lost.sealed].filter((one) => !before.has(one)))
}

async function remove(payload: Payload, collection: CollectionSlug, field: string, values: string[]): Promise<void> {
  if (values.length > 0) await payload.db.deleteMany({ collection, where: { [field]: { in: values } } })
}

/** Forgets which proofs were used in weeks of which none can be good any more: neither in this nor in the one before. */
export async function forgetProofs(payload: Payload): Promise<void> {
  const lastWeek = weekAfter(localWeek(Date.now(), 'UTC'), -1)
  await payload.db.deleteMany({ collection: SPENT_PROOFS, where: { week: { less_than: lastWeek } } })
}
