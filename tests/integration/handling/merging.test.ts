import { findByNumber } from '@linsheng/cms/src/features/complaints/operations/find-by-number.ts'
import { followMerges } from '@linsheng/cms/src/features/complaints/operations/follow-merge.ts'
import type { TypedUser } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { waitFor } from '../../support/wait.ts'
import { openWorld, type World } from './world.ts'

let world: World
let handler: TypedUser

beforeAll(async () => {
  world = await openWorld()
  handler = await world.staff('handler')
})
afterAll(async () => world?.close())

const households = async (number: string): Promise<number | undefined> =>
  (await world.api.case({ community: world.register.slug, number }))?.households

it('three households share what two of them reported; a split gives each its own case back', async () => {
  const { file, join, take, see, track, settle } = world
  const [main, other] = [await file(), await file({ description: '三号楼电梯又停了，门关不上。' })]
  expect(await join(main.number, '3-1202')).toMatchObject({ ok: true })
  const before = await see(handler, other)

  const merged = await take(handler, other, { type: 'merge', number: main.number })
  expect(merged).toMatchObject({ status: 'closed', outcome: 'merged', mergedInto: { number: main.number } })
  await waitFor(async () => (await households(main.number)) === 3)
  expect(await see(handler, main)).toMatchObject({ absorbed: [{ number: other.number }], households: 3 })
  expect(await track(other.receipt)).toMatchObject({ mergedInto: main.number, status: 'closed' })
  expect((await track(main.receipt)).timeline.at(-1)).toMatchObject({ what: 'absorbed', other: other.number })

  const split = await take(handler, other, { type: 'split' })
  expect(split).toMatchObject({ status: before?.status, endedAt: null, mergedInto: null })
  expect(split.promises).toEqual(before?.promises)
  await waitFor(async () => (await households(main.number)) === 2)
  await settle()
  const again = await see(handler, other)
  expect(again?.timeline.map(({ what }) => what)).toEqual([
    ...(before?.timeline.map(({ what }) => what) ?? []),
    'merged',
    'closed',
    'split',
  ])
})

it('comes out again when its complainant says that it is another matter', async () => {
  const { file, take, act, track, see, settle } = world
  const [main, other] = [await file(), await file({ description: '五号楼的信报箱打不开。' })]
  await take(handler, other, { type: 'merge', number: main.number })
  await settle()
  expect((await track(other.receipt)).actions).toContain('split')
  expect((await track(main.receipt)).actions).not.toContain('split')
  expect(await act(main.receipt, { action: 'split' })).toMatchObject({ ok: false, code: 'not-merged' })
  expect(await act(other.receipt, { action: 'split' })).toMatchObject({ value: { mergedInto: null, endedAt: null } })
  await settle()
  expect(await see(handler, main)).toMatchObject({ absorbed: [], households: 1 })
})

it('cannot go where it came from, nowhere, or into what has ended', async () => {
  const { file, step, take, settle } = world
  const [one, two, three] = [await file(), await file(), await file()]
  const into = (number: string) => ({ type: 'merge', number }) as const
  expect(await step(handler, one, into(one.number))).toMatchObject({ code: 'merge-with-itself' })
  expect(await step(handler, one, into('1999-1'))).toMatchObject({ code: 'unknown-case' })
  await take(handler, two, into(three.number))
  expect(await step(handler, one, into(two.number))).toMatchObject({ code: 'already-merged' })
  await settle()
  await take(handler, three, { type: 'close', outcome: 'unfounded', reason: '到现场看过，没有这回事。' })
  expect(await step(handler, one, into(three.number))).toMatchObject({ code: 'already-ended' })
})

it('does not publish that a case goes on in one whose place nobody may know', async () => {
  const { api, file, register, see, take, track } = world
  const [sensitive, other] = [await file({ category: 'noise' }), await file()]
  await take(handler, other, { type: 'merge', number: sensitive.number })
  await waitFor(async () => (await see(handler, sensitive))?.households === 2)
  const published = () => api.case({ community: register.slug, number: other.number })
  await waitFor(async () => (await published())?.outcome === 'merged')
  expect(await published()).toMatchObject({ mergedInto: null })
  expect(await track(other.receipt)).toMatchObject({ mergedInto: sensitive.number })
})

it('of two merged into each other at the same moment one goes on', async () => {
  const { file, step, see, settle } = world
  const [one, two] = [await file(), await file()]
  const [a, b] = [await see(handler, one), await see(handler, two)]
  await world.stop()
  await Promise.all([
    step(handler, one, { type: 'merge', number: two.number }, { sequence: a?.sequence ?? 0 }),
    step(handler, two, { type: 'merge', number: one.number }, { sequence: b?.sequence ?? 0 }),
  ])
  world.restart()
  await settle()
  const ends = [await see(handler, one), await see(handler, two)].map((seen) => seen?.endedAt === null)
  expect(ends.filter(Boolean)).toHaveLength(1)
})

it('stands on its own again when the case it went into ends before it could be taken in', async () => {
  const { file, step, take, see, settle, track } = world
  const pairs = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const [main, other] = [await file(), await file()]
      return { main, other, before: await see(handler, other) }
    }),
  )
  // Nobody follows until all is stored: the first merge has gone through when its other case ends, the others race it.
  await world.stop()
  for (const [at, { main, other }] of pairs.entries()) {
    const merged = step(handler, other, { type: 'merge', number: main.number })
    if (at === 0) expect((await merged).code).toBeNull()
    await take(handler, main, { type: 'close', outcome: 'unfounded', reason: '到现场看过，没有这回事。' })
    expect([null, 'already-ended']).toContain((await merged).code)
  }
  world.restart()
  await settle()
  for (const { main, other, before } of pairs) {
    expect(await see(handler, main)).toMatchObject({ outcome: 'unfounded', absorbed: [] })
    expect(await see(handler, other)).toMatchObject({ status: before?.status, endedAt: null, mergedInto: null })
    expect((await track(other.receipt)).actions).toContain('withdraw')
  }
})

it('stays where it was taken in when its merge is followed again after the end of that case', async () => {
  const { file, take, see, settle, payload, register } = world
  const [main, other] = [await file(), await file()]
  await take(handler, other, { type: 'merge', number: main.number })
  await settle()
  await take(handler, main, { type: 'close', outcome: 'unfounded', reason: '到现场看过，没有这回事。' })
  const merged = await findByNumber(payload, register.id, other.number)
  const into = merged?.state.mergedInto
  if (!merged || !into) throw new Error('the case was not merged')
  const event = { type: 'merged', into: into.into, number: into.number } as const
  const fresh = [{ event, actor: { kind: 'staff', user: String(handler.id), roles: ['handler'] } as const }]
  await followMerges(payload, { community: register.id, stream: merged.stream, fresh, state: merged.state })
  expect(await see(handler, other)).toMatchObject({ mergedInto: { number: main.number } })
})

it('a household counts once, gets its receipt again for the same request, and reads only its own words', async () => {
  const { file, join, track, act, take, see } = world
  const filed = await file({ description: '楼道灯坏了一个星期，晚上看不见。' })
  const key = 'a-key-of-sixteen-characters'
  const first = await join(filed.number, '5号楼 301 室', key, '我家门口也是黑的。')
  if (!first.ok) throw new Error(first.code)
  expect(await join(filed.number, '5号楼 301 室', key, '我家门口也是黑的。')).toEqual(first)
  expect(await join(filed.number, '5号楼 301 室', key, '别的话。')).toEqual({
    ok: false,
    code: 'idempotency-key-reused',
  })
  expect(await join('1999-1', '5-301')).toEqual({ ok: false, code: 'unknown-case' })

  await act(filed.receipt, { action: 'note', text: '申请人自己的话。', photos: [] })
  await take(handler, filed, { type: 'acknowledge', message: '给申请人的答复。' })
  const { receipt } = first.value
  expect(await act(receipt, { action: 'note', text: '邻居补充的话。', photos: [] })).toMatchObject({ ok: true })
  const joiner = await track(receipt)
  expect(joiner).toMatchObject({
    joined: true,
    description: '我家门口也是黑的。',
    households: 2,
    actions: ['note', 'correct', 'choose-reach'],
  })
  for (const secret of ['申请人自己的话', '给申请人的答复', '晚上看不见'])
    expect(JSON.stringify(joiner)).not.toContain(secret)
  expect(JSON.stringify(joiner)).toContain('邻居补充的话。')
  expect(JSON.stringify(await track(filed.receipt))).not.toMatch(/邻居补充|我家门口/)
  expect(await act(receipt, { action: 'withdraw' })).toEqual({ ok: false, code: 'not-your-command' })

  const position = (await see(handler, filed))?.timeline.find(({ text }) => text === '申请人自己的话。')?.note ?? -1
  const change = { action: 'correct', note: position, text: '改别人的话' } as const
  expect(await act(receipt, change)).toEqual({ ok: false, code: 'not-sent-by-you' })
  expect(await act(filed.receipt, change)).toMatchObject({ ok: true })
})

it('a door that joined before is answered like any other, counts once, and opens nothing the first one wrote', async () => {
  const { file, join, track, act, see, settle } = world
  const filed = await file()
  const first = await join(filed.number, '5-301', undefined, '我家门口也是黑的。')
  const again = await join(filed.number, '5号楼 301 室', 'a-key-of-the-second-one', '我也来说一句。')
  if (!first.ok || !again.ok) throw new Error('not joined')
  expect(Object.keys(again.value)).toEqual(Object.keys(first.value))
  expect(again.value.receipt).not.toBe(first.value.receipt)
  expect(await join(filed.number, '5号楼 301 室', 'a-key-of-the-second-one', '我也来说一句。')).toEqual(again)
  await act(first.value.receipt, { action: 'note', text: '第一位补充的话。', photos: [] })
  await settle()

  const [theirs, mine] = [await track(first.value.receipt), await track(again.value.receipt)]
  expect(mine).toMatchObject({ joined: true, households: 2, description: '我也来说一句。', actions: theirs.actions })
  expect(mine.timeline.map(({ what }) => what)).not.toContain('rejoined')
  expect(JSON.stringify(mine)).not.toMatch(/第一位|门口也是黑/)
  expect(JSON.stringify(theirs)).not.toContain('我也来说')
  expect(await households(filed.number)).toBe(2)
  const published = await world.api.case({ community: world.register.slug, number: filed.number })
  expect(published?.timeline.filter(({ what }) => what === 'joined' || what === 'rejoined')).toHaveLength(1)
  expect((await see(handler, filed))?.timeline.map(({ what }) => what)).toContain('rejoined')
})

it('of many who join from one door at once each gets a receipt, and the household counts once', async () => {
  const filed = await world.file()
  const all = await Promise.all(Array.from({ length: 3 }, () => world.join(filed.number, '7-101')))
  const receipts = all.flatMap((answer) => (answer.ok ? [answer.value.receipt] : []))
  expect(new Set(receipts).size).toBe(3)
  await world.settle()
  expect(await households(filed.number)).toBe(2)
})

it('a household that joined both cases counts once when they become one', async () => {
  const { file, join, take } = world
  const [main, other] = [await file(), await file()]
  for (const [number, door] of [
    [main.number, '3-1202'],
    [other.number, '3号楼1202'],
    [other.number, '3-1203'],
  ] as const)
    expect(await join(number, door)).toMatchObject({ ok: true })
  await take(handler, other, { type: 'merge', number: main.number })
  await waitFor(async () => (await households(main.number)) === 4)
  await take(handler, other, { type: 'split' })
  await waitFor(async () => (await households(main.number)) === 2)
})
