import type { Payload, Where } from 'payload'
import { COMPLAINTS } from '../collections/complaints.ts'

/** A case of which the time of day alone may decide something, as its projection says. */
export interface DueRow {
  id: string
  stream: string
  community: string
  /** Sequence up to which the projection has followed. */
  sequence: number
  tickAt: number
}

/** Cases taken at once: enough to share the reads and the write, few enough for one statement. */
export const PAGE = 250

/** The next cases whose time has come, the longest waiting first; `after` is the last one of the page before. */
export async function dueRows(payload: Payload, now: number, after: DueRow | null): Promise<DueRow[]> {
  const { docs } = await payload.db.find<DueRow>({
    collection: COMPLAINTS,
    where: { and: [{ tickAt: { less_than_equal: now } }, ...(after ? [behind(after)] : [])] },
    select: { stream: true, community: true, sequence: true, tickAt: true },
    sort: ['tickAt', 'stream'],
    limit: PAGE,
    pagination: false,
  })
  return docs
}

const behind = ({ tickAt, stream }: DueRow): Where => ({
  or: [
    { tickAt: { greater_than: tickAt } },
    { and: [{ tickAt: { equals: tickAt } }, { stream: { greater_than: stream } }] },
  ],
})
