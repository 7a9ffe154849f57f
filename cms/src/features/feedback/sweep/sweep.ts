import { localWeek } from '@linsheng/domain/time'
import type { Payload } from 'payload'
import { now } from '../../../clock.ts'
import { forgetDeleted } from '../../../database/forget.ts'
import { type Register, registerById } from '../../complaints/register.ts'
import { tellKeys } from '../channel-keys.ts'
import { tellCounts } from './counts.ts'
import { eraseOutlived, tellErased } from './erase.ts'
import { deleteLeftovers, forgetProofs, type Leftovers } from './leftovers.ts'

/**
 * Does what the time asks of every channel: the log knows the keys of now, quarters are counted, and what has had its time
 * is gone, from SQLite's write-ahead log too. Everything is decided by the week; doing it twice does nothing.
 * @param leftovers what the look before has found
 */
export async function sweepChannels(payload: Payload, leftovers: Leftovers): Promise<Leftovers> {
  const { docs } = await payload.db.find<{ id: unknown }>({
    collection: 'communities',
    select: { id: true },
    limit: 0,
    pagination: false,
  })
  for (const { id } of docs) {
    const register = await registerById(payload, String(id))
    if (register) await sweepChannel(payload, register)
  }
  const more = await deleteLeftovers(payload, leftovers)
  await forgetProofs(payload)
  await forgetDeleted(payload)
  return more
}

async function sweepChannel(payload: Payload, register: Register): Promise<void> {
  const { id } = register
  await tellKeys(payload, register)
  const { zone } = await register.rules()
  const thisWeek = localWeek(now(), zone)
  // Counted first: what is erased can be counted no more.
  await tellCounts(payload, id, thisWeek)
  await eraseOutlived(payload, id, thisWeek)
  await tellErased(payload, id)
}
