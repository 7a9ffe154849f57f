import { attemptBy } from '@linsheng/cms/src/features/messages/attempt.ts'
import type { Digest } from '@linsheng/cms/src/features/messages/digest/field.ts'
import { queueDigests } from '@linsheng/cms/src/features/messages/digest/queue-digests.ts'
import { startMessenger } from '@linsheng/cms/src/features/messages/messenger.ts'
import { MESSAGES } from '@linsheng/cms/src/features/messages/outbox/collection.ts'
import type { StoredMessage } from '@linsheng/cms/src/features/messages/outbox/message.ts'
import { createPost } from '@linsheng/cms/src/features/messages/ways/post.ts'
import type { TypedUser } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Mailbox, openMailbox } from '../../support/mailbox.ts'
import { waitFor } from '../../support/wait.ts'
import { openWorld, type World } from '../handling/world.ts'
import { decoded, SITE_URL } from './setup.ts'

let world: World
let mailbox: Mailbox

beforeAll(async () => {
  world = await openWorld()
  mailbox = await openMailbox()
})
afterAll(async () => {
  await world?.close()
  await mailbox?.[Symbol.asyncDispose]()
})

/** Local times of Shanghai, where the community is. */
const at = (local: string): number => Date.parse(`${local}:00+08:00`)
const TUESDAY = '2031-03-04'
const MONDAY = '2031-03-10'

const choose = (user: TypedUser, digest: Digest) =>
  world.payload.update({ collection: 'users', id: user.id, data: { digest } })

async function digests(): Promise<StoredMessage[]> {
  const where = { user: { exists: true } }
  return (await world.payload.db.find<StoredMessage>({ collection: MESSAGES, where, sort: 'key', limit: 0 })).docs
}
const datesOf = async (user: TypedUser): Promise<string[]> =>
  (await digests()).filter((one) => one.user === user.id).map(({ key }) => key.split('/').at(-1) ?? '')

it('is made for those who work on cases, as they chose, once for each local date', async () => {
  const [daily, weekly, none] = [
    await world.staff('handler'),
    await world.staff('manager'),
    await world.staff('handler'),
  ]
  const editor = await world.staff('editor', 'committee')
  await choose(weekly, 'weekly')
  await choose(none, 'none')
  for (const time of ['07:29', '07:30', '07:31', '10:59', '11:00'])
    await queueDigests(world.payload, at(`${TUESDAY}T${time}`))
  expect(await datesOf(daily)).toEqual([TUESDAY])
  await queueDigests(world.payload, at(`${MONDAY}T07:45`))
  // Another process, or this one after a restart, remembers nothing of it.
  await queueDigests(Object.create(world.payload), at(`${MONDAY}T07:50`))
  expect(await datesOf(daily)).toEqual([TUESDAY, MONDAY])
  expect(await datesOf(weekly)).toEqual([MONDAY])
  expect(await datesOf(none)).toEqual([])
  expect(await datesOf(editor)).toEqual([])
})

it('is not made up for on an afternoon', async () => {
  const handler = await world.staff('handler')
  await queueDigests(world.payload, at('2031-03-05T15:00'))
  expect(await datesOf(handler)).toEqual([])
})

it('says what is overdue, due and new, how the teams stand, and nothing of the complainants; nobody without work gets one', async () => {
  await world.payload.db.deleteMany({ collection: MESSAGES, where: { user: { exists: true } } })
  const [handler, manager, idle] = [
    await world.staff('handler'),
    await world.staff('manager'),
    await world.staff('handler'),
  ]
  const contact = { name: '周阿姨', phone: '13800000000', email: 'resident@example.org' }
  const filed = await world.file({ ...contact, description: '电梯又停了，老人下不了楼，请快来。' })
  const team = world.teams[0]
  await world.take(manager, filed, { type: 'assign', team, person: handler.id, reason: '在班' })
  await world.pass(50)
  await queueDigests(world.payload, at('2031-03-06T07:30'))
  const post = createPost({ smtpUrl: mailbox.url, siteUrl: SITE_URL, production: true })
  const way = async () => ({ ended: 'never', code: 'not here' }) as const
  const attempt = attemptBy(world.payload, { ways: { email: way, push: way }, post, siteUrl: SITE_URL })
  const messenger = startMessenger(world.payload, { attempt, every: 20 })
  await waitFor(async () => (await digests()).every(({ status }) => status === 'sent' || status === 'failed'))
  await messenger.stop()
  const mailTo = ({ email }: TypedUser) => mailbox.messages.find(({ to }) => to.includes(email ?? ''))?.raw
  const [own, whole] = [decoded(mailTo(handler) ?? ''), decoded(mailTo(manager) ?? '')]
  expect(own).toContain('已经超期的：1 件')
  expect(own).toContain(filed.number)
  expect(own).toContain(`${SITE_URL}/admin`)
  expect(own).not.toContain('各班组')
  expect(whole).toContain('各班组')
  expect(mailTo(idle)).toBeUndefined()
  for (const personal of [...Object.values(contact), '老人', filed.receipt]) expect(own + whole).not.toContain(personal)
})
