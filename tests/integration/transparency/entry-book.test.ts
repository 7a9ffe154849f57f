import { nothingFolded } from '@linsheng/cms/src/features/statistics/fold-file.ts'
import { PUBLIC_ENTRIES } from '@linsheng/cms/src/features/transparency/collections/public-entries.ts'
import { type EntryBook, openBook } from '@linsheng/cms/src/features/transparency/entry-book.ts'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { logPlace } from './setup.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await createTestCms()
})
afterAll(() => cms?.close())

/** The same database, slow to say that a public entry is stored: `meanwhile` happens between the write and the answer. */
function slowToAnswer(payload: Payload, meanwhile: () => Promise<void>): Payload {
  const db: Payload['db'] = Object.create(payload.db, {
    create: {
      value: async (args: Parameters<Payload['db']['create']>[0]) => {
        const stored = await payload.db.create(args)
        if (args.collection === PUBLIC_ENTRIES) await meanwhile()
        return stored
      },
    },
  })
  return Object.create(payload, { db: { value: db } })
}

const erased = (number: string) => ({ key: `erased/${number}`, entry: { type: 'erased' as const, at: 1, number } })

it('an entry that is found before its writer hears that it is stored counts once', async () => {
  const { id } = await logPlace(cms)
  const payload = slowToAnswer(cms.payload, () => book.catchUp())
  const book: EntryBook = await openBook(payload, id, nothingFolded())
  await book.append(erased('T-1'))
  await book.append(erased('T-2'))
  expect([book.size, book.fold.entries]).toEqual([2, 2])
  const { docs } = await cms.payload.db.find<{ index: number }>({
    collection: PUBLIC_ENTRIES,
    where: { community: { equals: id } },
    sort: 'index',
    pagination: false,
    limit: 0,
  })
  expect(docs.map(({ index }) => index)).toEqual([0, 1])
})
