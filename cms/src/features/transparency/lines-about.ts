import type { PublicCasePage } from '@linsheng/contracts/complaints'
import { isCaseEntry } from '@linsheng/domain/transparency'
import type { Payload } from 'payload'
import { PUBLIC_ENTRIES } from './collections/public-entries.ts'
import type { EntryRow } from './entry-row.ts'

/** Where the lines about a case stand in its community's log, in their order. */
export async function linesAbout(
  payload: Payload,
  community: string,
  number: string,
): Promise<PublicCasePage['lines']> {
  const { docs } = await payload.db.find<Pick<EntryRow, 'index' | 'type' | 'at' | 'entry'>>({
    collection: PUBLIC_ENTRIES,
    where: { and: [{ subject: { equals: number } }, { community: { equals: community } }] },
    select: { index: true, type: true, at: true, entry: true },
    sort: 'index',
    limit: 0,
    pagination: false,
  })
  return docs.map(({ index, type, at, entry }) => {
    const { precision, receivedAt } = isCaseEntry(entry) ? entry.is : { precision: 'exact' as const, receivedAt: at }
    return { index, type, at, precision, receivedAt }
  })
}
