import type { PublicEntry } from '@linsheng/domain/complaints'
import { type Fold, fold } from '@linsheng/domain/statistics'
import { type Payload, ValidationError } from 'payload'
import { insertTogether } from '../../database/together.ts'
import { PUBLIC_ENTRIES } from '../complaints/collections/public-entries.ts'

interface StoredEntry {
  id: string
  index: number
  key: string
  entry: PublicEntry
}

export interface KeyedEntry {
  key: string
  entry: PublicEntry
}

/** A community's public entries: the next index, and the figures folded from all before it. */
export interface EntryBook {
  /** Entries folded; the next index. */
  readonly size: number
  readonly lastKey: string | null
  readonly fold: Fold
  /** Gives the entry the next index and folds it. The same key again adds nothing. @returns the entry as it is stored */
  append(key: string, entry: PublicEntry): Promise<PublicEntry>
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

  const take = (key: string, entry: PublicEntry) => {
    fold(book.fold, entry)
    book.size += 1
    book.lastKey = key
  }
  const catchUp = async () => {
    for (;;) {
      const page = await entriesFrom(payload, community, book.size)
      for (const { index, key, entry } of page) if (index === book.size) take(key, entry)
      if (page.length < PAGE) return
    }
  }
  const row = (index: number, { key, entry }: KeyedEntry) => ({
    ...{ community, index, key, entry },
    ...{ number: entry.is.number, at: entry.at, type: entry.type },
  })
  const appendTogether = async (entries: KeyedEntry[]): Promise<boolean> => {
    const rows = entries.map((entry, position) => row(book.size + position, entry))
    const stored = await insertTogether(payload, PUBLIC_ENTRIES, rows)
    if (stored) for (const { key, entry } of entries) take(key, entry)
    return stored
  }
  const append = async (key: string, entry: PublicEntry): Promise<PublicEntry> => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      try {
        await payload.db.create({ collection: PUBLIC_ENTRIES, data: row(book.size, { key, entry }), returning: false })
        take(key, entry)
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

async function entriesFrom(payload: Payload, community: string, index: number): Promise<StoredEntry[]> {
  const { docs } = await payload.db.find<StoredEntry>({
    collection: PUBLIC_ENTRIES,
    where: { and: [{ community: { equals: community } }, { index: { greater_than_equal: index } }] },
    sort: 'index',
    limit: PAGE,
    pagination: false,
  })
  return docs
}

async function entryWithKey(payload: Payload, community: string, key: string): Promise<StoredEntry | undefined> {
  const where = { and: [{ community: { equals: community } }, { key: { equals: key } }] }
  const { docs } = await payload.db.find<StoredEntry>({
    collection: PUBLIC_ENTRIES,
    where,
    limit: 1,
    pagination: false,
  })
  return docs[0]
}

/** Whether the entry before `size` is the one a saved state ended with; false after the database was replaced. */
export async function endsWith(
  payload: Payload,
  community: string,
  { size, lastKey }: Omit<BookState, 'fold'>,
): Promise<boolean> {
  if (size === 0 || lastKey === null) return size === 0
  return (await entryWithKey(payload, community, lastKey))?.index === size - 1
}
