import type { Payload } from 'payload'
import { PUBLIC_ENTRIES } from '../collections/public-entries.ts'

/** What the log is written from: a line's bytes at their place, and its type. */
export interface LineRow {
  index: number
  line: string
  type: string
}

/** Rows read at once: eight full bundles. */
export const LINES_PAGE = 2048

/** Lines from an index on without a gap, at most a page of them. */
export async function linesFrom(payload: Payload, community: string, index: number): Promise<LineRow[]> {
  const { docs } = await payload.db.find<LineRow>({
    collection: PUBLIC_ENTRIES,
    where: { and: [{ community: { equals: community } }, { index: { greater_than_equal: index } }] },
    select: { index: true, line: true, type: true },
    sort: 'index',
    limit: LINES_PAGE,
    pagination: false,
  })
  const gap = docs.findIndex((row, position) => row.index !== index + position)
  return gap < 0 ? docs : docs.slice(0, gap)
}

export const bytesOf = ({ line }: LineRow): Uint8Array => new TextEncoder().encode(line)
