import { type Payload, ValidationError } from 'payload'
import { nudge } from '../../jobs/nudge.ts'
import { PUBLIC_ENTRIES } from './collections/public-entries.ts'
import { hasEntry } from './entry-book.ts'
import { entryRow, type KeyedEntry } from './entry-row.ts'
import { LOG_WRITER } from './name.ts'

const ATTEMPTS = 20

/**
 * Appends one entry without opening the community's book: for what happens rarely, in whatever process. The same key again
 * adds nothing. The figures learn of it within a minute.
 */
export async function appendAlone(payload: Payload, community: string, keyed: KeyedEntry): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await hasEntry(payload, community, keyed.key)) return
    const data = { community, ...entryRow(await sizeOf(payload, community), keyed) }
    try {
      await payload.db.create({ collection: PUBLIC_ENTRIES, data, returning: false })
      nudge(LOG_WRITER)
      return
    } catch (error) {
      if (!(error instanceof ValidationError)) throw error
    }
  }
  throw new Error('other writers kept taking the next index')
}

async function sizeOf(payload: Payload, community: string): Promise<number> {
  const { docs } = await payload.db.find<{ index: number }>({
    collection: PUBLIC_ENTRIES,
    where: { community: { equals: community } },
    sort: '-index',
    limit: 1,
    pagination: false,
    select: { index: true },
  })
  return (docs[0]?.index ?? -1) + 1
}
