import { type Fold, fold } from '@linsheng/domain/statistics'
import type { PublicEntry } from '@linsheng/domain/transparency'
import { type Payload, ValidationError } from 'payload'
import { insertTogether } from '../../database/together.ts'
import { nudge } from '../../jobs/nudge.ts'
import { PUBLIC_ENTRIES } from './collections/public-entries.ts'
import { type EntryRow, entryRow, type KeyedEntry } from './entry-row.ts'
import { LOG_WRITER } from './name.ts'

/** A community's public entries: the next index, and the figures folded from all before it. */
export interface EntryBook {
  /** Entries folded; the next index. */
  readonly size: number
  readonly lastKey: string | null
  readonly fold: Fold
  /** Gives the entry the next index and folds it. The same key again adds nothing. @returns the entry as it is stored */
  append(entry: KeyedEntry): Promise<PublicEntry>
  /** Appends all of these in one write. @returns false, with nothing appended, when that cannot be: then one by one */
  appendTogether(entries: KeyedEntry[]): Promise<boolean>
  /** Folds what others have appended. */
  catchUp(): Promise<void>
}

/** How much of the entries a book is opened with; from `openBook` on it keeps itself up to date. */
export interface BookState {
  size: number
  lastKey: string | null
  fold: Fold
}

const ATTEMPTS = 20
const PAGE = 1000

export async function openBook(payload: Payload, community: string, from: BookState): Promise<EntryBook> {
  const book = { ...from }

  // Whoever catches up may take an entry that another has just stored, before that one hears that it is stored.
  const take = (index: number, key: string, entry: PublicEntry) => {
    if (index !== book.size) return
    fold(book.fold, entry)
    book.size += 1
    book.lastKey = key
  }
  const catchUp = async () => {
    for (;;) {
      const page = await entriesFrom(payload, community, book.size)
      for (const { index, key, entry } of page) take(index, key, entry)
      if (page.length < PAGE) return
    }
  }
  const row = (index: number, entry: KeyedEntry) => ({ community, ...entryRow(index, entry) })
  const appendTogether = async (entries: KeyedEntry[]): Promise<boolean> => {
    const rows = entries.map((entry, position) => row(book.size + position, entry))
    const stored = await insertTogether(payload, PUBLIC_ENTRIES, rows)
    if (stored) for (const { index, key, entry } of rows) take(index, key, entry)
    if (stored) nudge(LOG_WRITER)
    return stored
  }
  const append = async (keyed: KeyedEntry): Promise<PublicEntry> => {
    const { key, entry } = keyed
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const data = row(book.size, keyed)
      try {
        await payload.db.create({ collection: PUBLIC_ENTRIES, data, returning: false })
        take(data.index, key, entry)
        nudge(LOG_WRITER)
        return entry
      } catch (error) {
        if (!(error instanceof ValidationError)) throw error
        await catchUp()
        const there = await entryWithKey(payload, community, key)
        if (there) return there.entry
      }
    }
    throw new Error('other writers kept taking the next index')
  }

  await catchUp()
  return {
    get size() {
      return book.size
    },
    get lastKey() {
      return book.lastKey
    },
    fold: book.fold,
    append,
    appendTogether,
    catchUp,
  }
}

/** Entries of a community from an index on, at most a page of them. */
export async function entriesFrom(
  payload: Payload,
  community: string,
  index: number,
  limit = PAGE,
): Promise<EntryRow[]> {
  const { docs } = await payload.db.find<EntryRow>({
    collection: PUBLIC_ENTRIES,
    where: { and: [{ community: { equals: community } }, { index: { greater_than_equal: index } }] },
    sort: 'index',
    limit,
    pagination: false,
  })
  return docs
}

/** The entry that was appended under this key. */
export async function entryWithKey(payload: Payload, community: string, key: string): Promise<EntryRow | undefined> {
  const where = { and: [{ community: { equals: community } }, { key: { equals: key } }] }
  const { docs } = await payload.db.find<EntryRow>({
    collection: PUBLIC_ENTRIES,
    where,
    limit: 1,
    pagination: false,
  })
  return docs[0]
}

/** Whether an entry was appended under this key. */
export const hasEntry = async (payload: Payload, community: string, key: string): Promise<boolean> =>
  (await entryWithKey(payload, community, key)) !== undefined

/** Whether the entry before `size` is the one a saved state ended with; false after the database was replaced. */
export async function endsWith(
  payload: Payload,
  community: string,
  { size, lastKey }: Omit<BookState, 'fold'>,
): Promise<boolean> {
  if (size === 0 || lastKey === null) return size === 0
  return (await entryWithKey(payload, community, lastKey))?.index === size - 1
}
