import type { Endpoint, Payload } from 'payload'
import { mayActIn } from '../../../access/roles.ts'
import { now } from '../../../clock.ts'
import { isUnset } from '../../../database/filled.ts'
import { COMPLAINTS } from '../../complaints/collections/complaints.ts'
import { refuse } from '../../complaints/endpoints/refuse.ts'

interface Changed {
  projectedAt: number
}

/** When a case of the community last changed, and how many are late: what a list of work depends on besides its filter. */
async function markOf(payload: Payload, community: string): Promise<string> {
  const here = { community: { equals: community } }
  const [last, late] = await Promise.all([
    payload.db.find<Changed>({
      collection: COMPLAINTS,
      where: here,
      select: { projectedAt: true },
      sort: '-projectedAt',
      limit: 1,
      pagination: false,
    }),
    payload.db.count({
      collection: COMPLAINTS,
      where: { and: [here, isUnset('endedAt'), { dutyDue: { less_than: now() } }] },
    }),
  ])
  return `"${last.docs[0]?.projectedAt ?? 0}-${late.totalDocs}"`
}

/** GET /api/complaints/work-mark?community= — 304 while nothing changed since the mark in `If-None-Match`, else 204 with the new one. */
export const workMarkEndpoint: Omit<Endpoint, 'root'> = {
  path: '/work-mark',
  method: 'get',
  handler: async ({ payload, user, headers, searchParams }) => {
    const community = searchParams.get('community') ?? ''
    if (!mayActIn(user, community) || !user) return refuse('not-found')
    const mark = await markOf(payload, community)
    const status = headers.get('If-None-Match') === mark ? 304 : 204
    return new Response(null, { status, headers: { ETag: mark, 'Cache-Control': 'private, no-cache' } })
  },
}
