import { findAttention } from '@linsheng/cms/src/features/workspace/board/find-attention.ts'
import { readFilter, type Scope } from '@linsheng/cms/src/features/workspace/queue/filter.ts'
import { findEmergencies } from '@linsheng/cms/src/features/workspace/queue/find-emergencies.ts'
import { findWork } from '@linsheng/cms/src/features/workspace/queue/find-work.ts'
import { workContext } from '@linsheng/cms/src/features/workspace/queue/work-context.ts'
import type { TypedUser } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld, type World } from './world.ts'

let world: World
let handler: TypedUser
let manager: TypedUser

beforeAll(async () => {
  world = await openWorld()
  handler = await world.staff('handler')
  manager = await world.staff('manager')
})
afterAll(async () => world?.close())

const stuck = { category: 'lift', danger: 'yes', description: '三号楼电梯停在 7 层，里面有两个人。' } as const
const minutes = (count: number) => world.pass(count / 60)

const contextOf = (user: TypedUser) => workContext(world.payload, world.register, String(user.id), world.now())

/** What stands above everything on somebody's first page. */
const dangerFor = async (user: TypedUser, scope: Scope) =>
  (await findEmergencies(world.payload, scope, await contextOf(user))).shown
const emergenciesOf = async (user: TypedUser, scope: Scope = 'mine') =>
  (await dangerFor(user, scope)).map(({ row }) => row.number)

/** Dangerous cases on the manager's board, where a step is to be taken. */
async function onTheBoard() {
  const context = await contextOf(manager)
  const lists = await findAttention(world.payload, context, ['emergency', 'overdue'])
  return lists.map(({ rows }) => rows.map(({ number }) => number))
}

it('the steps of an emergency are owed by their minutes, stand first in the work, and are ticked by whoever does them', async () => {
  const { file, see, take, step } = world
  const filed = await file(stuck)
  await take(manager, filed, { type: 'assign', team: world.teams[0], person: String(handler.id), reason: '离得近。' })
  await world.settle()
  const begun = await see(handler, filed)
  expect(begun?.protocol?.steps.map(({ withinMinutes }) => withinMinutes)).toEqual([5, 10, 15, 30, 60])
  expect(begun?.protocol?.steps[0]).toMatchObject({ call: '轿厢对讲', ticked: null })
  expect(begun?.duties[0]).toMatchObject({ name: 'protocol', item: 0, status: 'running' })
  expect(await emergenciesOf(handler)).toEqual([filed.number])
  expect(await emergenciesOf(manager)).toEqual([])
  expect(await emergenciesOf(manager, 'all')).toEqual([filed.number])
  expect(await onTheBoard()).toEqual([[filed.number], []])

  await take(handler, filed, { type: 'tick-step', step: 0, note: '两人，都没受伤。' })
  const unneeded = { type: 'tick-step', step: 3, unneeded: true } as const
  expect(await step(handler, filed, unneeded)).toMatchObject({ code: 'needs-reason' })
  const after = await take(handler, filed, { ...unneeded, note: '已经出来了。' })
  expect(after.protocol?.steps.map(({ ticked }) => ticked)).toMatchObject([
    { by: handler.name, unneeded: false, note: '两人，都没受伤。' },
    null,
    null,
    { unneeded: true, note: '已经出来了。' },
    null,
  ])
  expect(await step(handler, filed, { type: 'tick-step', step: 0 })).toMatchObject({ code: 'unknown-item' })
  expect(after.timeline.filter(({ what }) => what === 'step-ticked')).toMatchObject([
    { by: handler.name, step: { 'zh-Hans': expect.stringContaining('里面') } },
    { unneeded: true, text: '已经出来了。' },
  ])
  expect(after.person?.id).toBe(String(handler.id))
  expect(after.acceptedAt).not.toBeNull()
})

it('a step that is late stands above whatever is later, with its words, and the next one follows when it is ticked', async () => {
  const { file, take } = world
  const old = await Promise.all(Array.from({ length: 9 }, () => file({ category: 'cleaning' })))
  await world.pass(24 * 5)
  const filed = await file(stuck)
  await minutes(12)
  const stands = async () => (await dangerFor(manager, 'all')).find(({ row }) => row.number === filed.number)
  const [first] = await dangerFor(manager, 'all')
  expect(first?.row.dutyDue).toBe(first?.step.due)
  const late = await stands()
  expect(late).toMatchObject({ step: { position: 0, call: { 'zh-Hans': '轿厢对讲' } }, left: 4 })
  expect(late?.step.text['zh-Hans']).toContain('里面')
  expect(late?.step.due).toBe((late?.row.receivedAt ?? 0) + 5 * 60_000)
  expect(late?.step.due).toBeLessThan(world.now())

  const filter = readFilter({}, 'all')
  const list = await findWork(world.payload, filter, await contextOf(manager), 1)
  const numbers = list.rows.map(({ number }) => number)
  expect(numbers).not.toContain(filed.number)
  expect(numbers).toEqual(expect.arrayContaining([old[0]?.number]))

  await take(handler, filed, { type: 'tick-step', step: 0 })
  expect((await stands())?.step).toMatchObject({ position: 1 })
})

it('a missed step goes up once for each level, with the step it was; the complainant and everybody learn that it went up, no more', async () => {
  const { file, see, track, api, register } = world
  const filed = await file(stuck)
  await minutes(6)
  const late = await see(handler, filed)
  expect(late?.escalations).toMatchObject([{ level: 'manager', missed: 'protocol' }])
  const words = late?.protocol?.steps[0]?.text ?? ''
  const [told] = late?.timeline.filter(({ what }) => what === 'escalated') ?? []
  expect(told?.step?.['zh-Hans']).toBe(words)
  await minutes(60)
  const later = await see(handler, filed)
  expect(later?.escalations).toHaveLength(1)
  expect(later?.duties.filter(({ name }) => name === 'protocol').map(({ status }) => status)).toEqual(
    Array.from({ length: 5 }, () => 'overdue'),
  )
  const page = await api.case({ community: register.slug, number: filed.number })
  for (const seen of [await track(filed.receipt), page]) {
    expect(JSON.stringify(seen)).toContain('escalated')
    expect(JSON.stringify(seen)).not.toContain(words)
  }
})

it('keeps the steps it began with, and begins when somebody finds that it is dangerous', async () => {
  const { file, take, see, payload, register } = world
  const before = await file(stuck)
  const harmless = await file({ category: 'lift' })
  expect((await see(handler, harmless))?.protocol).toBeNull()

  const where = { and: [{ community: { equals: register.id } }, { code: { equals: 'lift' } }] }
  const { docs } = await payload.find({ collection: 'categories', where, depth: 0, limit: 1 })
  const protocol = [{ text: '先断电', withinMinutes: 3 }]
  await payload.update({ collection: 'categories', id: docs[0]?.id ?? '', locale: 'zh-Hans', data: { protocol } })
  expect((await see(handler, before))?.protocol?.steps).toHaveLength(5)

  await minutes(30)
  const raise = { type: 'classify', kind: 'complaint', category: 'lift', zone: '', priority: 'critical' } as const
  const raised = await take(handler, harmless, { ...raise, reason: '里面有人。' })
  expect(raised.protocol).toMatchObject({ steps: [{ text: '先断电', withinMinutes: 3, ticked: null }] })
  expect(raised.protocol?.startedAt).toBeGreaterThan(raised.receivedAt + 29 * 60_000)
  const lowered = await take(handler, harmless, { ...raise, priority: 'ordinary', reason: '里面没有人。' })
  expect(lowered.protocol).toBeNull()
  expect(lowered.duties.map(({ name }) => name)).not.toContain('protocol')
})
