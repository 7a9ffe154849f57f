import type { OpenedSeal } from '@linsheng/contracts/transparency'
import type { Endpoint, Payload } from 'payload'
import { refuse } from '../complaints/endpoints/refuse.ts'
import { findForStaff } from '../complaints/operations/find-for-staff.ts'
import { historyOf } from '../complaints/operations/stored-commit.ts'
import { PUBLIC_ENTRIES } from './collections/public-entries.ts'
import type { EntryRow } from './entry-row.ts'

/**
 * What an auditor needs to check that the lines about a case were sealed over its record: for each line that still has a
 * salt, the salt and the commit. It holds everything private about the case.
 */
async function openSeals(payload: Payload, community: string, stream: string, number: string): Promise<OpenedSeal[]> {
  const where = { and: [{ community: { equals: community } }, { subject: { equals: number } }] }
  const [{ docs }, history] = await Promise.all([
    payload.db.find<EntryRow>({ collection: PUBLIC_ENTRIES, where, sort: 'index', limit: 0, pagination: false }),
    historyOf(payload, community, stream),
  ])
  const commits = new Map(history.map((commit) => [commit.sequence, commit]))
  return docs.flatMap(({ index, key, salt }) => {
    const commit = commits.get(Number(key.split('/')[1]))
    if (!commit || !salt) return []
    const { sequence, at, actor, events } = commit
    const record = { number, sequence, at, actor: { ...actor }, events: events.map((event) => ({ ...event })) }
    return [{ index, salt, record }]
  })
}

/** GET /api/complaints/:id/seals — a file for an auditor, to managers and the committee. */
export const sealsEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/seals',
  method: 'get',
  handler: async (req) => {
    const place = await findForStaff(req, req.routeParams?.id)
    if (!place?.reader.roles.some((role) => role === 'manager' || role === 'committee')) return refuse('not-found')
    const { number } = place.state
    const seals = await openSeals(req.payload, place.register.id, place.stream, number)
    return Response.json(seals, {
      headers: {
        'Cache-Control': 'no-store',
        'Content-Disposition': `attachment; filename="${encodeURIComponent(number)}-seals.json"`,
      },
    })
  },
}
