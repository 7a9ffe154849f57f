import { publicCase, publicCases } from '@linsheng/cms/src/features/complaints/views/public-cases.ts'
import { timelineItemSchema } from '@linsheng/contracts/complaints'
import { DAY, weekStart } from '@linsheng/domain/time'
import type { TypedUser } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Filed, openWorld, type World } from '../handling/world.ts'

let world: World
let handler: TypedUser
beforeAll(async () => {
  // A Tuesday, so that what is told is a day from what was, and the week goes on.
  world = await openWorld({ beginning: Date.parse('2026-11-24T11:23:45.678+08:00') })
  handler = await world.staff('handler')
})
afterAll(() => world?.close())

const isMonday = (at: number | undefined): boolean => at !== undefined && weekStart(at, 'Asia/Shanghai') === at

/** A case of a sensitive category that waits for something. */
async function paused(): Promise<Filed> {
  const filed = await world.file({ category: 'fees' })
  const until = await world.local(50)
  await world.take(handler, filed, { type: 'pause', reason: 'awaiting-parts', until })
  await world.settle()
  return filed
}

it('says nothing on its public page that is exact to the day', async () => {
  const { number } = await paused()
  const told = await publicCase(world.payload, world.register, number, world.now())
  const step = told?.timeline.find(({ what }) => what === 'paused')
  expect(step).toMatchObject({ what: 'paused', pause: 'awaiting-parts' })
  expect(isMonday(step?.until)).toBe(true)
})

it('is told by its week to a neighbour who joins, but for what the neighbour did', async () => {
  const filed = await paused()
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
  expect(others?.filter(({ at, until }) => exact.has(at) || (until !== undefined && !isMonday(until)))).toEqual([])
  expect(before.promises.map(({ due }) => due)).not.toContain(seen.next.due)
})

it('comes into the list of overdue cases with the week after, not when it is', async () => {
  const listed = async () => {
    const query = { page: 1, state: 'overdue' as const }
    const { cases } = await publicCases(world.payload, world.register, query, world.now())
    return cases.map(({ number }) => number)
  }
  const [byWeek, exactly] = [await world.file({ category: 'fees' }), await world.file({ category: 'equipment' })]
  for (let days = 0; days < 3; days += 1) await world.pass(24)
  expect((await world.track(byWeek.receipt)).next.overdue).toBe(true)
  expect(await listed()).toContain(exactly.number)
  expect(await listed()).not.toContain(byWeek.number)
  for (let days = 0; days < 3; days += 1) await world.pass(24)
  expect(await listed()).toEqual(expect.arrayContaining([exactly.number, byWeek.number]))
})
