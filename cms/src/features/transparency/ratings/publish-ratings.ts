import { randomUUID } from 'node:crypto'
import { ratingsEntry, ripeRatings, SMALLEST_GROUP, type WaitingRating } from '@linsheng/domain/transparency'
import type { Payload, Where } from 'payload'
import { now } from '../../../clock.ts'
import { updateTogether } from '../../../database/together.ts'
import type { Register } from '../../complaints/register.ts'
import { WAITING_RATINGS } from '../collections/waiting-ratings.ts'
import { type EntryBook, hasEntry } from '../entry-book.ts'

interface StoredRating extends WaitingRating {
  id: string
  state: 'waiting' | 'chosen' | 'published'
  batch: string | null
}

/**
 * Publishes ratings that have waited for enough others. Which ratings go out together is stored before they do: one that
 * was interrupted is finished first, so that none is ever told twice.
 */
export async function publishRatings(payload: Payload, community: Register, book: EntryBook): Promise<void> {
  const { zone } = await community.rules()
  await finishChosen(payload, community.id, book, zone)
  for (;;) {
    const ripe = ripeRatings(await ratingsIn(payload, community.id, 'waiting'), now(), zone)
    if (ripe.length === 0) return
    const batch = randomUUID()
    await updateTogether(payload, WAITING_RATINGS, idsOf(ripe), { state: 'chosen', batch })
    await publishBatch(payload, book, batch, ripe, zone)
  }
}

async function finishChosen(payload: Payload, community: string, book: EntryBook, zone: string): Promise<void> {
  const chosen = await ratingsIn(payload, community, 'chosen')
  for (const [batch, ratings] of Map.groupBy(chosen, ({ batch }) => batch ?? '')) {
    if (await hasEntry(payload, community, batchKey(batch))) await markPublished(payload, ratings)
    else if (ratings.length >= SMALLEST_GROUP) await publishBatch(payload, book, batch, ratings, zone)
    else await updateTogether(payload, WAITING_RATINGS, idsOf(ratings), { state: 'waiting', batch: null })
  }
}

async function publishBatch(
  payload: Payload,
  book: EntryBook,
  batch: string,
  ratings: readonly StoredRating[],
  zone: string,
): Promise<void> {
  await book.append({ key: batchKey(batch), entry: ratingsEntry(ratings, zone) })
  await markPublished(payload, ratings)
}

const batchKey = (batch: string): string => `ratings/${batch}`

/** What they said singly is needed no more; that they were told has to be remembered. */
const markPublished = (payload: Payload, ratings: readonly StoredRating[]): Promise<void> =>
  updateTogether(payload, WAITING_RATINGS, idsOf(ratings), { state: 'published', rating: {} })

const idsOf = (ratings: readonly StoredRating[]): string[] => ratings.map(({ id }) => id)

async function ratingsIn(payload: Payload, community: string, state: StoredRating['state']): Promise<StoredRating[]> {
  const where: Where = { and: [{ community: { equals: community } }, { state: { equals: state } }] }
  const { docs } = await payload.db.find<StoredRating>({
    collection: WAITING_RATINGS,
    where,
    sort: 'at',
    limit: 0,
    pagination: false,
  })
  return docs
}
