import { createCommunity } from '@linsheng/cms/src/features/communities/operations/create-community.ts'
import { nothingFolded } from '@linsheng/cms/src/features/statistics/fold-file.ts'
import { PUBLIC_ENTRIES } from '@linsheng/cms/src/features/transparency/collections/public-entries.ts'
import { type EntryBook, openBook } from '@linsheng/cms/src/features/transparency/entry-book.ts'
import { entryRow } from '@linsheng/cms/src/features/transparency/entry-row.ts'
import { type Disk, realDisk } from '@linsheng/cms/src/features/transparency/log/disk.ts'
import { logDirectory, openFolder } from '@linsheng/cms/src/features/transparency/log/folder.ts'
import { openPublisher } from '@linsheng/cms/src/features/transparency/log/publisher.ts'
import { storedWitnesses, witnessesOf } from '@linsheng/cms/src/features/transparency/witnesses/stored-witnesses.ts'
import type { Payload } from 'payload'
import type { TestCms } from '../../support/payload.ts'

/** A community whose log grows as a test wants. */
export interface LogPlace {
  id: string
  slug: string
  origin: string
  /** Where its log is published. */
  directory: string
  book: EntryBook
  /** Appends so many entries. */
  grow(count: number): Promise<void>
}

let places = 0

/** What of a test's CMS is needed here. */
type Cms = Pick<TestCms, 'payload' | 'env'>

export async function logPlace({ payload, env }: Cms): Promise<LogPlace> {
  places += 1
  const slug = `log-${places}`
  const { id } = await createCommunity(payload, { slug, name: '记录小区' }, { template: false })
  const book = await openBook(payload, id, nothingFolded())
  const directory = logDirectory(env.dataDir, slug)
  return {
    id,
    slug,
    origin: `log.example/data/${slug}/log`,
    directory,
    book,
    grow: (count) => growBook(payload, id, book, count),
  }
}

/** Appends entries of the plainest kind; with another mark they are others. */
export async function growBook(payload: Payload, community: string, book: EntryBook, count: number, mark = 'T') {
  const from = book.size
  const entries = Array.from({ length: count }, (_, at) => {
    const number = `${mark}-${from + at}`
    return { key: `erased/${number}`, entry: { type: 'erased' as const, at: from + at, number } }
  })
  if (await book.appendTogether(entries)) return
  const rows = entries.map((entry, at) => ({ community, ...entryRow(from + at, entry) }))
  // One after the other, as the book does it, takes long where every one waits for the disk.
  const stored = await Promise.allSettled(
    rows.map((data) => payload.db.create({ collection: PUBLIC_ENTRIES, data, returning: false })),
  )
  await book.catchUp()
  for (const [at, { status }] of stored.entries()) {
    const entry = entries[at]
    if (status === 'rejected' && entry) await book.append(entry)
  }
}

/** Publishes all there is once, as the writer does. @throws Error where the log must not be written */
export async function publish(
  { payload, env }: Cms,
  place: Pick<LogPlace, 'id' | 'slug' | 'origin'>,
  disk: Disk = realDisk,
): Promise<void> {
  const folder = await openFolder(env.dataDir, place.slug, disk)
  const opened = await openPublisher({ payload, community: place.id, origin: place.origin, folder })
  if (!opened.ok) throw new Error(opened.fault)
  const witnesses = witnessesOf(await storedWitnesses(payload, place.id))
  while (await opened.publisher.publish(witnesses));
}
