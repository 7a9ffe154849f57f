import { historyOf } from '@linsheng/cms/src/features/complaints/operations/stored-commit.ts'
import { attemptBy } from '@linsheng/cms/src/features/messages/attempt.ts'
import { callsOwed } from '@linsheng/cms/src/features/messages/calls-owed.ts'
import { followMessages } from '@linsheng/cms/src/features/messages/follow-messages.ts'
import { startMessenger } from '@linsheng/cms/src/features/messages/messenger.ts'
import { claimMessage, settleMessage } from '@linsheng/cms/src/features/messages/outbox/message.ts'
import type { Attempt } from '@linsheng/cms/src/features/messages/outbox/send.ts'
import { toldOf } from '@linsheng/cms/src/features/messages/outbox/told.ts'
import { mailWay } from '@linsheng/cms/src/features/messages/ways/mail.ts'
import { createPost } from '@linsheng/cms/src/features/messages/ways/post.ts'
import type { TypedUser } from 'payload'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Mailbox, openMailbox } from '../../support/mailbox.ts'
import { freePort } from '../../support/port.ts'
import { waitFor } from '../../support/wait.ts'
import { type Filed, openWorld, type World } from '../handling/world.ts'
import { decoded, deliveriesOf, messagesOf, SITE_URL, streamOf } from './setup.ts'

let world: World
let mailbox: Mailbox
let handler: TypedUser
let stops: Array<() => Promise<void>> = []

const EMAIL = 'resident@example.org'
const PATIENCE = { connect: 300, answer: 300 }
const ACKNOWLEDGE = { type: 'acknowledge', message: '我是老陈，今天下午来看。' } as const

beforeAll(async () => {
  world = await openWorld()
  world.payload.logger.level = 'silent'
  handler = await world.staff('handler')
})
beforeEach(async () => {
  mailbox = await openMailbox()
})
afterEach(async () => {
  await Promise.all(stops.map((stop) => stop()))
  stops = []
  await mailbox[Symbol.asyncDispose]()
})
afterAll(async () => world?.close())

/** Attempts through a mail server, by default the test's own. */
function attempts(smtpUrl: string = mailbox.url): Attempt {
  const post = createPost({ smtpUrl, siteUrl: SITE_URL, production: true }, PATIENCE)
  const email = mailWay(post, SITE_URL)
  return attemptBy(world.payload, { ways: { email, push: email }, post, siteUrl: SITE_URL })
}
function start(attempt: Attempt = attempts(), leftAfter = 60_000): () => Promise<void> {
  const messenger = startMessenger(world.payload, { attempt, every: 20, backoff: [1, 1, 1], leftAfter })
  stops.push(() => messenger.stop())
  return () => messenger.stop()
}
/** A case of somebody who wants mails, and the first answer to it: commit 2, which tells something. */
async function answered(): Promise<Filed> {
  const filed = await world.file({ email: EMAIL, phone: '13800000000', name: '周阿姨' })
  await world.take(handler, filed, ACKNOWLEDGE)
  await world.settle()
  return filed
}
const owed = async ({ number }: Filed): Promise<boolean> =>
  (await callsOwed(world.payload, [world.register.id])).some((call) => call.number === number)
const told = (filed: Filed) => waitFor(async () => (await deliveriesOf(world, filed)).length > 0)

it('goes out once, says nothing of the case in its subject, and holds no receipt', async () => {
  const filed = await answered()
  start()
  await told(filed)
  expect(mailbox.messages.map(({ to }) => to)).toEqual([[EMAIL]])
  const mail = decoded(mailbox.messages[0]?.raw ?? '')
  expect(/^Subject: (.*)$/m.exec(mail)?.[1]).toBe(`测试小区：${filed.number} 有新进展`)
  expect(mail).toContain(`${SITE_URL}/${world.register.slug}/track/`)
  for (const personal of [filed.receipt, filed.receipt.replaceAll('-', ''), '老陈', '电梯', '周阿姨', '13800000000'])
    expect(mail).not.toContain(personal)
  expect(await deliveriesOf(world, filed)).toEqual(['delivered 2'])
  expect(await owed(filed)).toBe(false)
})

it('keeps neither address nor words in its own records', async () => {
  const filed = await answered()
  start()
  await told(filed)
  const records = JSON.stringify(await messagesOf(world, filed))
  for (const personal of [EMAIL, '老陈', '周阿姨', filed.receipt]) expect(records).not.toContain(personal)
})

it('is not sent for what the complainant did, nor to those who look for themselves', async () => {
  const looks = await world.file()
  await world.take(handler, looks, ACKNOWLEDGE)
  const writes = await world.file({ email: EMAIL })
  await world.act(writes.receipt, { action: 'note', text: '还没有人来。', photos: [] })
  await world.settle()
  expect(await messagesOf(world, looks)).toEqual([])
  expect(await messagesOf(world, writes)).toEqual([])
})

it('starts the days of silence when the server has taken the result, not before', async () => {
  const filed = await answered()
  await world.take(handler, filed, { type: 'start' }, { type: 'propose-result', found: '门机磨损', done: '换了门机' })
  await world.settle()
  await world.pass(8 * 24)
  expect((await world.track(filed.receipt)).status).toBe('result-proposed')
  start()
  await waitFor(async () => (await deliveriesOf(world, filed)).length >= 2)
  await world.settle()
  await world.pass(6 * 24)
  expect((await world.track(filed.receipt)).status).toBe('result-proposed')
  await world.pass(2 * 24)
  expect((await world.track(filed.receipt)).status).toBe('closed')
})

it('is tried again while the server is busy, and still goes out once', async () => {
  const filed = await answered()
  mailbox.mood = 'busy'
  start()
  await waitFor(async () => ((await messagesOf(world, filed))[0]?.attempts ?? 0) >= 2)
  mailbox.mood = 'takes'
  await told(filed)
  const mails = mailbox.messages.map(({ raw }) => decoded(raw))
  expect(mails.filter((mail) => mail.includes(`您反映的 ${filed.number}：`))).toHaveLength(1)
  expect(await deliveriesOf(world, filed)).toEqual(['delivered 2'])
})

it('that is refused for good becomes a call that somebody owes', async () => {
  const filed = await answered()
  mailbox.mood = 'refuses'
  start()
  await told(filed)
  await world.settle()
  expect(await deliveriesOf(world, filed)).toEqual(['delivery-failed 2'])
  expect(await messagesOf(world, filed)).toMatchObject([{ status: 'failed', attempts: 1, code: '550' }])
  expect(await owed(filed)).toBe(true)
  await world.take(handler, filed, { type: 'record-call', sequence: 2, reached: true })
  await world.settle()
  expect(await owed(filed)).toBe(false)
})

it('without any mail server the case is saved and worked on, and after the last attempt somebody calls', async () => {
  const filed = await answered()
  start(attempts(`smtp://127.0.0.1:${await freePort()}`))
  await told(filed)
  await world.settle()
  expect((await world.track(filed.receipt)).status).toBe('acknowledged')
  expect(await messagesOf(world, filed)).toMatchObject([{ status: 'failed', attempts: 4 }])
  expect(await owed(filed)).toBe(true)
})

it('of which nobody knows whether the server has it is not sent again: somebody calls', async () => {
  const filed = await answered()
  mailbox.mood = 'swallows'
  start()
  await told(filed)
  expect(mailbox.messages).toHaveLength(1)
  expect(await deliveriesOf(world, filed)).toEqual(['delivery-failed 2'])
})

it('killed after the claim, or after the sending, it sends nothing twice: somebody calls', async () => {
  const [before, after] = [await answered(), await answered()]
  for (const filed of [before, after]) {
    const [message] = await messagesOf(world, filed)
    const claimed = message && (await claimMessage(world.payload, message, Date.now()))
    if (claimed && filed === after) await attempts()(claimed)
    if (message) expect(await claimMessage(world.payload, message, Date.now())).toBeNull()
  }
  expect(mailbox.messages).toHaveLength(1)
  start(attempts(), 0)
  await Promise.all([told(before), told(after)])
  expect(mailbox.messages).toHaveLength(1)
  expect(await deliveriesOf(world, before)).toEqual(['delivery-failed 2'])
  expect(await deliveriesOf(world, after)).toEqual(['delivery-failed 2'])
})

it('killed before the case was told, it is told once, whoever tells it', async () => {
  const filed = await answered()
  const [message] = await messagesOf(world, filed)
  const claimed = message && (await claimMessage(world.payload, message, Date.now()))
  if (!claimed) throw new Error('nothing was queued')
  await attempts()(claimed)
  await settleMessage(world.payload, claimed, { status: 'sent' }, Date.now())
  const first = start()
  await told(filed)
  await first()
  start()
  await waitFor(async () => (await messagesOf(world, filed)).every(({ reported }) => reported))
  expect(await deliveriesOf(world, filed)).toEqual(['delivered 2'])
  expect(mailbox.messages).toHaveLength(1)
})

it('with two messengers, and the commit followed again, one goes out', async () => {
  const filed = await answered()
  const stream = (await messagesOf(world, filed))[0]?.stream ?? ''
  await followMessages(
    world.payload,
    [{ history: await historyOf(world.payload, world.register.id, stream), followed: 0 }],
    await world.register.rules(),
  )
  start()
  start()
  await told(filed)
  expect(await messagesOf(world, filed)).toHaveLength(1)
  expect(mailbox.messages).toHaveLength(1)
})

it('has words for every kind of step in the language the community puts first', async () => {
  const filed = await answered()
  const [message] = await messagesOf(world, filed)
  const found = message && (await toldOf(world.payload, message))
  expect(found).toMatchObject({ number: filed.number, kind: 'acknowledged', locale: 'zh-Hans', silenceDays: 7 })
})

it('speaks the language in which the complainant filed', async () => {
  const filed = await world.file({ email: EMAIL, locale: 'en' })
  await world.take(handler, filed, ACKNOWLEDGE)
  await world.settle()
  start()
  await told(filed)
  const mails = mailbox.messages.map(({ raw }) => decoded(raw))
  const mail = mails.find((text) => text.includes(filed.number)) ?? ''
  expect(mail).toContain(`About ${filed.number}, which you raised:`)
  expect(mail).toContain(`${SITE_URL}/en/${world.register.slug}/track/`)
})

const NEIGHBOUR = 'neighbour@example.org'
const RESULT = { type: 'propose-result', found: '门机磨损', done: '换了门机' } as const

it('of what concerns everybody goes to each household that joined too, once each, in its own language', async () => {
  const filed = await answered()
  const joined = await world.join(filed.number, '5-301', undefined, undefined, { email: NEIGHBOUR, locale: 'zh-Hant' })
  if (!joined.ok) throw new Error(joined.code)
  await world.join(filed.number, '5-302')
  await world.take(
    handler,
    filed,
    { type: 'note', audience: 'complainant', text: '只对您说。' },
    { type: 'start' },
    RESULT,
  )
  await world.settle()
  const stream = await streamOf(world, filed)
  await followMessages(
    world.payload,
    [{ history: await historyOf(world.payload, world.register.id, stream), followed: 0 }],
    await world.register.rules(),
  )
  start()
  await waitFor(async () => (await messagesOf(world, filed)).every(({ reported }) => reported))
  const toNeighbour = mailbox.messages.filter(({ to }) => to.includes(NEIGHBOUR))
  expect(toNeighbour).toHaveLength(1)
  const mail = decoded(toNeighbour[0]?.raw ?? '')
  expect(mail).toContain(`您加入的 ${filed.number}`)
  expect(mail).toContain('等提出的住戶確認')
  expect(mail).toContain(`${SITE_URL}/zh-hant/${world.register.slug}/track/`)
  for (const secret of ['門機', '门机', joined.value.receipt, EMAIL]) expect(mail).not.toContain(secret)
  expect(mailbox.messages.filter(({ to }) => to.includes(EMAIL))).toHaveLength(3)
  const deliveries = await deliveriesOf(world, filed)
  expect(new Set(deliveries).size).toBe(deliveries.length)
  expect(deliveries).toHaveLength(3)
})

it('stops for a household that chose to look for itself, and owes nobody a call where it does not arrive', async () => {
  const filed = await world.file()
  const [stays, leaves] = [
    await world.join(filed.number, '5-301', undefined, undefined, { email: NEIGHBOUR }),
    await world.join(filed.number, '5-302', undefined, undefined, { email: EMAIL }),
  ]
  if (!stays.ok || !leaves.ok) throw new Error('not joined')
  await world.act(leaves.value.receipt, { action: 'choose-reach', reach: 'receipt' })
  expect((await world.track(filed.receipt)).reach).toBe('receipt')
  expect((await world.track(stays.value.receipt)).reach).toBe('email')
  await world.take(handler, filed, { type: 'acknowledge', message: '下午来看。' }, { type: 'start' }, RESULT)
  await world.settle()
  mailbox.mood = 'refuses'
  start()
  await waitFor(async () => (await messagesOf(world, filed)).some(({ reported }) => reported))
  expect(await messagesOf(world, filed)).toMatchObject([{ status: 'failed', kind: 'result-proposed' }])
  expect(await owed(filed)).toBe(false)
  expect(await deliveriesOf(world, filed)).toEqual([])
})
