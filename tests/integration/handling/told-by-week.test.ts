import { weekStart } from '@linsheng/domain/time'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.close())

it('neither everybody nor who joins is told a moment of a case that is told by its week', async () => {
  const { file, take, staff, local, settle, join, track, api, register } = world
  const handler = await staff('handler')
  const filed = await file({ category: 'fees' })
  const { receivedAt } = await track(filed.receipt)
  await take(handler, filed, { type: 'pause', reason: 'awaiting-parts', until: await local(30) })
  await settle()
  const joined = await join(filed.number, '5-301')
  if (!joined.ok) throw new Error(joined.code)
  await settle()

  const { zone } = await register.rules()
  const monday = weekStart(receivedAt, zone)
  const seen = await api.case({ community: register.slug, number: filed.number })
  const asJoiner = await track(joined.value.receipt)
  for (const view of [seen, asJoiner]) {
    expect(view?.receivedAt).toBe(monday)
    expect(view?.timeline.find(({ what }) => what === 'filed')?.at).toBe(monday)
    const { until } = view?.timeline.find(({ what }) => what === 'paused') ?? {}
    expect(until).toBe(weekStart(until ?? 0, zone))
  }
  expect(asJoiner.next.due).toBe(asJoiner.promises.find(({ doneAt }) => doneAt === null)?.due)
})
