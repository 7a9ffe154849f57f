import type { TypedUser } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Filed, openWorld, type World } from './world.ts'

let world: World
let handler: TypedUser
let manager: TypedUser
let chair: TypedUser
let judges: TypedUser[]
let insider: TypedUser

beforeAll(async () => {
  world = await openWorld()
  handler = await world.staff('handler')
  manager = await world.staff('manager')
  chair = await world.staff('committee')
  insider = await world.staff('panel', 'handler')
  judges = await Promise.all(Array.from({ length: 4 }, () => world.staff('panel')))
})
afterAll(async () => world?.close())

const judge = (index: number): TypedUser => {
  const found = judges[index]
  if (!found) throw new Error('there are not so many judges')
  return found
}
const members = (...users: TypedUser[]) => users.map(({ id }) => id)

async function appealed(): Promise<Filed> {
  const { file, take, act } = world
  const filed = await file({ phone: '13800000000' })
  await take(
    handler,
    filed,
    { type: 'acknowledge', message: '我是小王，今天去看。' },
    { type: 'propose-result', found: '门机没有问题。', done: '已经检查。' },
  )
  const appeal = { action: 'appeal', about: 'result', reason: '昨晚又停了两次。' } as const
  expect(await act(filed.receipt, appeal)).toMatchObject({ ok: true, value: { status: 'appealed' } })
  return filed
}

it('is decided by three who had no hand in it; whoever had, or has an interest, is kept out', async () => {
  const { step, take, track, see, settle } = world
  const filed = await appealed()
  await settle()
  const [a, b, c] = [judge(0), judge(1), judge(2)]
  expect(await step(manager, filed, { type: 'seat-panel', members: members(a, b, c) })).toMatchObject({
    code: 'not-your-role',
  })
  const seat = (...users: TypedUser[]) => step(chair, filed, { type: 'seat-panel', members: members(...users) })
  expect(await seat(a, b)).toMatchObject({ code: 'panel-too-small' })
  expect(await seat(a, b, insider)).toMatchObject({ code: 'panel-conflict' })
  expect(await seat(a, b, handler)).toMatchObject({ code: 'unknown-person' })
  expect(await seat(a, b, c)).toMatchObject({ status: 200 })

  await take(c, filed, { type: 'acknowledge-appeal', message: '复核小组已经收到，十个工作日内决定。' })
  await take(c, filed, { type: 'declare-interest', interest: true, text: '申请人是我表姐。' })
  expect(await step(c, filed, { type: 'vote', vote: 'rejected' })).toMatchObject({ status: 404, code: 'not-found' })
  expect(await seat(a, b, c)).toMatchObject({ code: 'panel-conflict' })
  await take(chair, filed, { type: 'seat-panel', members: members(a, b, judge(3)) })

  const reasons = { facts: '停梯记录两次。', rule: '服务合同第八条。', reasons: '没有排除故障。', changes: '换门机。' }
  const decide = { type: 'decide-appeal', decision: 'upheld', ...reasons } as const
  for (const user of [a, b, judge(3)]) await take(user, filed, { type: 'declare-interest', interest: false })
  await take(a, filed, { type: 'vote', vote: 'upheld' })
  await take(b, filed, { type: 'vote', vote: 'upheld' })
  expect(await step(a, filed, decide)).toMatchObject({ code: 'votes-missing' })
  await take(judge(3), filed, { type: 'vote', vote: 'rejected' })
  expect(await step(a, filed, { ...decide, decision: 'rejected' })).toMatchObject({ code: 'votes-disagree' })
  expect(await take(a, filed, decide)).toMatchObject({ status: 'in-progress', endedAt: null })

  const tracked = await track(filed.receipt)
  expect(tracked.appeal).toMatchObject({ panel: 3, decided: { decision: 'upheld', votes: { upheld: 2, rejected: 1 } } })
  expect(tracked.doors).toEqual(['mediation', 'street-office', 'court'])
  const words = JSON.stringify(tracked)
  for (const secret of ['表姐', ...members(a, b, c, judge(3)), a.email, c.email]) expect(words).not.toContain(secret)
  expect(tracked.timeline.map(({ what }) => what)).not.toContain('voted')
  expect((await see(chair, filed))?.appeals[0]?.recused).toEqual([{ id: c.id, name: c.email }])
})

it('is open to the panel while it is theirs, without whom to call, and never to editors', async () => {
  const { file, see, step, staff, settle } = world
  const [quiet, filed] = [await file({ phone: '13800000000' }), await appealed()]
  await settle()
  const editor = await staff('editor')
  expect(await see(judge(0), quiet)).toBeNull()
  expect(await see(editor, filed)).toBeNull()
  for (const reader of [judge(0), chair]) {
    const seen = await see(reader, filed)
    expect(seen?.appeals[0]?.reason).toBe('昨晚又停了两次。')
    expect(seen?.contact).toBeUndefined()
    expect(seen?.allowed).not.toContain('propose-result')
    expect(seen?.barred.acknowledge).toBe('not-your-role')
  }
  expect((await see(handler, filed))?.contact).toEqual({ phone: '13800000000' })
  expect(await step(judge(0), quiet, { type: 'start' })).toMatchObject({ status: 404 })
})

it('can be asked for by whoever reads the result before word of it has reached them', async () => {
  const { act, file, now, take, track } = world
  const filed = await file({ email: 'lin@example.org' })
  await take(handler, filed, { type: 'propose-result', found: '门机没有问题。', done: '已经检查。' })
  const { actions, appealable } = await track(filed.receipt)
  expect(actions).toContain('appeal')
  expect(appealable).toMatchObject({ about: ['result'] })
  expect(appealable?.until).toBeGreaterThan(now())
  const appeal = { action: 'appeal', about: 'result', reason: '昨晚又停了两次。' } as const
  expect(await act(filed.receipt, appeal)).toMatchObject({ ok: true, value: { status: 'appealed' } })
})
