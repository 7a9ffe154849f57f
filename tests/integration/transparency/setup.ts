import { createCommunity } from '@linsheng/cms/src/features/communities/operations/create-community.ts'
import { nothingFolded } from '@linsheng/cms/src/features/statistics/fold-file.ts'
import { type EntryBook, openBook } from '@linsheng/cms/src/features/transparency/entry-book.ts'
import { type Disk, realDisk } from '@linsheng/cms/src/features/transparency/log/disk.ts'
import { logDirectory, openFolder } from '@linsheng/cms/src/features/transparency/log/folder.ts'
import { openPublisher } from '@linsheng/cms/src/features/transparency/log/publisher.ts'
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
  return { id, slug, origin: `log.example/data/${slug}/log`, directory, book, grow: (count) => growBook(book, count) }
}

/** Appends entries of the plainest kind; with another mark they are others. */
export async function growBook(book: EntryBook, count: number, mark = 'T'): Promise<void> {
  const from = book.size
  const entries = Array.from({ length: count }, (_, at) => {
    const number = `${mark}-${from + at}`
    return { key: `erased/${number}`, entry: { type: 'erased' as const, at: from + at, number } }
  })
  if (await book.appendTogether(entries)) return
  for (const entry of entries) await book.append(entry)
}

/** Publishes all there is once, as the writer does. @throws Error where the log must not be written */
export async function publish({ payload, env }: Cms, place: LogPlace, disk: Disk = realDisk): Promise<void> {
  const folder = await openFolder(env.dataDir, place.slug, disk)
  const opened = await openPublisher({ payload, community: place.id, origin: place.origin, folder })
  if (!opened.ok) throw new Error(opened.fault)
  while (await opened.publisher.publish());
}
