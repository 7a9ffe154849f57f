import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { keepOpenData } from '@linsheng/cms/src/features/open-data/keeper.ts'
import { openDataApi } from '@linsheng/cms/src/features/open-data/site-api.ts'
import { PUBLIC_ENTRIES } from '@linsheng/cms/src/features/transparency/collections/public-entries.ts'
import { entriesFrom } from '@linsheng/cms/src/features/transparency/entry-book.ts'
import { entryRow } from '@linsheng/cms/src/features/transparency/entry-row.ts'
import { COLUMNS } from '@linsheng/contracts/open-data'
import { localWeek } from '@linsheng/domain/time'
import { isCaseEntry } from '@linsheng/domain/transparency'
import { sealOf } from '@linsheng/tlog'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { frictionless, validatePackage } from '../../support/frictionless.ts'
import { openPublicWorld, type PublicWorld, rename } from './setup.ts'

let world: PublicWorld
beforeAll(async () => {
  // A Tuesday: what comes in a week and a day later does so in the week after.
  world = await openPublicWorld({ beginning: Date.parse('2026-11-24T11:23:45.678+08:00') })
})
afterAll(() => world?.close())

const entries = () => entriesFrom(world.payload, world.register.id, 0)

it('a community without cases has tables with nothing in them', async () => {
  await world.publish()
  expect(await world.csv()).toEqual([])
  expect((await world.json()).complaints).toEqual([])
})

it('what is published of a case is in both tables, and nothing it was told with', async () => {
  const { file, take, staff, publish, csv, json, read, directory } = world
  const manager = await staff('manager')
  const filed = await file({ category: 'equipment', name: '王小明', phone: '5550 0199' })
  await take(manager, filed, { type: 'note', audience: 'public', text: '电梯门机已经换好。' })
  await publish()
  const row = (await csv()).find(({ number }) => number === filed.number)
  expect(row).toMatchObject({ kind: 'complaint', kindName: '投诉', category: 'equipment', endedAt: '' })
  expect(row?.receivedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+08:00$/)
  const record = (await json()).complaints.find(({ number }) => number === filed.number)
  expect(record?.summaries.map(({ text }) => text)).toEqual(['电梯门机已经换好。'])
  for (const { name } of COLUMNS) expect(row?.[name], name).toBe(String(record?.[name] ?? ''))
  for (const name of ['complaints.csv', 'complaints.json', 'board.xml', 'board-feed.en.json', 'datapackage.json']) {
    expect(await read(name), name).not.toMatch(/王小明|5550 0199|下不了楼/)
  }
  for (const name of ['complaints.csv', 'complaints.json']) {
    expect(gunzipSync(await readFile(join(directory, `${name}.gz`))).toString()).toBe(await read(name))
  }
})

it('a text opens its hash in the log with its salt', async () => {
  const [text] = (await world.json()).complaints.flatMap(({ summaries }) => summaries)
  const line = (await entries()).find(({ index }) => index === text?.index)?.line
  const hash = sealOf(Buffer.from(text?.salt ?? '', 'base64'), Buffer.from(text?.text ?? ''))
  expect(JSON.parse(line ?? '{}').text).toBe(hash)
})

it('a case of a sensitive category is told by its week, everywhere', async () => {
  const { file, publish, csv, read, api, register, pass } = world
  const filed = await file({ category: 'fees' })
  await pass(8 * 24)
  await publish()
  const page = await api.case({ community: register.slug, number: filed.number })
  expect(page?.precision).toBe('week')
  const row = (await csv()).find(({ number }) => number === filed.number)
  expect(row).toMatchObject({ precision: 'week', zone: '' })
  expect(new Date(Date.parse(row?.receivedAt ?? '') + 8 * 3_600_000).toISOString()).toMatch(/T00:00:00.000Z$/)
  const { items } = JSON.parse(await read('board-feed.json'))
  const item = items.find(({ title }: { title: string }) => title.startsWith(filed.number))
  expect(item.date_published).toBe(new Date(row?.receivedAt ?? '').toISOString())
  expect(item.content_text).toMatch(/\d{4}年\d+月\d+日至.*\d+月\d+日/)
})

it('a new name is in every row, and cannot be run by a spreadsheet', async () => {
  const { publish, csv, read, payload, cms, register } = world
  await rename(world, 'categories', 'equipment', '=HYPERLINK("http://x","电梯")')
  await publish()
  await keepOpenData(payload, cms.env).follow(register.id)
  const names = (await csv()).filter(({ category }) => category === 'equipment').map(({ categoryName }) => categoryName)
  expect(new Set(names)).toEqual(new Set([`'=HYPERLINK("http://x","电梯")`]))
  expect(await read('complaints.csv')).toContain(`"'=HYPERLINK(`)
})

it('whoever starts again, or anew, comes to the same tables', async () => {
  const { payload, cms, register, csv, json, file, publish } = world
  const before = [await csv(), (await json()).complaints]
  await keepOpenData(payload, cms.env).follow(register.id)
  expect([await csv(), (await json()).complaints]).toEqual(before)
  await file({ category: 'cleaning' })
  await publish()
  const { entries: size } = await json()
  expect(size).toBe((await entries()).length)
  const elsewhere = join(cms.env.dataDir, 'elsewhere')
  await keepOpenData(payload, { ...cms.env, dataDir: elsewhere }).follow(register.id)
  expect(await readFile(`${elsewhere}/public/${register.slug}/complaints.csv`, 'utf8')).toBe(
    await world.read('complaints.csv'),
  )
})

it('what a process was killed over does not stay', async () => {
  const { directory, payload, cms, register } = world
  const pieces = join(cms.env.dataDir, 'state', 'open-data', register.id, 'pieces')
  const left = ['complaints.json.1.partial', 'complaints.json.gz.1.partial'].map((name) => join(directory, name))
  const files = [...left, join(pieces, '2026-11.json.1.partial')]
  for (const file of files) await writeFile(file, 'half')
  const others = join(directory, 'board.json.1.partial')
  await writeFile(others, 'half')
  await keepOpenData(payload, cms.env).follow(register.id)
  for (const file of files) await expect(readFile(file)).rejects.toThrow('ENOENT')
  expect(await readFile(others, 'utf8')).toBe('half')
})

it('once a case is erased its published words are gone', async () => {
  const { payload, register, json, publish, cms } = world
  const [told] = (await json()).complaints.filter(({ summaries }) => summaries.length > 0)
  const index = (await entries()).length
  const erased = { type: 'erased' as const, at: Date.now(), number: told?.number ?? '' }
  const data = { community: register.id, ...entryRow(index, { key: 'erased/1', entry: erased }) }
  await payload.db.create({ collection: PUBLIC_ENTRIES, data })
  await publish()
  await keepOpenData(payload, cms.env).follow(register.id)
  expect((await json()).complaints.find(({ number }) => number === told?.number)?.summaries).toEqual([])
  expect(await world.read('complaints.json')).not.toContain('电梯门机已经换好')
})

it('feeds are in every language, and lead to pages of their own', async () => {
  const { read, register } = world
  const of = async (name: string) => JSON.parse(await read(name))
  const feeds = await Promise.all(['board-feed.json', 'board-feed.zh-hant.json', 'board-feed.en.json'].map(of))
  expect(feeds.map(({ language }) => language)).toEqual(['zh-Hans', 'zh-Hant', 'en'])
  const [ours, , english] = feeds
  expect(english.items).toHaveLength(ours.items.length)
  expect(english.items[0].title).not.toBe(ours.items[0].title)
  expect(english.items[0].url).toContain(`/en/${register.slug}/complaints/`)
  expect(english.feed_url).toMatch(/board-feed\.en\.json$/)
  expect(await read('board.en.xml')).toContain('xml:lang="en"')
})

it('a feed of the newest steps is well-formed and leads to the cases', async () => {
  const xml = await world.read('board.xml')
  const ids: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  let inside = ''
  parser.on('opentag', ({ name }) => {
    inside = name
  })
  parser.on('text', (text) => inside === 'id' && text.trim() && ids.push(text))
  parser.write(xml).close()
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.length).toBeGreaterThan(3)
  expect(ids[1]).toMatch(new RegExp(`/${world.register.slug}/complaints/2\\d{3}-\\d+/#entry-\\d+$`))
})

it('a feed keeps the newest steps that it tells, however much of the inside work comes after them', async () => {
  const { payload, register, publish, read } = world
  const before = await read('board.xml')
  const known = await entries()
  const is = known.map(({ entry }) => entry).findLast(isCaseEntry)?.is
  if (!is) throw new Error('no case yet')
  const record = { number: is.number, sequence: 9, at: Date.now(), actor: { kind: 'system' }, events: [] }
  for (const index of Array.from({ length: 60 }, (_, at) => known.length + at)) {
    const entry = { type: 'classified' as const, at: Date.now(), was: is, is }
    const data = { community: register.id, ...entryRow(index, { key: `inside/${index}`, entry, record }) }
    await payload.db.create({ collection: PUBLIC_ENTRIES, data })
  }
  await publish()
  expect(await read('board.xml')).toBe(before)
})

it('the digest of the running week counts what came in', async () => {
  const { payload, cms, register } = world
  const week = localWeek(world.now(), 'Asia/Shanghai')
  const digest = await openDataApi(payload, cms.env).weeklyDigest({ community: register.slug, week })
  expect(digest).toMatchObject({ running: true, now: { filed: 1, resolved: 0 }, before: { filed: 2 } })
  expect(digest?.byCategory.map(({ category }) => category).sort()).toEqual(['cleaning', 'equipment', 'fees'])
  for (const none of ['2020-W01', '2099-W01', 'x'])
    expect(await openDataApi(payload, cms.env).weeklyDigest({ community: register.slug, week: none })).toBeNull()
})

it('the package is under the licence that the community has chosen', async () => {
  const { payload, register, cms, read } = world
  const licence = { kind: 'ODbL-1.0' as const }
  await payload.update({ collection: 'communities', id: register.id, data: { licence } })
  await keepOpenData(payload, cms.env).follow(register.id)
  expect(JSON.parse(await read('datapackage.json')).licenses).toMatchObject([{ name: 'ODbL-1.0' }])
  await payload.update({ collection: 'communities', id: register.id, data: { licence: { kind: 'CC-BY-4.0' } } })
})

it.skipIf(frictionless === null)('frictionless accepts the package', async () => {
  await rename(world, 'categories', 'cleaning', "'清洁'")
  await keepOpenData(world.payload, world.cms.env).follow(world.register.id)
  const report = JSON.parse(await validatePackage(frictionless ?? '', world.directory))
  expect(report, JSON.stringify(report, null, 1)).toMatchObject({ valid: true })
  const description = JSON.parse(await world.read('datapackage.json'))
  expect(description).toMatchObject({ name: world.register.slug, licenses: [{ name: 'CC-BY-4.0' }] })
  expect(description.version).toBe(String((await world.json()).entries))
})
