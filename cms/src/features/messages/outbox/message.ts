import { type CollectionSlug, type Payload, ValidationError } from 'payload'
import { insertTogether } from '../../../database/together.ts'
import { MESSAGES, type MessageState, type Via } from './collection.ts'

/** A message as the database holds it. */
export interface StoredMessage {
  id: string
  community: string
  key: string
  stream: string | null
  sequence: number | null
  user: string | null
  kind: string
  via: Via
  status: MessageState
  attempts: number
  nextAt: number
  claimedAt: number | null
  settledAt: number | null
  code: string | null
  reported: boolean
}

export type NewMessage = Pick<StoredMessage, 'community' | 'key' | 'kind' | 'via'> &
  Partial<Pick<StoredMessage, 'stream' | 'sequence' | 'user' | 'nextAt'>>

const asQueued = (message: NewMessage) => ({
  status: 'queued',
  attempts: 0,
  nextAt: Date.now(),
  reported: false,
  ...message,
})

/** Puts documents with a unique key where they belong; those that are there already stay as they are. */
export async function storeOnce<Doc extends Record<string, unknown>>(
  payload: Payload,
  collection: CollectionSlug,
  docs: Doc[],
): Promise<void> {
  if (docs.length === 0 || (await insertTogether(payload, collection, docs))) return
  for (const data of docs) {
    try {
      await payload.db.create({ collection, data, returning: false })
    } catch (error) {
      if (!(error instanceof ValidationError)) throw error
    }
  }
}

/** Queues messages, each once for its key. */
export const queueMessages = (payload: Payload, messages: NewMessage[]): Promise<void> =>
  storeOnce(payload, MESSAGES, messages.map(asQueued))

/** Messages whose time has come, the longest waiting first. */
export async function dueMessages(payload: Payload, now: number, limit: number): Promise<StoredMessage[]> {
  const { docs } = await payload.db.find<StoredMessage>({
    collection: MESSAGES,
    where: { and: [{ status: { equals: 'queued' } }, { nextAt: { less_than_equal: now } }] },
    sort: ['nextAt', 'id'],
    limit,
    pagination: false,
  })
  return docs
}

/**
 * Takes a message for sending, in one write that only one can win. From then on it counts as sent out, whatever happens
 * to whoever took it. @returns null when another was faster
 */
export async function claimMessage(
  payload: Payload,
  message: StoredMessage,
  now: number,
): Promise<StoredMessage | null> {
  const claimed = await payload.db.updateOne({
    collection: MESSAGES,
    where: { and: [{ id: { equals: message.id } }, { status: { equals: 'queued' } }] },
    data: { status: 'sending', claimedAt: now, attempts: message.attempts + 1 },
    options: { atomic: true },
  })
  return claimed ? { ...message, status: 'sending', claimedAt: now, attempts: message.attempts + 1 } : null
}

/** What became of a message that was claimed. */
export type Settlement =
  | { status: 'sent' }
  | { status: 'failed'; code: string }
  | { status: 'queued'; code: string; nextAt: number }

/** Writes it down. One that somebody else has settled meanwhile is left alone. */
export async function settleMessage(
  payload: Payload,
  { id }: StoredMessage,
  settlement: Settlement,
  now: number,
): Promise<void> {
  const over = settlement.status === 'queued' ? {} : { settledAt: now }
  await payload.db.updateOne({
    collection: MESSAGES,
    where: { and: [{ id: { equals: id } }, { status: { equals: 'sending' } }] },
    data: { code: null, ...settlement, ...over },
    options: { atomic: true },
  })
}

/** Claimed before `before` and never settled: whoever claimed them is gone. */
export async function hangingMessages(payload: Payload, before: number): Promise<StoredMessage[]> {
  const { docs } = await payload.db.find<StoredMessage>({
    collection: MESSAGES,
    where: { and: [{ status: { equals: 'sending' } }, { claimedAt: { less_than: before } }] },
    limit: 0,
    pagination: false,
  })
  return docs
}

/** Over, but the case does not know yet. */
export async function unreportedMessages(payload: Payload): Promise<StoredMessage[]> {
  const { docs } = await payload.db.find<StoredMessage>({
    collection: MESSAGES,
    where: { and: [{ reported: { equals: false } }, { status: { in: ['sent', 'failed'] } }] },
    limit: 0,
    pagination: false,
  })
  return docs
}

export async function markReported(payload: Payload, { id }: StoredMessage): Promise<void> {
  await payload.db.updateOne({ collection: MESSAGES, id, data: { reported: true }, returning: false })
}
