import { staffPhotosEndpoint } from '@linsheng/cms/src/features/complaints/endpoints/staff-photos.ts'
import { contractorPerformance } from '@linsheng/cms/src/features/complaints/operations/contractor-performance.ts'
import { registerById } from '@linsheng/cms/src/features/complaints/register.ts'
import { attachmentSchema, photoPairs } from '@linsheng/contracts/complaints'
import { createLocalReq, type TypedUser } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Filed, openWorld, type World } from './world.ts'

let world: World
let handler: TypedUser
let manager: TypedUser
let picture: Buffer

const HOUR = 3_600_000

beforeAll(async () => {
  picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a52' } })
    .jpeg()
    .toBuffer()
  world = await openWorld()
  handler = await world.staff('handler')
  manager = await world.staff('manager')
  const { payload, register } = world
  await payload.create({ collection: 'contractors', data: { community: register.id, code: 'lifts', name: '申龙电梯' } })
})
afterAll(async () => world?.close())

async function upload(user: TypedUser, { id }: Filed) {
  const req = await createLocalReq({ user }, world.payload)
  const bytes = new Uint8Array(picture)
  const request = Object.assign(req, {
    url: `http://localhost/api/complaints/photos?case=${id}`,
    arrayBuffer: async () => bytes.buffer,
  })
  const answer = await staffPhotosEndpoint.handler(request)
  return { status: answer.status, body: await answer.json() }
}
const order = { type: 'issue-order', to: { kind: 'contractor', contractor: 'lifts' }, task: '换门机' } as const

it('an open order holds up the result; what it cost is for managers, and nobody outside reads a word of it', async () => {
  const { file, take, step, see, track, settle, payload } = world
  const filed = await file()
  await take(handler, filed, { type: 'acknowledge', message: '已经请电梯公司。' }, order)
  const result = { type: 'propose-result', found: '门机坏了。', done: '换了门机。' } as const
  expect(await step(handler, filed, result)).toMatchObject({ code: 'orders-open' })
  const photo = attachmentSchema.parse((await upload(handler, filed)).body)
  await take(handler, filed, {
    type: 'finish-order',
    order: 1,
    done: '换了整套门机。',
    minutes: 90,
    parts: '门机一套',
    costCents: 120_000,
    attachments: [photo.id],
  })
  await take(handler, filed, result)
  await settle()
  const [forHandler, forManager] = [(await see(handler, filed))?.orders[0], (await see(manager, filed))?.orders[0]]
  expect(forHandler).toMatchObject({ status: 'finished', to: { contractor: { name: { 'zh-Hans': '申龙电梯' } } } })
  expect(forHandler).not.toHaveProperty('costCents')
  expect(forManager).toMatchObject({ minutes: 90, costCents: 120_000, photos: [{ id: photo.id, width: 40 }] })
  expect(JSON.stringify(await track(filed.receipt))).not.toMatch(/门机一套|120000|整套|申龙/)

  const read = async (user: TypedUser) =>
    (await payload.find({ collection: 'orders', user, overrideAccess: false, depth: 0 })).docs[0]
  expect(await read(manager)).toMatchObject({ number: filed.number, contractor: 'lifts', costCents: 120_000 })
  expect(await read(handler)).not.toHaveProperty('costCents')
})

it('photos are used only once, only here, and only by those who work on the case', async () => {
  const { file, take, step, settle, staff } = world
  const [one, two] = [await file(), await file()]
  const photo = attachmentSchema.parse((await upload(handler, one)).body)
  const note = { type: 'note' as const, audience: 'internal' as const, text: '照片', attachments: [photo.id] }
  await take(handler, one, note)
  await settle()
  expect(await step(handler, two, note)).toMatchObject({ code: 'unreadable-photo' })
  expect((await upload(await staff('committee'), one)).status).toBe(404)
})

it('a contractor is known by its cases, its time and what came back', async () => {
  const { payload, register, file, take, act, pass, settle, now } = world
  const begun = now()
  const filed = await file()
  await take(handler, filed, { type: 'acknowledge', message: '已经请电梯公司。' }, order)
  await pass(5)
  await take(handler, filed, { type: 'finish-order', order: 1, done: '调了门机。' })
  await take(handler, filed, { type: 'propose-result', found: '门机坏了。', done: '调了门机。' })
  await pass(1)
  await act(filed.receipt, { action: 'dispute', reason: '还是关不上。' })
  await settle()
  const fresh = await registerById(payload, register.id)
  if (!fresh) throw new Error('the community is gone')
  const span = { from: begun, to: now() + HOUR, now: now() }
  const [figures] = await contractorPerformance(payload, fresh, span)
  expect(figures).toMatchObject({ contractor: { code: 'lifts' }, cases: 1, orders: 1, open: 0, reopenings: 1 })
  expect(Math.round((figures?.medianTime ?? 0) / HOUR)).toBe(5)
  expect(await contractorPerformance(payload, fresh, { ...span, from: 0, to: 1 })).toEqual([])
})

it('an appeal that is upheld counts as work of the contractor that came back', async () => {
  const { payload, register, file, take, act, settle, now, staff } = world
  const begun = now()
  const filed = await file()
  await take(handler, filed, { type: 'acknowledge', message: '已经请电梯公司。' }, order)
  await take(handler, filed, { type: 'finish-order', order: 1, done: '调了门机。' })
  await take(handler, filed, { type: 'propose-result', found: '门机坏了。', done: '调了门机。' })
  await act(filed.receipt, { action: 'appeal', about: 'result', reason: '昨晚又停了两次。' })
  const panel = [await staff('panel'), await staff('panel'), await staff('panel')]
  const [first] = panel
  if (!first) throw new Error('nobody is on the panel')
  await take(await staff('committee'), filed, { type: 'seat-panel', members: panel.map(({ id }) => id) })
  for (const member of panel) {
    await take(member, filed, { type: 'declare-interest', interest: false }, { type: 'vote', vote: 'upheld' })
  }
  const reasons = { facts: '停梯两次。', rule: '服务合同第八条。', reasons: '没有排除故障。', changes: '换门机。' }
  await take(first, filed, { type: 'decide-appeal', decision: 'upheld', ...reasons })
  await settle()
  const fresh = await registerById(payload, register.id)
  if (!fresh) throw new Error('the community is gone')
  const [figures] = await contractorPerformance(payload, fresh, { from: begun, to: now() + HOUR, now: now() })
  expect(figures).toMatchObject({ contractor: { code: 'lifts' }, cases: 1, reopenings: 1 })
})

it('photos marked before and after are a pair to staff and, of what they were told, to the complainant', async () => {
  const { file, take, see, track, settle } = world
  const filed = await file()
  const [before, after, finding] = [
    attachmentSchema.parse((await upload(handler, filed)).body).id,
    attachmentSchema.parse((await upload(handler, filed)).body).id,
    attachmentSchema.parse((await upload(handler, filed)).body).id,
  ]
  const text = '修好了，前后各拍了一张。'
  await take(
    handler,
    filed,
    { type: 'note', audience: 'complainant', text, attachments: [after, before], before: [before], after: [after] },
    { type: 'note', audience: 'internal', text: '留底。', attachments: [finding], after: [finding] },
  )
  await settle()
  const told = photoPairs((await track(filed.receipt)).timeline)
  expect(told).toMatchObject([{ before: { id: before }, after: { id: after } }])
  const seen = photoPairs((await see(handler, filed))?.timeline ?? [])
  expect(seen).toMatchObject([
    { before: { id: before }, after: { id: after } },
    { before: null, after: { id: finding } },
  ])
})
