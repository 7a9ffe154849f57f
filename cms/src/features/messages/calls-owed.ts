import type { Payload } from 'payload'
import { COMPLAINTS } from '../complaints/collections/complaints.ts'

/** A telephone call that somebody owes a complainant: they chose it, or nothing else reached them. */
export interface CallOwed {
  /** Id of the case's page. */
  id: string
  community: string
  number: string
  category: string
  priority: string
  team: string | null
  person: string | null
  /** By when, in milliseconds since 1970. */
  callAt: number
}

/** "Calls to make" in these communities, the most urgent first. Whether the caller may see them is asked before. */
export async function callsOwed(payload: Payload, communities: string[], limit = 50): Promise<CallOwed[]> {
  const { docs } = await payload.db.find<CallOwed>({
    collection: COMPLAINTS,
    where: { and: [{ community: { in: communities } }, { callAt: { greater_than: 0 } }] },
    select: { community: true, number: true, category: true, priority: true, team: true, person: true, callAt: true },
    sort: ['callAt', 'id'],
    limit,
    pagination: false,
  })
  return docs
}
