import type { TypedUser } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { waitFor } from '../../support/wait.ts'
import { openWorld, type World } from './world.ts'

let world: World
let handler: TypedUser
let manager: TypedUser
let chair: TypedUser

beforeAll(async () => {
  world = await openWorld()
  handler = await world.staff('handler')
  manager = await world.staff('manager')
  chair = await world.staff('committee')
  const { payload, register } = world
  const zone = { community: register.id, households: 120 }
  const building = { ...zone, code: 'b3', name: '3号楼', kind: 'building', order: 1 } as const
  const { id } = await payload.create({ collection: 'zones', locale: 'zh-Hans', data: building })
  const floors = { ...zone, code: 'b3-f16', name: '3号楼 16–18层', kind: 'floor', parent: id, order: 2 } as const
  await payload.create({ collection: 'zones', locale: 'zh-Hans', data: floors })
})
afterAll(async () => world?.close())

const published = (number: string) => world.api.case({ community: world.register.slug, number })

it('a door that nobody knows gets a receipt like any other, and counts once staff have confirmed it', async () => {
  const { file, join, see, take, step, track, settle } = world
  const filed = await file()
  const known = await join(filed.number, '3号楼 1202 室')
  const madeUp = [
    await join(filed.number, 'abc'),
    await join(filed.number, '9-101'),
    await join(filed.number, '3-1901'),
  ]
  const again = await join(filed.number, 'ABC')
  if (!known.ok) throw new Error(known.code)
  for (const answer of [...madeUp, again])
    expect(answer).toEqual({ ok: true, value: { number: filed.number, receipt: expect.any(String) } })
  await settle()
  await waitFor(async () => (await published(filed.number))?.households === 2)
  const seen = await see(handler, filed)
  expect(seen).toMatchObject({ households: 2, unconfirmed: [{ door: 'abc' }, { door: '9-101' }, { door: '3-1901' }] })
  const everybody = [await published(filed.number), await track(filed.receipt), await track(known.value.receipt)]
  for (const told of everybody) {
    expect(told?.timeline.filter(({ what }) => what === 'joined')).toHaveLength(1)
    expect(JSON.stringify(told)).not.toMatch(/abc|9-101|3-1901/)
  }

  expect((await see(chair, filed))?.unconfirmed).toEqual([])

  const joiner = seen?.unconfirmed[0]?.joiner ?? -1
  const after = await take(handler, filed, { type: 'confirm-household', joiner })
  expect(after).toMatchObject({ households: 3, unconfirmed: [{ door: '9-101' }, { door: '3-1901' }] })
  expect(await step(handler, filed, { type: 'confirm-household', joiner })).toMatchObject({ code: 'unknown-item' })
  await settle()
  const told = await published(filed.number)
  expect(told?.households).toBe(3)
  expect(told?.timeline.map(({ what }) => what)).toEqual(expect.arrayContaining(['joined', 'household-confirmed']))
  expect(JSON.stringify(told)).not.toContain('abc')
})

it('a household that staff strike leaves the count, and everybody sees that it was corrected but not why', async () => {
  const { file, join, see, take, step, track, settle } = world
  const filed = await file()
  const [ours, theirs] = [await join(filed.number, '3-1201'), await join(filed.number, '3-1204')]
  if (!ours.ok || !theirs.ok) throw new Error('a household could not join')
  await settle()
  await waitFor(async () => (await published(filed.number))?.households === 3)
  const reason = '1204 的住户来电说没有加入'
  const strike = { type: 'strike-household', door: '3号楼 1204 室', reason } as const
  expect(await step(handler, filed, strike)).toMatchObject({ code: 'not-your-role' })
  expect(await step(manager, filed, { ...strike, door: '3-1205' })).toMatchObject({ code: 'door-not-joined' })
  expect(await take(manager, filed, strike)).toMatchObject({ households: 2 })
  expect(await step(manager, filed, strike)).toMatchObject({ code: 'door-not-joined' })
  await settle()
  await waitFor(async () => (await published(filed.number))?.households === 2)
  const told = [await published(filed.number), await track(filed.receipt), await track(theirs.value.receipt)]
  for (const one of told) {
    expect(one?.timeline.filter(({ what }) => what === 'household-struck')).toHaveLength(1)
    expect(JSON.stringify(one)).not.toContain('1204')
  }
  expect(JSON.stringify((await see(handler, filed))?.timeline)).toContain(reason)

  expect(await join(filed.number, '3-1204')).toMatchObject({ ok: true })
  const waiting = (await see(handler, filed))?.unconfirmed ?? []
  expect(waiting).toMatchObject([{ door: '3-1204' }])
  const joiner = waiting[0]?.joiner ?? -1
  expect(await take(handler, filed, { type: 'confirm-household', joiner })).toMatchObject({ households: 3 })
})

it('a door that the list of homes does not have is refused, whichever building it would be in', async () => {
  const { payload, register, file, join, see } = world
  const filed = await file()
  const zones = await payload.find({ collection: 'zones', where: { code: { equals: 'b3' } } })
  const listed = await payload.create({
    collection: 'households',
    data: { community: register.id, zone: zones.docs[0]?.id ?? '', door: '1202', normal: '1202' },
  })
  expect(await join(filed.number, '3号楼 1202 室')).toMatchObject({ ok: true })
  for (const door of ['3-1203', '9-101', 'abc'])
    expect(await join(filed.number, door)).toEqual({ ok: false, code: 'unknown-door' })
  expect(await see(handler, filed)).toMatchObject({ households: 2, unconfirmed: [] })
  await payload.delete({ collection: 'households', id: listed.id })
  expect(await join(filed.number, '3-1203')).toMatchObject({ ok: true })
})

it('a household on both halves of a merge counts once, and a made-up door on neither', async () => {
  const { file, join, take, settle } = world
  const [main, other] = [await file(), await file()]
  for (const { number } of [main, other]) {
    await join(number, '3-1203')
    await join(number, '没有这户')
  }
  await settle()
  await take(handler, other, { type: 'merge', number: main.number })
  await waitFor(async () => (await published(main.number))?.households === 3)
})
