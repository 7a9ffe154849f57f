import { createHash, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { sqliteFile } from '@linsheng/cms/src/commands/backup/sqlite.ts'
import { isSqlite } from '@linsheng/cms/src/database/is-sqlite.ts'
import { COMMITS } from '@linsheng/cms/src/features/complaints/collections/commits.ts'
import { COMPLAINTS } from '@linsheng/cms/src/features/complaints/collections/complaints.ts'
import { readBoard } from '@linsheng/cms/src/features/statistics/board-file.ts'
import { PUBLIC_ENTRIES } from '@linsheng/cms/src/features/transparency/collections/public-entries.ts'
import { WAITING_RATINGS } from '@linsheng/cms/src/features/transparency/collections/waiting-ratings.ts'
import type { EntryRow } from '@linsheng/cms/src/features/transparency/entry-row.ts'
import { eraseCase } from '@linsheng/cms/src/features/transparency/erasure/erase-case.ts'
import { sealsEndpoint } from '@linsheng/cms/src/features/transparency/opened-seals.ts'
import { openedSealsSchema, readLine, recordBytes, rulesPath, rulesSchemas } from '@linsheng/contracts/transparency'
import { IMPACTS, priorityOf, URGENCIES } from '@linsheng/domain/complaints'
import { LineReader } from '@linsheng/domain/transparency'
import { sealOf } from '@linsheng/tlog'
import { createLocalReq, type TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { waitFor } from '../../support/wait.ts'
import { type Filed, openWorld, type World } from '../handling/world.ts'

let world: World
let handler: TypedUser
let manager: TypedUser

beforeAll(async () => {
  world = await openWorld()
  handler = await world.staff('handler')
  manager = await world.staff('manager')
})
afterAll(() => world.close())

async function rows(): Promise<EntryRow[]> {
  await world.settle()
  const { docs } = await world.payload.db.find<EntryRow>({
    collection: PUBLIC_ENTRIES,
    where: { community: { equals: world.register.id } },
    sort: 'index',
    limit: 0,
    pagination: false,
  })
  return docs
}

const SECRET = '钥匙放在门垫下面，请不要告诉别人。'

async function ended({ description = SECRET, name = '李四', result = 5 } = {}): Promise<Filed> {
  const filed = await world.file({ description, name, phone: '13900001111' })
  await world.take(handler, filed, { type: 'propose-result', found: '门轴松了', done: '已拧紧' })
  const answer = await world.act(filed.receipt, {
    action: 'confirm',
    rating: { result, speed: undefined, attitude: undefined },
  })
  if (!answer.ok) throw new Error(answer.code)
  return filed
}

/** All bytes of SQLite's database and of its log; MongoDB keeps its files to itself. */
async function databaseFiles(): Promise<Buffer[]> {
  if (!isSqlite(world.payload.db)) return []
  const file = sqliteFile(world.cms.env.databaseUri)
  return Promise.all([file, `${file}-wal`].map((path) => readFile(path)))
}

async function seals(user: TypedUser, { id }: Filed) {
  const req = await createLocalReq({ user }, world.payload)
  return sealsEndpoint.handler(Object.assign(req, { routeParams: { id } }))
}

describe('what becomes public', () => {
  it('begins with the rules in force, each published under its hash', async () => {
    await world.file()
    const logged = (await rows()).slice(0, 5).map(({ line }) => readLine(line))
    expect(logged.map((line) => line !== null && line !== 'unknown' && 'rules' in line && line.rules)).toEqual([
      'deadlines',
      'calendar',
      'categories',
      'places',
      'disclosure',
    ])
    for (const line of logged) {
      if (line === null || line === 'unknown' || line.type !== 'rules') throw new Error('not a line about rules')
      const file = path.join(world.cms.env.dataDir, 'public', world.register.slug, rulesPath(line.rules, line.hash))
      const bytes = await readFile(file)
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(line.hash)
      if (line.rules !== 'deadlines') continue
      const { priorities } = rulesSchemas.deadlines.parse(JSON.parse(bytes.toString()))
      for (const { priority, ...weighed } of priorities) expect(priorityOf(weighed)).toBe(priority)
      expect(new Set(priorities.map((row) => JSON.stringify(row))).size).toBe(2 * URGENCIES.length * IMPACTS.length)
    }
  })

  it('reads back line by line as what the register publishes, and holds no private word', async () => {
    const filed = await ended()
    const lines = (await rows()).map(({ line }) => line)
    expect(lines.join('')).not.toMatch(/钥匙|李四|13900001111|门轴/)
    const reader = new LineReader()
    for (const text of lines) {
      const line = readLine(text)
      if (line === null || line === 'unknown') throw new Error(`not a line: ${text}`)
      reader.read(line)
    }
    const { docs } = await world.payload.find({ collection: COMPLAINTS, where: { number: { equals: filed.number } } })
    expect(reader.cases.get(filed.number)).toEqual(docs[0]?.published)
  })

  it('is sealed over the record that an auditor can be shown, by managers only', async () => {
    const filed = await ended()
    await world.settle()
    expect((await seals(handler, filed)).status).toBe(404)
    const opened = openedSealsSchema.parse(await (await seals(manager, filed)).json())
    const own = (await rows()).filter(({ subject }) => subject === filed.number)
    expect(opened.map(({ index }) => index)).toEqual(own.map(({ index }) => index))
    for (const { index, salt, record } of opened) {
      const line = readLine(own.find((row) => row.index === index)?.line ?? '')
      if (line === null || line === 'unknown' || !('record' in line)) throw new Error('a line without a seal')
      expect(sealOf(Buffer.from(salt, 'base64'), recordBytes(record))).toBe(line.record)
    }
    expect(JSON.stringify(opened)).toContain('门垫')
  })
})

describe('ratings', () => {
  it('become public on the next Monday, five together and never singly, once each, though the dispatcher is stopped in between', async () => {
    for (const result of [5, 4, 1]) await ended({ result })
    await world.settle()
    await world.stop()
    world.restart()
    await ended({ result: 2 })
    await ended({ result: 5 })
    await world.settle()
    const published = () => rows().then((all) => all.filter(({ type }) => type === 'ratings'))
    expect(await published()).toEqual([])
    await world.pass(7 * 24)
    await waitFor(async () => (await published()).length > 0)
    const before = await world.payload.count({ collection: WAITING_RATINGS, where: { state: { equals: 'published' } } })
    const entries = (await published()).map(({ entry }) => entry)
    const told = entries.flatMap((entry) => (entry.type === 'ratings' ? [entry.satisfied] : []))
    expect(told.every(({ of }) => of >= 5)).toBe(true)
    expect(told.reduce((sum, { of }) => sum + of, 0)).toBe(before.totalDocs)
    expect((await rows()).map(({ line }) => line).join('')).not.toContain('"rating"')
    const kept = await world.payload.db.find<{ rating: unknown }>({
      collection: WAITING_RATINGS,
      where: { state: { equals: 'published' } },
      pagination: false,
    })
    expect(kept.docs.map(({ rating }) => rating)).toEqual(kept.docs.map(() => ({})))
    const shown = await waitFor(async () => {
      const board = await readBoard(world.cms.env.dataDir, world.register.slug)
      return board?.total.satisfied?.of
    })
    expect(shown).toBe(before.totalDocs)
  })
})

describe('erasure', () => {
  it('is refused for a case that goes on, and for one that is none', async () => {
    const filed = await world.file()
    await world.settle()
    expect(await eraseCase(world.payload, world.register.id, filed.number)).toEqual({ ok: false, code: 'case-open' })
    expect(await eraseCase(world.payload, world.register.id, '1999-1')).toEqual({ ok: false, code: 'unknown-case' })
  })

  it('takes every private word, the receipt and the salts, and leaves every line and figure as it was', async () => {
    const filed = await ended()
    await world.take(handler, filed, {
      type: 'note',
      audience: 'public',
      text: `概要 ${randomUUID()}`,
      attachments: [],
    })
    await world.settle()
    const before = await rows()
    expect(await eraseCase(world.payload, world.register.id, filed.number)).toEqual({ ok: true })
    expect(await eraseCase(world.payload, world.register.id, filed.number)).toEqual({ ok: true })
    const after = await rows()
    expect(after.slice(0, before.length).map(({ line }) => line)).toEqual(before.map(({ line }) => line))
    expect(after.slice(before.length).map(({ type, subject }) => [type, subject])).toEqual([['erased', filed.number]])
    const own = after.filter(({ subject }) => subject === filed.number)
    expect(own.every(({ salt, textSalt }) => !salt && !textSalt)).toBe(true)
    expect(JSON.stringify(own)).not.toMatch(/概要/)
    const { docs: commits } = await world.payload.db.find<{ events: unknown; receiptHash: unknown }>({
      collection: COMMITS,
      where: { claim: { equals: filed.number } },
      pagination: false,
    })
    expect(JSON.stringify(commits)).not.toMatch(/钥匙|李四|13900001111/)
    await expect(world.track(filed.receipt)).rejects.toThrow('unknown-receipt')
    const { docs } = await world.payload.find({ collection: COMPLAINTS, where: { number: { equals: filed.number } } })
    expect(docs[0]).toMatchObject({ description: '', status: 'closed' })
    expect(openedSealsSchema.parse(await (await seals(manager, filed)).json())).toEqual([])
  })

  it('is refused when something was stored about the case meanwhile, and done the next time', async () => {
    const filed = await ended()
    await world.settle()
    const word = `MEANWHILE-${randomUUID()}`
    const { db } = world.payload
    const { deleteMany } = db
    // The last thing that is deleted: by then every word that was known has been erased.
    db.deleteMany = async (args) => {
      db.deleteMany = deleteMany
      await world.take(handler, filed, { type: 'note', audience: 'internal', text: word, attachments: [] })
      return deleteMany.call(db, args)
    }
    const erase = () => eraseCase(world.payload, world.register.id, filed.number)
    expect(await erase()).toEqual({ ok: false, code: 'case-waiting' })
    expect((await rows()).filter(({ type, subject }) => type === 'erased' && subject === filed.number)).toEqual([])
    expect(await erase()).toEqual({ ok: true })
    const { docs } = await world.payload.db.find({ collection: COMMITS, pagination: false })
    expect(JSON.stringify(docs)).not.toContain(word)
  })

  it('leaves no word in the files of the database, where they are ours', async () => {
    const word = `CANARY-${randomUUID()}`
    const filed = await ended({ description: `${word} `.repeat(40), name: word })
    await world.settle()
    expect(await eraseCase(world.payload, world.register.id, filed.number)).toEqual({ ok: true })
    for (const file of await databaseFiles()) expect(file.includes(word)).toBe(false)
  })
})
