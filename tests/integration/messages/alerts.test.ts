import { randomUUID } from 'node:crypto'
import { historyOf } from '@linsheng/cms/src/features/complaints/operations/stored-commit.ts'
import { alertEndpoints } from '@linsheng/cms/src/features/messages/alerts/endpoints.ts'
import { STAFF_ALERTS } from '@linsheng/cms/src/features/messages/alerts/name.ts'
import type { StoredAlert } from '@linsheng/cms/src/features/messages/alerts/own-alerts.ts'
import { type OwnAlertsAnswer, ownAlertsSchema } from '@linsheng/cms/src/features/messages/alerts/shape.ts'
import { followMessages } from '@linsheng/cms/src/features/messages/follow-messages.ts'
import { createLocalReq, type TypedUser } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Filed, openWorld, type World } from '../handling/world.ts'
import { streamOf } from './setup.ts'

let world: World
let manager: TypedUser
let committee: TypedUser
let judge: TypedUser

beforeAll(async () => {
  world = await openWorld()
  manager = await world.staff('manager')
  committee = await world.staff('committee')
  judge = await world.staff('panel')
})
afterAll(async () => world?.close())

const at = (path: string) => alertEndpoints.find((endpoint) => endpoint.path === path)
const [mine, read] = [at('/mine'), at('/read')]
async function ask(endpoint: typeof mine, user: TypedUser | null, body?: unknown): Promise<Response> {
  const req = await createLocalReq(user ? { user } : {}, world.payload)
  if (!endpoint) throw new Error('there is no such endpoint')
  return endpoint.handler(Object.assign(req, { text: async () => JSON.stringify(body) }))
}
const seenBy = async (user: TypedUser): Promise<OwnAlertsAnswer> =>
  ownAlertsSchema.parse(await (await ask(mine, user)).json())
const NO_RATING = { speed: undefined, result: undefined, attitude: undefined }
/** Kinds of alerts somebody has about a case, oldest first. */
async function kindsFor(user: TypedUser, { number }: Filed): Promise<string[]> {
  await world.settle()
  const where = { and: [{ user: { equals: user.id } }, { number: { equals: number } }] }
  const { docs } = await world.payload.db.find<StoredAlert>({
    collection: STAFF_ALERTS,
    where,
    sort: ['at', 'key'],
    limit: 0,
  })
  return docs.map(({ kind }) => kind)
}
/** A case in this handler's hands. */
async function caseOf(handler: TypedUser): Promise<Filed> {
  const filed = await world.file({ email: 'resident@example.org' })
  await world.take(manager, filed, { type: 'assign', team: world.teams[0], person: handler.id, reason: '在班' })
  return filed
}

it('tells who is given a case, and not the one who gave it', async () => {
  const handler = await world.staff('handler')
  const filed = await caseOf(handler)
  expect(await kindsFor(handler, filed)).toEqual(['assigned'])
  expect(await kindsFor(manager, filed)).not.toContain('escalated')
  const { unread, alerts } = await seenBy(handler)
  expect(unread).toBe(1)
  expect(alerts).toMatchObject([{ kind: 'assigned', number: filed.number, case: filed.id, read: false }])
})

it('tells both sides of a handover', async () => {
  const [from, to] = [await world.staff('handler'), await world.staff('handler')]
  const filed = await caseOf(from)
  const offer = { type: 'offer-handover', team: world.teams[1], person: to.id, reason: '电梯归机电组' } as const
  await world.take(from, filed, offer)
  await world.take(to, filed, { type: 'decline-handover', reason: '今天都排满了' })
  await world.take(from, filed, offer)
  await world.take(to, filed, { type: 'accept-handover' })
  expect(await kindsFor(to, filed)).toEqual(['handover-offered', 'handover-offered'])
  expect(await kindsFor(from, filed)).toEqual(['assigned', 'handover-declined', 'handover-accepted'])
})

it('tells managers what ran out, and the committee when that did not help', async () => {
  const handler = await world.staff('handler')
  const filed = await caseOf(handler)
  await world.pass(49)
  expect(await kindsFor(manager, filed)).toContain('escalated')
  expect(await kindsFor(committee, filed)).toEqual([])
  await world.pass(100)
  expect(await kindsFor(committee, filed)).toEqual(['escalated'])
  expect(await kindsFor(judge, filed)).toEqual([])
})

it('tells managers of a step of an emergency that was not taken, in words of its own', async () => {
  const filed = await world.file({ category: 'lift', danger: 'yes' })
  await world.pass(0.1)
  expect(await kindsFor(manager, filed)).toContain('escalated.step')
  expect(await kindsFor(manager, filed)).not.toContain('escalated')
})

it('tells the responsible person what the complainant says, and the judges of an appeal', async () => {
  const handler = await world.staff('handler')
  const filed = await world.file()
  await world.take(manager, filed, { type: 'assign', team: world.teams[0], person: handler.id, reason: '在班' })
  await world.act(filed.receipt, { action: 'note', text: '晚上也停过一次。', photos: [] })
  await world.take(handler, filed, { type: 'start' }, { type: 'propose-result', found: '门机磨损', done: '换了门机' })
  await world.act(filed.receipt, { action: 'dispute', reason: '又停了', rating: NO_RATING })
  await world.take(handler, filed, { type: 'propose-result', found: '控制板坏', done: '换了控制板' })
  await world.act(filed.receipt, { action: 'appeal', about: 'result', reason: '没有修好', wish: '' })
  expect(await kindsFor(handler, filed)).toEqual(['assigned', 'wrote', 'disputed'])
  expect(await kindsFor(judge, filed)).toEqual(['appealed'])
  expect(await kindsFor(committee, filed)).toContain('appealed')
})

it('followed again, tells nobody twice', async () => {
  const handler = await world.staff('handler')
  const filed = await caseOf(handler)
  await world.settle()
  const history = await historyOf(world.payload, world.register.id, await streamOf(world, filed))
  await followMessages(world.payload, [{ history, followed: 0 }], await world.register.rules())
  expect(await kindsFor(handler, filed)).toEqual(['assigned'])
})

it('shows everybody their own alone, and lets them mark those as read', async () => {
  const [one, other] = [await world.staff('handler'), await world.staff('handler')]
  await Promise.all([caseOf(one), caseOf(one), caseOf(other)])
  await world.settle()
  expect((await seenBy(one)).unread).toBe(2)
  const first = (await seenBy(one)).alerts[0]?.id
  await ask(read, other, { ids: [first] })
  expect((await seenBy(one)).unread).toBe(2)
  await ask(read, one, { ids: [first] })
  expect((await seenBy(one)).unread).toBe(1)
  await ask(read, one, { ids: 'all' })
  expect((await seenBy(one)).unread).toBe(0)
  expect((await seenBy(other)).unread).toBe(1)
  expect((await ask(mine, null)).status).toBe(404)
  expect((await ask(read, one, { ids: randomUUID() })).status).toBe(400)
  const access = { overrideAccess: false, user: other, depth: 0 }
  const { docs } = await world.payload.find({ collection: STAFF_ALERTS, ...access })
  expect(new Set(docs.map(({ user }) => user))).toEqual(new Set([other.id]))
})
