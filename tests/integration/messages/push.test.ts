import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { loadCase } from '@linsheng/cms/src/features/complaints/operations/run-command.ts'
import { attemptBy } from '@linsheng/cms/src/features/messages/attempt.ts'
import { callsOwed } from '@linsheng/cms/src/features/messages/calls-owed.ts'
import { startMessenger } from '@linsheng/cms/src/features/messages/messenger.ts'
import { PUSH_SUBSCRIPTIONS } from '@linsheng/cms/src/features/messages/push/collection.ts'
import { devicesOf, subscribeDevice } from '@linsheng/cms/src/features/messages/push/subscriptions.ts'
import { pushWay } from '@linsheng/cms/src/features/messages/ways/push.ts'
import { createPublicApi } from '@linsheng/cms/src/public-api.ts'
import { pushKeySchema, pushMessageSchema } from '@linsheng/contracts/complaints'
import type { TypedUser } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort } from '../../support/port.ts'
import { waitFor } from '../../support/wait.ts'
import { type Filed, openWorld, type World } from '../handling/world.ts'
import { deliveriesOf, SITE_URL, streamOf } from './setup.ts'

let world: World
let handler: TypedUser
let service: Server
let address: string
let answer = 201
const received: Array<{ path: string; headers: IncomingHttpHeaders; body: Buffer }> = []

beforeAll(async () => {
  world = await openWorld()
  handler = await world.staff('handler')
  service = createServer(async (req, res) => {
    received.push({ path: req.url ?? '', headers: req.headers, body: await buffer(req) })
    res.writeHead(answer).end()
  })
  const port = await freePort()
  service.listen(port, '127.0.0.1')
  await once(service, 'listening')
  address = `http://127.0.0.1:${port}`
})
afterAll(async () => {
  service?.close()
  await world?.close()
})

/** A browser's own half of a subscription (RFC 8291). */
function newBrowser(path: string) {
  const ecdh = createECDH('prime256v1')
  const [point, auth] = [ecdh.generateKeys(), randomBytes(16)]
  const derive = (secret: Buffer, salt: Buffer, info: Buffer | string, length: number) =>
    Buffer.from(hkdfSync('sha256', secret, salt, info, length))
  return {
    subscription: {
      endpoint: `${address}${path}`,
      keys: { p256dh: point.toString('base64url'), auth: auth.toString('base64url') },
    },
    read(body: Buffer): unknown {
      const [salt, theirs, sealed] = [body.subarray(0, 16), body.subarray(21, 86), body.subarray(86)]
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), point, theirs])
      const secret = derive(ecdh.computeSecret(theirs), auth, info, 32)
      const key = derive(secret, salt, 'Content-Encoding: aes128gcm\0', 16)
      const decipher = createDecipheriv('aes-128-gcm', key, derive(secret, salt, 'Content-Encoding: nonce\0', 12))
      decipher.setAuthTag(sealed.subarray(-16))
      const text = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
      return JSON.parse(text.subarray(0, -1).toString())
    },
  }
}

async function publicApi(path: string, body?: unknown): Promise<Response> {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  return createPublicApi(world.payload, world.cms.env).request(path, init)
}
/** A case whose complainant chose notifications, on these devices. */
async function subscribed(...devices: Array<ReturnType<typeof newBrowser>>): Promise<Filed> {
  const filed = await world.file({ phone: '13800000000' })
  const stream = await streamOf(world, filed)
  for (const { subscription } of devices)
    await subscribeDevice(world.payload, world.register.id, stream, null, subscription)
  await world.act(filed.receipt, { action: 'choose-reach', reach: 'push' })
  return filed
}
/** The messenger works until something has come of it. */
async function work(until: () => boolean | Promise<boolean>): Promise<void> {
  await world.settle()
  const push = pushWay(world.payload, { siteUrl: SITE_URL, allows: () => true })
  const post = async () => ({ ended: 'never', code: 'not here' }) as const
  const attempt = attemptBy(world.payload, { ways: { email: post, push }, post, siteUrl: SITE_URL })
  const messenger = startMessenger(world.payload, { attempt, every: 20, backoff: [1, 1] })
  await waitFor(async () => until())
  await messenger.stop()
  await world.settle()
}
/** Staff answer, and the messenger works until the case knows what became of it. */
async function tell(filed: Filed): Promise<string[]> {
  await world.take(handler, filed, { type: 'acknowledge', message: '我是老陈，今天下午来看。' })
  await work(async () => (await deliveriesOf(world, filed)).length > 0)
  return deliveriesOf(world, filed)
}
const isOwed = async ({ number }: Filed): Promise<boolean> =>
  (await callsOwed(world.payload, [world.register.id])).some((call) => call.number === number)

it('reaches the device, readable by it alone, and says the community and the number only', async () => {
  answer = 201
  const browser = newBrowser('/first')
  const filed = await subscribed(browser)
  expect(await tell(filed)).toEqual(['delivered 3'])
  const request = received.find(({ path }) => path === '/first')
  expect(request?.body.toString('latin1')).not.toContain(filed.number)
  const message = pushMessageSchema.parse(browser.read(request?.body ?? Buffer.alloc(0)))
  expect(message).toEqual({
    title: `测试小区：${filed.number} 有新进展`,
    body: '有新进展，点开用回执码查看。',
    path: `/${world.register.slug}/track/`,
  })
})

it('is signed with the key that browsers are given', async () => {
  const { key } = pushKeySchema.parse(await (await publicApi('/push-key')).json())
  const [, token = '', sent] = /^vapid t=([^,]+), k=(.+)$/.exec(received[0]?.headers.authorization ?? '') ?? []
  expect(sent).toBe(key)
  const [header = '', claims = '', signature = ''] = token.split('.')
  const point = Buffer.from(key, 'base64url')
  const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')]
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' })
  const ok = verify(
    'sha256',
    Buffer.from(`${header}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  expect(ok).toBe(true)
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
    aud: address,
    sub: 'mailto:noreply@linsheng.example',
  })
})

it.each([404, 410])('to a device that is gone (%s) is forgotten, and becomes a call', async (status) => {
  answer = status
  const filed = await subscribed(newBrowser(`/gone-${status}`))
  expect(await tell(filed)).toEqual(['delivery-failed 3'])
  expect(await devicesOf(world.payload, await streamOf(world, filed), null)).toEqual([])
  expect(await isOwed(filed)).toBe(true)
})

it('without any device becomes a call', async () => {
  const filed = await subscribed()
  expect(await tell(filed)).toEqual(['delivery-failed 3'])
  expect(await isOwed(filed)).toBe(true)
})

it('is tried again while the service is down, then becomes a call', async () => {
  answer = 503
  const filed = await subscribed(newBrowser('/busy'))
  expect(await tell(filed)).toEqual(['delivery-failed 3'])
  expect(received.filter(({ path }) => path === '/busy')).toHaveLength(3)
})

it('a device subscribes with the receipt, twice is once, and its address lies sealed', async () => {
  const filed = await world.file()
  const { subscription } = newBrowser('/unused')
  const good = { ...subscription, endpoint: 'https://fcm.googleapis.com/fcm/send/one-device' }
  const ask = (receipt: string, given: object) =>
    publicApi('/push-subscriptions', { community: world.register.slug, receipt, subscription: given })
  expect((await ask(filed.receipt, good)).status).toBe(201)
  expect((await ask(filed.receipt, { ...good, expirationTime: null })).status).toBe(201)
  const stream = await streamOf(world, filed)
  expect(await devicesOf(world.payload, stream, null)).toMatchObject([{ endpoint: good.endpoint }])
  const { docs } = await world.payload.db.find({
    collection: PUSH_SUBSCRIPTIONS,
    where: { stream: { equals: stream } },
  })
  expect(JSON.stringify(docs)).not.toContain('fcm.googleapis.com')
  expect((await ask('ABCD-EFGH-JKMN-PQRST', good)).status).toBe(404)
  expect((await ask(filed.receipt, { ...good, endpoint: 'https://127.0.0.1/admin' })).status).toBe(400)
  expect((await ask(filed.receipt, { ...good, endpoint: 'http://fcm.googleapis.com/x' })).status).toBe(400)
})

it('to a household that joined goes to its own device, in its own language, and never to the complainant’s', async () => {
  answer = 201
  const [own, theirs] = [newBrowser('/own'), newBrowser('/theirs')]
  const filed = await subscribed(own)
  const joined = await world.join(filed.number, '5-301', undefined, undefined, { locale: 'en' })
  if (!joined.ok) throw new Error(joined.code)
  const stream = await streamOf(world, filed)
  const voice = (await loadCase(world.payload, world.register.id, stream))?.state.joined[0]?.voice ?? null
  await subscribeDevice(world.payload, world.register.id, stream, voice, theirs.subscription)
  expect(await world.act(joined.value.receipt, { action: 'choose-reach', reach: 'push' })).toMatchObject({ ok: true })
  await world.take(handler, filed, { type: 'start' }, { type: 'propose-result', found: '门机磨损', done: '换了门机' })
  await work(() => received.some(({ path }) => path === '/theirs') && received.some(({ path }) => path === '/own'))
  const sent = received.filter(({ path }) => path === '/theirs')
  expect(sent).toHaveLength(1)
  expect(theirs.read(sent[0]?.body ?? Buffer.alloc(0))).toEqual({
    title: `测试小区: news about ${filed.number}`,
    body: 'There is news. Open it and enter your receipt code.',
    path: `/en/${world.register.slug}/track/`,
  })
  expect(received.filter(({ path }) => path === '/own')).toHaveLength(1)
})
