import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bootPayload } from '@linsheng/cms/src/boot.ts'
import { backUp, restore } from '@linsheng/cms/src/commands/backup/backup.ts'
import { readEnv } from '@linsheng/cms/src/env.ts'
import { nothingFolded } from '@linsheng/cms/src/features/statistics/fold-file.ts'
import { openBook } from '@linsheng/cms/src/features/transparency/entry-book.ts'
import { logDirectory } from '@linsheng/cms/src/features/transparency/log/folder.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { beginsWith, readCheckpoint, readWhole } from '../../support/log-reader.ts'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { growBook, type LogPlace, logPlace, publish } from '../transparency/setup.ts'

let source: TestCms
let target: TestCms
let scratch: string
beforeAll(async () => {
  source = await createTestCms()
  target = await createTestCms()
  scratch = await mkdtemp(path.join(tmpdir(), 'linsheng-backup-log-'))
})
afterAll(async () => {
  await source?.close()
  await target?.close()
  await rm(scratch, { recursive: true, force: true })
})

const isFile = ({ env }: TestCms): boolean => env.databaseUri.startsWith('file:')

/** Takes a backup while the log grows and is published. */
async function backUpWhileItGrows(place: LogPlace): Promise<string> {
  const directory = path.join(scratch, randomUUID())
  let copying = true
  const growing = (async () => {
    for (let batch = 0; copying && batch < 40; batch += 1) {
      await place.grow(9)
      await publish(source, place)
    }
  })()
  await backUp(source.env, directory, async () => source.payload).finally(() => {
    copying = false
    return growing
  })
  return directory
}

it('a restored system goes on with the same log, though it was copied while it grew', async () => {
  const place = await logPlace(source)
  await place.grow(250)
  await publish(source, place)
  const published = await readCheckpoint(place.directory)
  const directory = await backUpWhileItGrows(place)

  const databaseUri = isFile(target) ? `file:${path.join(target.env.dataDir, 'restored.db')}` : target.env.databaseUri
  await restore({ ...target.env, databaseUri }, directory, !isFile(target), async () => target.payload)
  const env = readEnv({ LINSHENG_DEMO: '0', DATA_DIR: target.env.dataDir, DATABASE_URI: databaseUri })
  const payload = await bootPayload(env, { key: randomUUID() })
  try {
    const there = { ...place, directory: logDirectory(env.dataDir, place.slug) }
    const restored = await readCheckpoint(there.directory)
    const book = await openBook(payload, place.id, nothingFolded())
    await growBook(payload, place.id, book, 300)
    await publish({ payload, env }, there)
    const now = await readCheckpoint(there.directory)
    expect(now).toMatchObject({ size: book.size, origin: place.origin })
    for (const old of [published, restored]) expect(await beginsWith(there.directory, now, old)).toBe(true)
    expect(await readWhole(there.directory, now)).toHaveLength(book.size)
  } finally {
    await payload.destroy()
  }
})

it('a log that was published stays as it is, and one ahead of the backup is not added to', async () => {
  const place = await logPlace(source)
  await place.grow(5)
  await publish(source, place)
  const directory = path.join(scratch, randomUUID())
  await backUp(source.env, directory, async () => source.payload)
  await place.grow(5)
  await publish(source, place)
  const databaseUri = isFile(source) ? `file:${path.join(source.env.dataDir, 'older.db')}` : source.env.databaseUri
  await restore({ ...source.env, databaseUri }, directory, true, async () => source.payload)
  const env = readEnv({ LINSHENG_DEMO: '0', DATA_DIR: source.env.dataDir, DATABASE_URI: databaseUri })
  const payload = await bootPayload(env, { key: randomUUID() })
  try {
    expect(await readCheckpoint(place.directory)).toMatchObject({ size: 10 })
    await expect(publish({ payload, env }, place)).rejects.toThrow('ahead')
    const book = await openBook(payload, place.id, nothingFolded())
    await growBook(payload, place.id, book, 8, 'other')
    await expect(publish({ payload, env }, place)).rejects.toThrow('rewritten')
    expect(await readCheckpoint(place.directory)).toMatchObject({ size: 10 })
  } finally {
    await payload.destroy()
  }
})
