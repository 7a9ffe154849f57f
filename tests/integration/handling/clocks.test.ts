import type { TypedUser } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld, type World } from './world.ts'

let world: World
let handler: TypedUser

beforeAll(async () => {
  world = await openWorld()
  handler = await world.staff('handler')
})
afterAll(async () => world?.close())

const acknowledge = { type: 'acknowledge', message: '我是小王，下午三点到。' } as const
const steps = [{ text: '换门机', who: '电梯公司' }, { text: '试运行三天' }]

it('a plan is accepted, asked to change, or goes ahead marked as not confirmed after three days of silence', async () => {
  const { file, take, track, act, local, pass } = world
  const filed = await file()
  await take(handler, filed, acknowledge)
  const plan = { type: 'propose-plan', steps, date: await local(200), payer: 'maintenance-fund' } as const
  await take(handler, filed, plan)
  const waiting = await track(filed.receipt)
  expect(waiting).toMatchObject({ next: { kind: 'plan-answer' }, plan: { version: 1, status: 'proposed', steps } })
  expect(waiting.actions).toEqual(expect.arrayContaining(['accept-plan', 'ask-plan-changes', 'decline-plan']))
  expect(waiting.plan?.answerBy).toBe((waiting.plan?.at ?? 0) + 3 * 86_400_000)

  const asked = await act(filed.receipt, { action: 'ask-plan-changes', text: '周末家里才有人。' })
  expect(asked).toMatchObject({ ok: true, value: { plan: { status: 'changes-asked', answer: '周末家里才有人。' } } })
  await take(handler, filed, { ...plan, reason: '改到周末。' })
  await pass(73)
  const silent = await track(filed.receipt)
  expect(silent.plan).toMatchObject({ version: 2, status: 'silence', answer: null })
  expect(await act(filed.receipt, { action: 'accept-plan' })).toMatchObject({ ok: false, code: 'plan-answered' })
})

it('a pause stands on both pages with its reason, ends by itself, and has a longest', async () => {
  const { file, take, step, track, see, local, pass, api, register, settle } = world
  const filed = await file()
  const before = await take(handler, filed, acknowledge)
  const pause = async (hours: number) =>
    ({ type: 'pause', reason: 'awaiting-parts', until: await local(hours), note: '门机三天后到。' }) as const
  expect(await step(handler, filed, await pause(24 * 60))).toMatchObject({ code: 'pause-too-long' })
  const paused = await take(handler, filed, await pause(48))
  expect(paused.paused?.reason).toBe('awaiting-parts')
  await settle()
  const until = paused.paused?.until ?? 0
  expect((await track(filed.receipt)).paused).toEqual({ reason: 'awaiting-parts', until })
  const page = await api.case({ community: register.slug, number: filed.number })
  expect(page?.paused).toEqual({ reason: 'awaiting-parts', until })
  expect(JSON.stringify(page)).not.toContain('门机三天后到')
  const dueOf = (seen: typeof before | null) => seen?.promises.find(({ clock }) => clock === 'resolution')?.due ?? 0
  expect(dueOf(paused)).toBeGreaterThan(dueOf(before))

  await pass(49)
  const resumed = await see(handler, filed)
  expect(resumed).toMatchObject({
    paused: null,
    timeline: expect.arrayContaining([expect.objectContaining({ what: 'resumed', who: 'system' })]),
  })
  expect(dueOf(resumed)).toBeGreaterThan(dueOf(before) + 47 * 3_600_000)
})

it('what ran out goes up by itself, once for each level, also after days in which nobody looked', async () => {
  const { file, see, pass, api, register } = world
  const filed = await file()
  await pass(24 * 10)
  await pass(1)
  const seen = await see(handler, filed)
  expect(seen?.escalations.map(({ level }) => level)).toEqual(['manager', 'committee'])
  expect(seen?.escalations[0]).toMatchObject({ missed: expect.any(String), dueAt: expect.any(Number) })
  const page = await api.case({ community: register.slug, number: filed.number })
  expect(page?.escalated).toBe('committee')
  expect(page?.timeline.filter(({ what }) => what === 'escalated')).toHaveLength(2)
})

it('silence accepts a result seven days after it was delivered, and is marked', async () => {
  const { file, take, track, pass } = world
  const filed = await file()
  await take(handler, filed, acknowledge, { type: 'propose-result', found: '门机坏了。', done: '换了门机。' })
  await pass(24 * 6)
  expect((await track(filed.receipt)).status).toBe('result-proposed')
  await pass(25)
  expect(await track(filed.receipt)).toMatchObject({ status: 'closed', outcome: 'silent', next: { kind: 'ended' } })
})
