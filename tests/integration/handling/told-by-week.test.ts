import { casePreviewEndpoint } from '@linsheng/cms/src/features/complaints/endpoints/staff-case.ts'
import { MESSAGES } from '@linsheng/cms/src/features/messages/outbox/collection.ts'
import { casePreviewSchema } from '@linsheng/contracts/complaints'
import { weekStart } from '@linsheng/domain/time'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { askAs } from '../complaints/setup.ts'
import { streamOf } from '../messages/setup.ts'
import { openWorld, type World } from './world.ts'

const WEDNESDAY = Date.parse('2026-11-25T11:23:45.678+08:00')

let world: World
beforeAll(async () => {
  world = await openWorld({ beginning: WEDNESDAY })
})
afterAll(() => world?.close())

it('neither everybody nor who joins is told a moment of a case that is told by its week, nor anything before it is over', async () => {
  const { file, take, staff, local, settle, join, track, api, register, pass } = world
  const handler = await staff('handler')
  const filed = await file({ category: 'fees' })
  const { receivedAt } = await track(filed.receipt)
  await take(handler, filed, { type: 'pause', reason: 'awaiting-parts', until: await local(100) })
  await settle()
  const asEverybody = () => api.case({ community: register.slug, number: filed.number })
  expect(await asEverybody()).toBeNull()
  expect(await join(filed.number, '5-301')).toEqual({ ok: false, code: 'unknown-case' })
  expect((await track(filed.receipt)).timeline.map(({ what }) => what)).toContain('paused')

  await pass(6 * 24)
  const joined = await join(filed.number, '5-301')
  if (!joined.ok) throw new Error(joined.code)
  await settle()
  const { zone } = await register.rules()
  const monday = weekStart(receivedAt, zone)
  const page = await asEverybody()
  expect(page?.lines.map(({ precision, receivedAt }) => [precision, receivedAt])).toEqual(
    page?.lines.map(() => ['week', monday]),
  )
  for (const view of [page, await track(joined.value.receipt)]) {
    expect(view?.receivedAt).toBe(monday)
    expect(view?.precision).toBe('week')
    for (const { what, precision } of view?.timeline ?? [])
      expect(precision).toBe(what === 'joined' && view !== page ? undefined : 'week')
    expect(view?.timeline.filter(({ what }) => what !== 'joined').map(({ what, at }) => [what, at])).toEqual([
      ['filed', monday],
      ['assigned', monday],
    ])
  }
  await pass(7 * 24)
  const asJoiner = await track(joined.value.receipt)
  for (const view of [await asEverybody(), asJoiner]) {
    const { until } = view?.timeline.find(({ what }) => what === 'paused') ?? {}
    expect(((until ?? 0) - monday) % (24 * 3_600_000)).toBe(0)
  }
  expect(asJoiner.next.due).toBe(asJoiner.promises.find(({ doneAt }) => doneAt === null)?.due)
})

it('who joined hears of it when everybody may know, and of no appointment that would be over by then', async () => {
  const { file, take, staff, local, settle, join, payload, pass, now } = world
  const handler = await staff('handler')
  const [byWeek, exactly] = [await file({ category: 'fees' }), await file({ category: 'equipment' })]
  await pass(7 * 24)
  const waits: number[][] = []
  for (const filed of [byWeek, exactly]) {
    const joined = await join(filed.number, '5-302', undefined, undefined, { email: 'neighbour@example.org' })
    if (!joined.ok) throw new Error(joined.code)
    await take(handler, filed, {
      type: 'schedule-visit',
      from: await local(24),
      to: await local(25),
      note: '上门查看。',
    })
    await take(handler, filed, { type: 'pause', reason: 'awaiting-parts', until: await local(50) })
    await settle()
    const { docs } = await payload.find({
      collection: MESSAGES,
      where: { and: [{ stream: { equals: await streamOf(world, filed) } }, { via: { equals: 'email' } }] },
      sort: 'sequence',
      pagination: false,
    })
    waits.push(docs.map(({ kind, nextAt }) => (kind === 'paused' ? Number(nextAt) - Date.now() : 0)))
  }
  const [later, atOnce] = waits
  expect(atOnce?.every((wait) => wait <= 0)).toBe(true)
  expect(later).toHaveLength(1)
  const sentAt = now() + (later?.[0] ?? 0)
  expect(Math.abs(sentAt - weekStart(sentAt + 60_000, 'Asia/Shanghai'))).toBeLessThan(60_000)
})

it('staff are told on which Monday each step becomes public, before it is taken and after', async () => {
  const { file, take, staff, payload, pass, now } = world
  const handler = await staff('handler')
  const filed = await file({ category: 'fees' })
  const command = { type: 'acknowledge' as const, message: '今天下午来看。' }
  const asked = { command, sequence: 1, anyway: true }
  const preview = casePreviewSchema.parse((await askAs(payload, handler, casePreviewEndpoint, filed.id, asked)).body)
  const { unpublished: told } = await take(handler, filed, command)
  expect(told.map(({ type }) => type)).toEqual(['filed', 'assigned', 'responded'])
  expect(told.at(-1)?.from).toBe(preview.publicFrom)
  for (const { from } of told) expect([from > now(), weekStart(from, 'Asia/Shanghai')]).toEqual([true, from])
  await pass(((preview.publicFrom ?? 0) - now()) / 3_600_000 + 1)
  const after = await take(handler, filed, { type: 'start' })
  // Deadlines that ran out in between were escalated; what everybody knows by now is not told to wait any more.
  const waiting = after.unpublished.map(({ type }) => type)
  expect(waiting.at(-1)).toBe('started')
  for (const { type } of told) expect(waiting).not.toContain(type)
  const exactly = await file({ category: 'equipment' })
  expect((await take(handler, exactly, command)).unpublished).toEqual([])
})
