import type { PublicEntry } from '@linsheng/domain/transparency'
import type { Payload } from 'payload'
import { PUBLIC_ENTRIES } from './collections/public-entries.ts'

/** Entries of one type about one subject, the newest first. */
export async function entriesAbout<Type extends PublicEntry['type']>(
  payload: Payload,
  community: string,
  { subject, type, limit = 0 }: { subject: string; type: Type; limit?: number },
): Promise<Array<{ index: number; entry: Extract<PublicEntry, { type: Type }> }>> {
  const { docs } = await payload.db.find<{ index: number; entry: PublicEntry }>({
    collection: PUBLIC_ENTRIES,
    where: { and: [{ community: { equals: community } }, { subject: { equals: subject } }] },
    sort: '-index',
    limit,
    pagination: false,
  })
  return docs.flatMap(({ index, entry }) => (isOf(entry, type) ? [{ index, entry }] : []))
}

const isOf = <Type extends PublicEntry['type']>(
  entry: PublicEntry,
  type: Type,
): entry is Extract<PublicEntry, { type: Type }> => entry.type === type
