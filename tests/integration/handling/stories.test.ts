import { callsOwed } from '@linsheng/cms/src/features/messages/calls-owed.ts'
import { messengerService } from '@linsheng/cms/src/features/messages/service.ts'
import type { TypedUser } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openMailbox } from '../../support/mailbox.ts'
import { waitFor } from '../../support/wait.ts'
import { type Filed, openWorld, type World } from './world.ts'

let world: World
let wang: TypedUser
let li: TypedUser
let zhao: TypedUser
let manager: TypedUser
let chair: TypedUser
/** Sits on panels, and works on cases too. */
let insider: TypedUser
let judges: TypedUser[]

beforeAll(async () => {
  world = await openWorld()
  const { staff } = world
  ;[wang, li, zhao] = [await staff('handler'), await staff('handler'), await staff('handler')]
  manager = await staff('manager')
  chair = await staff('committee')
  insider = await staff('handler', 'panel')
  await inTeam('engineering', wang)
  await inTeam('cleaning', li)
  await inTeam('security', zhao)
  judges = await Promise.all([staff('panel'), staff('panel'), staff('panel'), staff('panel')])
})
afterAll(async () => world?.close())

async function inTeam(code: string, { id }: TypedUser): Promise<void> {
  const where = { and: [{ community: { equals: world.register.id } }, { code: { equals: code } }] }
  await world.payload.update({ collection: 'teams', where, data: { members: [id] } })
}

type Changes = Parameters<World['file']>[0]
const DAY = 24

/** A case of the engineers', of whom there is one. */
const wangsCase = (changes: Changes = {}): Promise<Filed> => world.file({ category: 'equipment', ...changes })
const seen = async (filed: Filed) => {
  const found = await world.see(manager, filed)
  if (!found) throw new Error('the case is gone')
  return found
}
const ids = (users: readonly TypedUser[]) => users.map(({ id }) => id)
const result = (done: string) => ({ type: 'propose-result', found: '门机皮带磨损。', done }) as const

/** From the first answer to a plan both agree on. */
async function workedOut(filed: Filed): Promise<void> {
  const { take, act, local, track } = world
  await take(
    wang,
    filed,
    { type: 'accept-assignment' },
    { type: 'acknowledge', message: '我是王师傅，明天上午来看。' },
    { type: 'schedule-visit', from: await local(20), to: await local(21), note: '王师傅来看门机。' },
    { type: 'investigate', findings: { what: '门机皮带磨损' }, verdict: 'confirmed', cause: 'wear' },
    { type: 'propose-plan', steps: [{ text: '换皮带' }], date: await local(48), payer: 'property' },
  )
  await take(insider, filed, { type: 'note', audience: 'internal', text: '皮带我去领。' })
  expect((await track(filed.receipt)).next.kind).toBe('plan-answer')
  expect(await act(filed.receipt, { action: 'accept-plan' })).toMatchObject({ value: { plan: { status: 'agreed' } } })
}

/** A panel without those who may not sit on it decides that the complainant is right. */
async function upheld(filed: Filed): Promise<void> {
  const { take, step } = world
  const [first, second, relative, substitute] = judges
  if (!first || !second || !relative || !substitute) throw new Error('there are too few judges')
  const seat = (...members: TypedUser[]) => step(chair, filed, { type: 'seat-panel', members: ids(members) })
  expect(await seat(first, second, wang)).toMatchObject({ code: 'unknown-person' })
  expect(await seat(first, second, insider)).toMatchObject({ code: 'panel-conflict' })
  expect(await seat(first, second, relative)).toMatchObject({ status: 200 })
  await take(first, filed, { type: 'acknowledge-appeal', message: '复核小组收到了，十个工作日内决定。' })
  await take(relative, filed, { type: 'declare-interest', interest: true, text: '和王师傅是亲戚。' })
  expect(await seat(first, second, relative)).toMatchObject({ code: 'panel-conflict' })
  expect(await seat(first, second, substitute)).toMatchObject({ status: 200 })
  for (const member of [first, second, substitute]) {
    await take(member, filed, { type: 'declare-interest', interest: false }, { type: 'vote', vote: 'upheld' })
  }
  await take(first, filed, {
    type: 'decide-appeal',
    decision: 'upheld',
    facts: '两次修理以后还停过两次梯。',
    rule: '服务合同第八条。',
    reasons: '没有找到真正的原因。',
    changes: '换整套门机。',
  })
}

it('a case goes from the first word to the call-back, disputed twice and upheld on appeal', async () => {
  const { take, act, track, pass, now } = world
  const filed = await wangsCase({ impact: 'everyone', phone: '13800000000' })
  await workedOut(filed)

  await take(wang, filed, result('换了皮带。'))
  expect(await act(filed.receipt, { action: 'dispute', reason: '又停了。' })).toMatchObject({ ok: true })
  await take(wang, filed, result('调了门机。'))
  await act(filed.receipt, { action: 'dispute', reason: '还是停。' })
  expect((await seen(filed)).escalations).toMatchObject([{ level: 'manager' }])

  const appeal = { action: 'appeal', about: 'result', reason: '修了两次都没修好。' } as const
  expect(await act(filed.receipt, appeal)).toMatchObject({ value: { status: 'appealed' } })
  await upheld(filed)
  expect(await track(filed.receipt)).toMatchObject({
    status: 'in-progress',
    appeal: { panel: 3, decided: { decision: 'upheld', votes: { upheld: 3 } } },
    doors: ['mediation', 'street-office', 'court'],
  })

  await take(wang, filed, result('换了整套门机。'))
  const rating = { speed: 2, result: 5, attitude: 4 }
  expect(await act(filed.receipt, { action: 'confirm', rating })).toMatchObject({ value: { outcome: 'confirmed' } })
  const call = { type: 'follow-up', day: 7, outcome: 'holds' } as const
  expect(await world.step(wang, filed, call)).toMatchObject({ code: 'no-follow-up-due' })
  await pass(7 * DAY + 1)
  await take(wang, filed, call)
  expect((await seen(filed)).followUps).toMatchObject([
    { day: 7, outcome: 'holds' },
    { day: 30, outcome: null },
  ])
  expect((await seen(filed)).endedAt).toBeLessThan(now() - 7 * DAY * 3_600_000)
})

it('a case goes through three departments, and somebody is responsible at every moment', async () => {
  const { take, step, act, track } = world
  const filed = await wangsCase()
  expect(await seen(filed)).toMatchObject({ team: { code: 'engineering' }, person: { id: wang.id }, transfers: 0 })
  const ask = (person: TypedUser, team: string) =>
    ({ type: 'offer-handover', team, person: person.id, reason: '这要别的班组来办。' }) as const

  await take(wang, filed, { type: 'accept-assignment' }, ask(li, 'cleaning'))
  await take(li, filed, { type: 'decline-handover', reason: '今天人手不够。' })
  expect(await seen(filed)).toMatchObject({ person: { id: wang.id }, handover: null, transfers: 0 })
  await take(wang, filed, ask(li, 'cleaning'))
  expect((await seen(filed)).person?.id).toBe(wang.id)
  await take(li, filed, { type: 'accept-handover' }, ask(zhao, 'security'))
  await take(zhao, filed, { type: 'accept-handover' })
  expect(await seen(filed)).toMatchObject({ person: { id: zhao.id }, team: { code: 'security' }, transfers: 2 })

  expect(await step(zhao, filed, ask(wang, 'engineering'))).toMatchObject({ code: 'manager-decides' })
  await take(manager, filed, { type: 'assign', team: 'engineering', person: wang.id, reason: '由最先接的人办到底。' })
  const to = { kind: 'team', team: 'cleaning', person: li.id } as const
  await take(wang, filed, { type: 'accept-assignment' }, { type: 'issue-order', to, task: '清理底坑。' })
  expect(await step(wang, filed, result('修好了。'))).toMatchObject({ code: 'orders-open' })
  await take(li, filed, { type: 'finish-order', order: 1, done: '底坑清理干净。', minutes: 40 })
  await take(wang, filed, result('修好了。'))
  expect(await act(filed.receipt, { action: 'confirm' })).toMatchObject({ value: { outcome: 'confirmed' } })
  expect((await track(filed.receipt)).timeline.filter(({ what }) => what === 'handover-accepted')).toHaveLength(2)
})

it('a duplicate goes into the case of three households, and comes out again whole', async () => {
  const { file, join, take, act, track, settle } = world
  const main = await wangsCase({ description: '五号楼楼道灯整晚不亮。' })
  const twin = await file({ description: '五号楼三楼没有灯，看不见台阶。' })
  const neighbour = await join(main.number, '5-302', undefined, '我家门口也是黑的。')
  if (!neighbour.ok) throw new Error(neighbour.code)
  await act(twin.receipt, { action: 'note', text: '老人晚上不敢下楼。', photos: [] })
  const before = await track(twin.receipt)

  await take(wang, twin, { type: 'merge', number: main.number })
  await settle()
  expect((await seen(main)).households).toBe(3)
  expect(await track(twin.receipt)).toMatchObject({ mergedInto: main.number, status: 'closed' })

  await take(wang, twin, { type: 'split' })
  await settle()
  expect((await seen(main)).households).toBe(2)
  const after = await track(twin.receipt)
  expect(after).toMatchObject({ mergedInto: null, status: before.status, promises: before.promises })
  expect(JSON.stringify(after.timeline)).toContain('老人晚上不敢下楼。')

  await take(wang, main, { type: 'acknowledge', message: '今晚换灯。' }, result('换了灯。'))
  expect(await act(main.receipt, { action: 'confirm' })).toMatchObject({ value: { outcome: 'confirmed' } })
  expect(await track(neighbour.value.receipt)).toMatchObject({ status: 'closed', joined: true })
  expect(await track(twin.receipt)).toMatchObject({ endedAt: null })
})

it('a mail that its server refuses becomes a call, and the days of silence begin with the call', async () => {
  const { cms, payload, register, take, track, settle, pass } = world
  const filed = await wangsCase({ email: 'nobody@example.org', phone: '13800000000' })
  const owed = async () => (await callsOwed(payload, [register.id])).filter(({ number }) => number === filed.number)
  await using mailbox = await openMailbox()
  mailbox.mood = 'refuses'
  const messenger = await messengerService.start(payload, { ...cms.env, smtpUrl: mailbox.url })
  try {
    await take(wang, filed, { type: 'acknowledge', message: '我是王师傅。' }, result('换了皮带。'))
    await waitFor(async () => (await seen(filed)).calls.length === 2)
  } finally {
    await messenger.stop()
  }
  await settle()
  expect(mailbox.messages).toEqual([])
  expect(await owed()).not.toEqual([])
  await pass(8 * DAY)
  expect((await track(filed.receipt)).status).toBe('result-proposed')

  for (const { sequence } of (await seen(filed)).calls) {
    await take(wang, filed, { type: 'record-call', sequence, reached: true, note: '本人接的。' })
  }
  await settle()
  expect(await owed()).toEqual([])
  await pass(6 * DAY)
  expect((await track(filed.receipt)).status).toBe('result-proposed')
  await pass(2 * DAY)
  expect(await track(filed.receipt)).toMatchObject({ status: 'closed', outcome: 'silent' })
})
