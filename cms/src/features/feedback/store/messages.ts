import type { MessageAuthor, ReportOutcome, SealedFact } from '@linsheng/domain/feedback'
import { type Payload, ValidationError, type Where } from 'payload'
import { randomId } from '../../../database/random-id.ts'
import { REPORT_MESSAGES } from '../names.ts'
import { deleteSealed, writeSealed } from './sealed-bytes.ts'

export type Lane = SealedFact['lane']

/** A message as it is stored: what can be known of it unopened, and where its bytes are. */
export interface StoredMessage extends SealedFact {
  id: string
  conversation: string
  bytes: number
  sealed: string
}

/** A message that is to be added. */
export interface NewMessage {
  community: string
  conversation: string
  lane: Lane
  from: MessageAuthor
  bytes: Uint8Array
  inTime?: boolean | null
  outcome?: ReportOutcome
  endedWeek?: string
}

const find = async (payload: Payload, where: Where): Promise<StoredMessage[]> => {
  const { docs } = await payload.db.find<StoredMessage>({
    collection: REPORT_MESSAGES,
    where,
    limit: 0,
    pagination: false,
  })
  return docs.map((doc) => ({
    ...doc,
    inTime: doc.inTime ?? null,
    outcome: doc.outcome ?? null,
    endedWeek: doc.endedWeek ?? null,
  }))
}

/** All messages of these conversations, in no order. */
export const messagesOf = (payload: Payload, conversations: readonly string[]): Promise<StoredMessage[]> =>
  conversations.length === 0 ? Promise.resolve([]) : find(payload, { conversation: { in: [...conversations] } })

/** All messages of a community, in no order. */
export const messagesIn = (payload: Payload, community: string): Promise<StoredMessage[]> =>
  find(payload, { community: { equals: community } })

/**
 * Adds a message as the n-th of its lane. Its bytes are stored first, so a message that is there is whole.
 * @returns false, with nothing stored, when another is the n-th already
 */
export async function addMessage(payload: Payload, n: number, { bytes, ...message }: NewMessage): Promise<boolean> {
  const sealed = await writeSealed(payload, message.community, bytes)
  const data = { id: randomId(), n, bytes: bytes.length, sealed, ...message }
  try {
    await payload.db.create({ collection: REPORT_MESSAGES, data, returning: false })
    return true
  } catch (error) {
    await deleteSealed(payload, [sealed])
    if (error instanceof ValidationError) return false
    throw error
  }
}

/** Puts other bytes in a message's place. */
export async function replaceSealed(
  payload: Payload,
  community: string,
  { id, sealed: old }: StoredMessage,
  bytes: Uint8Array,
): Promise<void> {
  const sealed = await writeSealed(payload, community, bytes)
  const data = { sealed, bytes: bytes.length }
  await payload.db.updateOne({ collection: REPORT_MESSAGES, id, data, returning: false })
  await deleteSealed(payload, [old])
}
