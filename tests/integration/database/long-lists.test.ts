import { countUpTo, idsOnPage } from '@linsheng/cms/src/database/long-lists.ts'
import { COMPLAINTS, complaints } from '@linsheng/cms/src/features/complaints/collections/complaints.ts'
import { registerById } from '@linsheng/cms/src/features/complaints/register.ts'
import { NEWEST_FIRST, publicCases } from '@linsheng/cms/src/features/complaints/views/public-cases.ts'
import { orderOf } from '@linsheng/cms/src/features/workspace/queue/conditions.ts'
import { readFilter } from '@linsheng/cms/src/features/workspace/queue/filter.ts'
import { findWork } from '@linsheng/cms/src/features/workspace/queue/find-work.ts'
import { workContext } from '@linsheng/cms/src/features/workspace/queue/work-context.ts'
import { caseQuerySchema } from '@linsheng/contracts/complaints'
import fc from 'fast-check'
import type { Where } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPlace, type Place, seedCases } from '../../bench/handling/seed.ts'
import { createTestCms, type TestCms } from '../../support/payload.ts'

const ENDED = 95
const OPEN = 10

let cms: TestCms
let place: Place
/** All cases of the community, as they stand in the database. */
let all: Array<{ id: string; stream: string; receivedAt: number; endedAt: number | null }>

beforeAll(async () => {
  cms = await createTestCms()
  place = await openPlace(cms.payload, 2)
  const other = await openPlace(cms.payload, 1)
  for (const one of [place, other]) {
    await seedCases(cms.payload, one, { cases: ENDED + OPEN, open: OPEN, until: Date.now(), histories: 'open' })
  }
  const { docs } = await cms.payload.find({
    collection: COMPLAINTS,
    where: { community: { equals: place.register.id } },
    pagination: false,
    depth: 0,
  })
  all = docs.map(({ id, stream, receivedAt, endedAt }) => ({
    ...{ id, stream, receivedAt: receivedAt ?? 0, endedAt: endedAt ?? null },
  }))
})
afterAll(() => cms?.close())

const here = (): Where => ({ community: { equals: place.register.id } })
const ended = (): Where => ({ and: [here(), { endedAt: { exists: true } }] })

describe('a list without end', () => {
  it('is counted no further than asked, and says whether there are more', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 2 * (ENDED + OPEN) }), fc.boolean(), async (most, onlyEnded) => {
        const there = onlyEnded ? ENDED : ENDED + OPEN
        const sought = { collection: COMPLAINTS, where: onlyEnded ? ended() : here() } as const
        const counted = await countUpTo(cms.payload, sought, most)
        expect(counted).toEqual({ count: Math.min(there, most), more: there > most })
      }),
      { numRuns: 20 },
    ))

  it('has every case once over its pages, in order, whatever their size', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 7, max: 60 }), fc.constantFrom(1, -1), async (limit, way) => {
        const sort = ['receivedAt', 'stream'].map((name) => (way === 1 ? name : `-${name}`))
        const ids: string[] = []
        for (let page = 1; page <= Math.ceil(all.length / limit) + 1; page += 1) {
          ids.push(...(await idsOnPage(cms.payload, { collection: COMPLAINTS, where: here() }, { sort, limit, page })))
        }
        const inOrder = all.toSorted((a, b) => way * (a.receivedAt - b.receivedAt || (a.stream < b.stream ? -1 : 1)))
        expect(ids).toEqual(inOrder.map(({ id }) => id))
      }),
      { numRuns: 8 },
    ))
})

it.each<[string, string[], readonly string[]]>([
  ['the public list', ['community'], NEWEST_FIRST],
  ['the public list of a category', ['community', 'publicCategory'], NEWEST_FIRST],
  ['the public list of a place', ['community', 'publicZone'], NEWEST_FIRST],
  ['the staff’s list of ended cases', ['community'], orderOf(readFilter({ tab: 'ended' }, 'all'))],
])('%s has an index that begins with its condition and goes on in its order', (_list, equal, sort) => {
  const wanted = [...equal, ...sort.map((name) => name.replace(/^-/, ''))]
  expect(new Set(sort.map((name) => name.startsWith('-'))).size).toBe(1)
  expect((complaints.indexes ?? []).map(({ fields }) => fields)).toContainEqual(wanted)
})

it('the staff’s list of ended cases is paged to its end, though not counted so far', async () => {
  const now = Date.now()
  const context = await workContext(cms.payload, place.register, place.people[0] ?? '', now)
  const filter = readFilter({ tab: 'ended' }, 'all')
  const streams: string[] = []
  for (let page = 1, more = true; more; page += 1) {
    const found = await findWork(cms.payload, filter, context, page, 40)
    streams.push(...found.rows.map(({ id }) => id))
    expect(found).toMatchObject({ page, pages: page, more: page < 3 })
    more = found.page < found.pages || found.more
  }
  expect(streams).toHaveLength(ENDED)
  expect(new Set(streams).size).toBe(ENDED)
  expect(await findWork(cms.payload, filter, context, 99, 40)).toMatchObject({ page: 3, pages: 3, more: false })
})

it('so is the public list', async () => {
  const register = await registerById(cms.payload, place.register.id)
  if (!register) throw new Error('the community is gone')
  const list = (page: number) => publicCases(cms.payload, register, caseQuerySchema.parse({ page }), Date.now(), 40)
  expect(await list(1)).toMatchObject({ pages: 2, total: 40, more: true })
  expect(await list(2)).toMatchObject({ pages: 2, total: 60, more: true })
  expect(await list(4)).toMatchObject({ pages: 4, total: ENDED + OPEN, more: false })
  const numbers: string[] = []
  for (let page = 1; page <= 4; page += 1) numbers.push(...(await list(page)).cases.map(({ number }) => number))
  expect(new Set(numbers).size).toBe(ENDED + OPEN)
  expect((await list(9)).cases).toEqual([])
})
