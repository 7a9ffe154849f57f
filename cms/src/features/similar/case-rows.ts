import type { Outcome, PublicCase, Status } from '@linsheng/domain/complaints'
import type { Payload, Where } from 'payload'
import { COMPLAINTS } from '../complaints/collections/complaints.ts'

/** What is read of a case to find others like it. */
export interface CaseRow {
  id: string
  stream: string
  sequence: number
  projectedAt: number
  receivedAt: number
  category: string
  zone: string | null
  description: string
  wish: string | null
  publicSummary: string | null
  /** Null: not public yet. */
  published: PublicCase | null
  number: string
  status: Status
  outcome: Outcome | null
  resolvedAt: number | null
  endedAt: number | null
}

const COLUMNS = {
  stream: true,
  sequence: true,
  projectedAt: true,
  receivedAt: true,
  category: true,
  zone: true,
  description: true,
  wish: true,
  publicSummary: true,
  published: true,
  number: true,
  status: true,
  outcome: true,
  resolvedAt: true,
  endedAt: true,
} as const

const PAGE = 1000

/** Cases of a community written since a moment, in order of writing, page by page; each page waits its turn. */
export async function* changedRows(payload: Payload, community: string, since: number): AsyncGenerator<CaseRow[]> {
  let after: Pick<CaseRow, 'projectedAt' | 'id'> = { projectedAt: since, id: '' }
  for (;;) {
    const { docs } = await payload.db.find<CaseRow>({
      collection: COMPLAINTS,
      where: { and: [{ community: { equals: community } }, laterThan(after)] },
      select: COLUMNS,
      sort: ['projectedAt', 'id'],
      limit: PAGE,
      pagination: false,
    })
    const last = docs.at(-1)
    if (!last) return
    yield docs
    if (docs.length < PAGE) return
    after = last
  }
}

function laterThan({ projectedAt, id }: Pick<CaseRow, 'projectedAt' | 'id'>): Where {
  if (id === '') return { projectedAt: { greater_than_equal: projectedAt } }
  return {
    or: [
      { projectedAt: { greater_than: projectedAt } },
      { and: [{ projectedAt: { equals: projectedAt } }, { id: { greater_than: id } }] },
    ],
  }
}
