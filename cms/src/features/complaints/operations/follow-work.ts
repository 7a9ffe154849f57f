import type { Complaint, ComplaintEvent } from '@linsheng/domain/complaints'
import type { Payload } from 'payload'
import { photoKeysOf } from '../views/timeline.ts'
import { claimPhotos } from './claim-photos.ts'
import { followMerges } from './follow-merge.ts'
import { projectOrders } from './project-orders.ts'
import type { StoredCommit } from './stored-commit.ts'

/** What the laid-out work orders show, their case's category and its coming back included. */
const CHANGES_ORDERS: ReadonlySet<ComplaintEvent['type']> = new Set<ComplaintEvent['type']>([
  'order-issued',
  'order-finished',
  'order-cancelled',
  'classified',
  'disputed',
  'reopened',
  'appeal-decided',
])

/**
 * What follows from a case's newer commits besides its own projection: photos sent with a step, the other case of a
 * merge, work orders. Each can be done twice without harm; where nothing of the kind was said it costs nothing.
 * @param history the whole case; `followed`: sequence up to which this has been done
 */
export async function followWork(
  payload: Payload,
  history: StoredCommit[],
  followed: number,
  state: Complaint,
): Promise<void> {
  const first = history[0]
  if (!first) return
  const { community, stream } = first
  const fresh = history
    .filter(({ sequence }) => sequence > followed)
    .flatMap(({ actor, events }) => events.map((event) => ({ actor, event })))
  const photos = fresh.flatMap(({ event }) => photoKeysOf(event))
  await claimPhotos(payload, community, stream, photos)
  await followMerges(payload, { community, stream, fresh, state })
  if (fresh.some(({ event }) => CHANGES_ORDERS.has(event.type))) {
    await projectOrders(payload, { community, stream, history, state })
  }
}
