import { findHandover } from '@linsheng/cms/src/features/routing/handover/find-handover.ts'
import { snapshotOf } from '@linsheng/cms/src/features/routing/snapshot.ts'
import type { TypedUser } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Filed, openWorld, type World } from './world.ts'

let world: World
let manager: TypedUser
let [wang, li, zhao]: TypedUser[] = []

beforeAll(async () => {
  world = await openWorld()
  manager = await world.staff('manager')
  ;[wang, li, zhao] = [await world.staff('handler'), await world.staff('handler'), await world.staff('handler')]
})
afterAll(async () => world?.close())

const reason = '这是水电的事，我们没有工具。'

/** A case that this handler is responsible for, wherever routing sent it first. */
async function caseOf(user: TypedUser): Promise<Filed> {
  const filed = await world.file()
  const { person } = (await world.see(manager, filed)) ?? {}
  const assign = { type: 'assign', team: world.teams[0], person: user.id, reason: '先由他看。' } as const
  if (person?.id !== user.id) await world.take(manager, filed, assign)
  return filed
}

it('stays with the first asked until somebody else has accepted; after two transfers a manager decides', async () => {
  const { take, step, see, teams } = world
  if (!wang || !li || !zhao) throw new Error('nobody works here')
  const filed = await caseOf(wang)
  const before = (await see(manager, filed))?.transfers ?? 0
  await take(wang, filed, { type: 'accept-assignment' })
  const ask = { type: 'offer-handover', team: teams[1], person: li.id, reason } as const
  const offered = await take(wang, filed, ask)
  expect(offered).toMatchObject({ person: { id: wang.id }, handover: { person: { id: li.id }, reason } })
  expect(await step(zhao, filed, { type: 'accept-handover' })).toMatchObject({ status: 403, seen: null })
  await take(li, filed, { type: 'decline-handover', reason: '我也没有。' })
  expect(await see(manager, filed)).toMatchObject({ person: { id: wang.id }, handover: null, transfers: before })

  for (let [from, to] = [wang, li], done = before; done < 2; done += 1, [from, to] = [to, from]) {
    await take(from, filed, { ...ask, person: to.id })
    expect(await take(to, filed, { type: 'accept-handover' })).toMatchObject({
      person: { id: to.id },
      transfers: done + 1,
    })
  }
  const person = (await see(manager, filed))?.person?.id === wang.id ? wang : li
  expect(await step(person, filed, { ...ask, person: zhao.id })).toMatchObject({ code: 'manager-decides' })
  const decided = { type: 'assign', team: teams[1], person: zhao.id, reason: '由赵师傅办到底。' } as const
  expect(await take(manager, filed, decided)).toMatchObject({ person: { id: zhao.id }, team: { code: teams[1] } })
})

it('is refused to people, teams and contractors the community does not have', async () => {
  const { step, teams, register } = world
  if (!wang) throw new Error('nobody works here')
  const filed = await caseOf(wang)
  const stranger = await world.staff('editor')
  expect(await step(manager, filed, { type: 'assign', team: 'nowhere' })).toMatchObject({ code: 'unknown-team' })
  const wrong = { type: 'assign', team: teams[0], person: stranger.id, reason: '换人' } as const
  expect(await step(manager, filed, wrong)).toMatchObject({ status: 422, code: 'unknown-person' })
  const firm = { type: 'issue-order', to: { kind: 'contractor', contractor: 'nobody' }, task: '换门机' } as const
  expect(await step(wang, filed, firm)).toMatchObject({ code: 'unknown-contractor' })
  expect(register.contractors.has('nobody')).toBe(false)
})

it('shows in the columns that queues are sorted by, with what is owed first', async () => {
  const { payload, settle, take, teams } = world
  if (!wang || !li) throw new Error('nobody works here')
  const filed = await caseOf(wang)
  await take(wang, filed, { type: 'acknowledge', message: '我是王师傅，今天下午到。' })
  await take(wang, filed, { type: 'offer-handover', team: teams[1], person: li.id, reason })
  await settle()
  const row = await payload.findByID({ collection: 'complaints', id: filed.id, depth: 0 })
  expect(row).toMatchObject({ person: wang.id, handoverPerson: li.id, handoverTeam: teams[1], incomplete: true })
  expect(row.dutyName).not.toBeNull()
  expect(row.dutyDue).toBeGreaterThan(world.now())
  expect(row.tickAt).toBeGreaterThanOrEqual(row.dutyDue ?? 0)
})

it('of somebody who leaves begins with what is due first, and ends with what waits for others', async () => {
  const { take, settle, payload, register, now, local } = world
  const leaving = await world.staff('handler')
  const waiting = await caseOf(leaving)
  await take(leaving, waiting, { type: 'acknowledge', message: '已经收到，今天去看。' })
  await take(leaving, waiting, { type: 'propose-result', found: '门轴松了。', done: '已拧紧。' })
  const paused = await caseOf(leaving)
  await take(leaving, paused, { type: 'acknowledge', message: '已经收到，今天去看。' })
  await take(leaving, paused, { type: 'pause', reason: 'awaiting-parts', until: await local(100) })
  const due = await caseOf(leaving)
  await settle()
  const snapshot = await snapshotOf(payload, register)
  const found = await findHandover(payload, register, snapshot, leaving.id, now(), 'zh-Hans')
  expect(found.map(({ number }) => number)).toHaveLength(3)
  expect(found[0]?.number).toBe(due.number)
  expect(found.map(({ due: at }) => at ?? Number.MAX_VALUE)).toEqual(
    found.map(({ due: at }) => at ?? Number.MAX_VALUE).toSorted((a, b) => a - b),
  )
  expect(found.at(-1)?.due).toBeNull()
})
