import type { CollectionSlug, Payload, Where } from 'payload'
import { updateTogether } from '../../../database/together.ts'
import { STAFF_ALERTS } from '../../messages/alerts/name.ts'
import { MESSAGES } from '../../messages/outbox/collection.ts'
import { HOUR } from '../plan/moments.ts'

/** What staff were told before this is read by now. */
const UNREAD_FOR = 20 * HOUR

/** The past's news are no news: older alerts are read, and nothing is sent to complainants whom there are not. */
export async function settleNews(payload: Payload, community: string, now: number): Promise<void> {
  const ofCommunity = { community: { equals: community } }
  const old = { and: [ofCommunity, { at: { less_than: now - UNREAD_FOR } }] }
  await updateTogether(payload, STAFF_ALERTS, await idsOf(payload, STAFF_ALERTS, old), { read: true })
  const over = { status: 'failed', code: 'unreachable', settledAt: now, reported: true }
  await updateTogether(payload, MESSAGES, await idsOf(payload, MESSAGES, ofCommunity), over)
}

async function idsOf(payload: Payload, collection: CollectionSlug, where: Where): Promise<string[]> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection,
    where,
    select: { id: true },
    limit: 0,
    pagination: false,
  })
  return docs.map(({ id }) => String(id))
}
