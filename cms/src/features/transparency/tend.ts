import type { Payload } from 'payload'
import { registerById } from '../complaints/register.ts'
import type { BoardKeeper } from '../statistics/board-keeper.ts'
import { WAITING_RATINGS } from './collections/waiting-ratings.ts'
import { publishRatings } from './ratings/publish-ratings.ts'

/** Publishes what becomes public by waiting: ratings, once there are enough of them. */
export async function tendLogs(payload: Payload, keeper: BoardKeeper): Promise<void> {
  const { values } = await payload.db.findDistinct({
    collection: WAITING_RATINGS,
    field: 'community',
    where: { state: { in: ['waiting', 'chosen'] } },
  })
  for (const { community } of values) {
    const register = await registerById(payload, String(community))
    if (register) await publishRatings(payload, register, await keeper.book(register))
  }
}
