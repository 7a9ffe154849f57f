import { DAY } from '@linsheng/domain/time'
import type { Payload } from 'payload'
import { now } from '../../clock.ts'
import { STAFF_ALERTS } from './alerts/name.ts'
import { PUSH_SUBSCRIPTIONS } from './push/collection.ts'

/** Alerts are kept for this long, read or not: what is still to be done stands in the queue. */
const ALERTS_KEPT = 90 * DAY
/** A device that chose notifications so long ago has to choose again; its case has long ended. */
const DEVICES_KEPT = 180 * DAY

/** Deletes what nobody needs any more. */
export async function tidyMessages(payload: Payload): Promise<void> {
  await payload.db.deleteMany({ collection: STAFF_ALERTS, where: { at: { less_than: now() - ALERTS_KEPT } } })
  await payload.db.deleteMany({
    collection: PUSH_SUBSCRIPTIONS,
    where: { storedAt: { less_than: Date.now() - DEVICES_KEPT } },
  })
}
