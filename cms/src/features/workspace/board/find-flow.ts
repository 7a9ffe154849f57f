import type { Payload, Where } from 'payload'
import { isUnset } from '../../../database/filled.ts'
import { COMPLAINTS } from '../../complaints/collections/complaints.ts'
import { FLOW_DAYS, type FlowDay, flowOf, lastDays, startOfDay } from './flow.ts'

interface Ends {
  id: string
  receivedAt: number
  endedAt?: number | null
}

const PAGE = 2000

/** What came in and what ended in the last days. Every case counted is open, or ended within them: both have an index. */
export async function findFlow(payload: Payload, community: string, zone: string, now: number): Promise<FlowDay[]> {
  const days = lastDays(now, zone, FLOW_DAYS)
  const from = startOfDay(days[0] ?? '', zone)
  const [open, ended] = await Promise.all([
    readAll(payload, community, [isUnset('endedAt'), { receivedAt: { greater_than_equal: from } }]),
    readAll(payload, community, [{ endedAt: { greater_than_equal: from } }]),
  ])
  return flowOf(days, zone, [...open, ...ended])
}

async function readAll(
  payload: Payload,
  community: string,
  conditions: Where[],
): Promise<Array<{ receivedAt: number; endedAt: number | null }>> {
  const found: Array<{ receivedAt: number; endedAt: number | null }> = []
  let last: string | undefined
  do {
    const behind: Where[] = last === undefined ? [] : [{ id: { greater_than: last } }]
    const { docs }: { docs: Ends[] } = await payload.db.find<Ends>({
      collection: COMPLAINTS,
      where: { and: [{ community: { equals: community } }, ...conditions, ...behind] },
      select: { receivedAt: true, endedAt: true },
      sort: 'id',
      limit: PAGE,
      pagination: false,
    })
    found.push(...docs.map(({ receivedAt, endedAt }) => ({ receivedAt, endedAt: endedAt ?? null })))
    last = docs.length === PAGE ? docs.at(-1)?.id : undefined
  } while (last !== undefined)
  return found
}
