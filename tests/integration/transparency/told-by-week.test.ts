import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { audit } from '@linsheng/audit'
import { COMPLAINTS } from '@linsheng/cms/src/features/complaints/collections/complaints.ts'
import { publicCase } from '@linsheng/cms/src/features/complaints/views/public-cases.ts'
import { PUBLIC_ENTRIES } from '@linsheng/cms/src/features/transparency/collections/public-entries.ts'
import { timelineItemSchema } from '@linsheng/contracts/complaints'
import { DAY, weekStart } from '@linsheng/domain/time'
import type { TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { waitFor } from '../../support/wait.ts'
import type { Filed } from '../handling/world.ts'
import { openPublicWorld, type PublicWorld } from '../open-data/setup.ts'
import { publish } from './setup.ts'
import { linesOf, look, momentsIn, type Seen, withoutLater } from './watching.ts'

/** A Tuesday, so that what is told is a day from what was, and the week goes on. */
const BEGINNING = Date.parse('2026-11-24T11:23:45.678+08:00')
const ZONE = 'Asia/Shanghai'

let world: PublicWorld
let handler: TypedUser
beforeAll(async () => {
  world = await openPublicWorld({ beginning: BEGINNING })
  handler = await world.staff('handler')
})
afterAll(() => world?.close())

const isMonday = (at: number | undefined): boolean => at !== undefined && weekStart(at, ZONE) === at
const isMidnight = (at: number): boolean => (at - weekStart(at, ZONE)) % DAY === 0

/** A case of a sensitive category that waits for something. */
async function paused(): Promise<Filed> {
  const filed = await world.file({ category: 'fees' })
  const until = await world.local(50)
  await world.take(handler, filed, { type: 'pause', reason: 'awaiting-parts', until })
  await world.settle()
  return filed
}

const NOTHING = {
  lines: [],
  listed: null,
  row: null,
  page: null,
  feed: false,
  found: 0,
  suggested: false,
  joins: false,
}

describe('whoever looks all the time', () => {
  it('learns of a case told by its week on Mondays, and no other moment of it', async () => {
    const filed = await paused()
    const other = await world.file({ category: 'equipment' })
    const before = await world.track(filed.receipt)
    const seen: Array<{ at: number; seen: Seen }> = []
    const watch = async () => seen.push({ at: world.now(), seen: await look(world, filed) })
    await watch()
    await world.pass(40)
    await world.take(handler, filed, { type: 'resume' }, { type: 'acknowledge', message: '已收到，明天上门。' })
    await watch()
    expect(seen.map((one) => one.seen)).toEqual([expect.objectContaining(NOTHING), expect.objectContaining(NOTHING)])
    expect((await look(world, other)).listed).not.toBeNull()
    for (let steps = 0; steps < 9; steps += 1) {
      await world.pass(steps % 3 === 0 ? 50 : 30)
      await watch()
    }
    const exact = new Set(momentsIn([before.timeline, before.promises, before.receivedAt]))
    for (const { seen: one } of seen) {
      const told = momentsIn([one.lines, one.listed, one.row, { ...one.page, asOf: null }])
      expect(told.filter((at) => exact.has(at) || !isMidnight(at))).toEqual([])
    }
    // What changed was seen to change over a Monday's midnight only.
    for (const [index, { at, seen: now }] of seen.entries()) {
      const last = seen[index - 1]
      if (!last || weekStart(last.at, ZONE) !== weekStart(at, ZONE)) continue
      expect(withoutLater(now)).toEqual(withoutLater(last.seen))
    }
    const steps = new Set(seen.map(({ seen: { lines } }) => lines.map(({ type }) => type).join()))
    expect([...steps].slice(0, 2)).toEqual(['', 'filed,assigned'])
    expect([...steps][2]).toContain('resumed,responded')
    await waitFor(async () => (await look(world, filed)).suggested)
  })

  it('finds the cases of one week together, each whole, in an order that is not that of filing', async () => {
    const filed: Filed[] = []
    for (let at = 0; at < 6; at += 1) filed.push(await world.file({ category: at % 2 ? 'fees' : 'noise' }))
    const numbers = filed.map(({ number }) => number)
    await world.pass(8 * 24)
    const { docs } = await world.payload.find({
      collection: PUBLIC_ENTRIES,
      where: { subject: { in: numbers } },
      sort: 'index',
      pagination: false,
    })
    const order = docs.map(({ subject }) => String(subject)).filter((one, at, all) => one !== all[at - 1])
    expect([...order].sort()).toEqual([...numbers].sort())
    const cases = await world.payload.find({
      collection: COMPLAINTS,
      where: { number: { in: numbers } },
      sort: 'stream',
      pagination: false,
    })
    expect(order).toEqual(cases.docs.map(({ number }) => number))
    const rows = (await look(world, filed[0] ?? { id: '', number: '', receipt: '' })) && (await world.csv())
    const listed = rows.map(({ number }) => number ?? '').filter((number) => numbers.includes(number))
    expect(listed).toEqual([...numbers].sort())
  })

  it('learns nothing from a number: it says neither which came first nor that one is missing', async () => {
    const [one, secret, two] = [
      await world.file({ category: 'equipment' }),
      await world.file({ category: 'fees' }),
      await world.file({ category: 'equipment' }),
    ]
    const serial = ({ number }: Filed) => Number(number.split('-')[1])
    expect(serial(two)).toBe(serial(one) + 1)
    expect(secret.number).toMatch(/^2026-0\d{6}$/)
  })
})

it('is told by its week to a neighbour who joins, but for what the neighbour did', async () => {
  const filed = await paused()
  await world.pass(14 * 24)
  const before = await world.track(filed.receipt)
  const joined = await world.join(filed.number, '3-1202')
  if (!joined.ok) throw new Error(joined.code)
  const seen = await world.track(joined.value.receipt)
  const [mine, others] = [true, false].map((own) =>
    seen.timeline.filter(({ what }) => (what === 'joined') === own).map((item) => timelineItemSchema.parse(item)),
  )
  expect(mine?.map(({ at }) => world.now() - at < DAY)).toEqual([true])
  expect(others?.find(({ what }) => what === 'filed')?.at).toBe(seen.receivedAt)
  const exact = new Set(before.timeline.flatMap(({ at, until }) => [at, until]))
  expect(others?.filter(({ at, until }) => exact.has(at) || (until !== undefined && !isMidnight(until)))).toEqual([])
  expect(before.promises.map(({ due }) => due)).not.toContain(seen.next.due)
  expect(isMonday(seen.receivedAt)).toBe(true)
})

it('comes into the list of overdue cases with a week, not when it is', async () => {
  const [byWeek, exactly] = [await world.file({ category: 'fees' }), await world.file({ category: 'equipment' })]
  const listed = async () => (await look(world, byWeek)).overdue.map(({ number }) => number)
  await world.pass(3 * 24)
  expect((await world.track(byWeek.receipt)).next.overdue).toBe(true)
  expect(await listed()).toContain(exactly.number)
  expect(await listed()).not.toContain(byWeek.number)
  await world.pass(14 * 24)
  expect(await listed()).toEqual(expect.arrayContaining([exactly.number, byWeek.number]))
})

it('is held back from when it becomes sensitive, and no longer from when it is not', async () => {
  const filed = await world.file({ category: 'equipment' })
  await world.settle()
  const types = async () => (await linesOf(world, filed)).map(({ type }) => type)
  const classify = (category: string) =>
    world.take(handler, filed, {
      type: 'classify',
      kind: 'complaint',
      category,
      priority: 'ordinary',
      reason: '核对后改分类。',
    })
  expect(await types()).toEqual(['filed', 'assigned'])
  await classify('fees')
  await world.take(handler, filed, { type: 'acknowledge', message: '已收到，明天上门。' })
  expect(await types()).toEqual(['filed', 'assigned'])
  const seen = () => publicCase(world.payload, world.register, filed.number, world.now())
  expect((await seen())?.category.code).toBe('equipment')
  await classify('equipment')
  expect(await types()).toEqual(['filed', 'assigned'])
  await world.pass(15 * 24)
  const [told, later] = [(await linesOf(world, filed)).slice(0, 5), (await linesOf(world, filed)).slice(5)]
  expect(told.map(({ type }) => type)).toEqual(['filed', 'assigned', 'classified', 'responded', 'classified'])
  expect(told.map(({ is }) => is.precision)).toEqual(['exact', undefined, 'week', undefined, 'exact'])
  expect(later.map(({ type }) => type)).toEqual(['escalated', 'escalated'])
  await world.take(handler, filed, { type: 'note', audience: 'public', text: '已换新件。' })
  await world.settle()
  expect((await types()).at(-1)).toBe('summary')
})

it('comes to the figures of its board, worked out again from the lines alone', async () => {
  const { cms, register } = world
  await world.settle()
  const [id, slug] = [register.id, register.slug]
  await publish(cms, { id, slug, origin: `log.example/data/${slug}/log` })
  const read = (path: string) => readFile(join(world.directory, path)).catch(() => null)
  // The board is written a moment after its entries; until then it is weeks behind, and the audit says so.
  const report = await waitFor(async () => {
    const found = await audit({ read })
    return found.figures.state === 'agree' && found.faults.length === 0 ? found : undefined
  })
  expect(report).toMatchObject({ root: 'agrees', faults: [] })
  expect(report.entries.read).toBeGreaterThan(30)
})
