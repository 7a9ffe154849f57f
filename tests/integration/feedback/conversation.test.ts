import { unseal } from '@linsheng/anonymity/sealed'
import { staffReportSchema } from '@linsheng/contracts/feedback'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reported } from './reported.ts'
import {
  ask,
  asMember,
  type ChannelCms,
  type ChannelPlace,
  conversation,
  createChannelCms,
  followUp,
  inbox,
  messageBytes,
  openChannel,
  reply,
} from './setup.ts'

let cms: ChannelCms
let place: ChannelPlace
beforeAll(async () => {
  cms = await createChannelCms()
  place = await openChannel(cms)
})
afterAll(() => cms.close())

const textOf = async (bytes: Uint8Array, identity: string) => {
  const unsealed = await unseal(bytes, identity)
  return unsealed.ok ? unsealed.value.message.text : unsealed.code
}

describe('a report', () => {
  it('is read by members, answered, followed up and ended', async () => {
    const { reporter, id } = await reported(cms, place, { text: '物业经理收了装修队的钱。' })
    expect(await conversation(cms, place.slug, reporter)).toMatchObject({
      ...{ category: 'money', state: 'waiting', outcome: null, blocked: false, erasedAfter: null },
      messages: [{ n: 1, from: 'reporter' }],
    })
    const first = await messageBytes(cms, place.slug, reporter, 1)
    expect(await textOf(first, place.deputy.pair.identity)).toBe('物业经理收了装修队的钱。')
    expect(await textOf(first, reporter.pair.identity)).toBe('物业经理收了装修队的钱。')

    const answered = await reply(cms, place, id, reporter, { kind: 'reply', seen: 1, inTime: true, text: '收到。' })
    expect(staffReportSchema.parse(answered.body)).toMatchObject({ state: 'answered', inTime: true, messages: 2 })
    expect(await textOf(await messageBytes(cms, place.slug, reporter, 2), reporter.pair.identity)).toBe('收到。')
    expect(await followUp(cms, place, reporter)).toEqual({ status: 201, code: null })

    const stale = await reply(cms, place, id, reporter, { kind: 'reply', seen: 2 })
    expect([stale.status, stale.body]).toEqual([409, expect.objectContaining({ code: 'conflict' })])
    const done = await reply(cms, place, id, reporter, { path: 'end', seen: 3, outcome: 'action' })
    expect(staffReportSchema.parse(done.body)).toMatchObject({ state: 'ended', outcome: 'action', inTime: true })
    expect(await followUp(cms, place, reporter)).toEqual({ status: 409, code: 'conversation-ended' })
    const seen = await conversation(cms, place.slug, reporter)
    expect(seen).toMatchObject({
      state: 'ended',
      outcome: 'action',
      messages: [{ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 }],
    })
    expect(seen.erasedAfter).toMatch(/^\d{4}-W\d\d$/)
  })
})

describe('what was altered in storage', () => {
  it('is said to be by everybody who opens it', async () => {
    const { reporter } = await reported(cms, place)
    const { docs } = await cms.payload.db.find<{ id: string; content: string }>({
      collection: 'report-chunks',
      where: {},
      limit: 0,
      pagination: false,
    })
    for (const { id, content } of docs) {
      const bytes = Buffer.from(content, 'base64')
      bytes.writeUInt8(bytes.readUInt8(bytes.length - 100) ^ 1, bytes.length - 100)
      const data = { content: bytes.toString('base64') }
      await cms.payload.db.updateOne({ collection: 'report-chunks', id, data, returning: false })
    }
    const bytes = await messageBytes(cms, place.slug, reporter, 1)
    for (const { identity } of [place.chair.pair, place.deputy.pair, reporter.pair])
      expect(await unseal(bytes, identity)).toEqual({ ok: false, code: 'altered' })
  })
})

describe('a conversation', () => {
  it('is of one community: elsewhere its receipt opens nothing, and other members find nothing', async () => {
    const other = await openChannel(cms)
    const { reporter, id } = await reported(cms, place)
    expect((await ask(cms, other.slug, 'conversation', { lookup: reporter.lookup })).status).toBe(404)
    expect((await asMember(cms, other.chair, id)).status).toBe(404)
    expect((await asMember(cms, other.chair, `${id}/messages/talk/1`)).status).toBe(404)
    expect(await inbox(cms, other)).toEqual([])
  })

  it('is answered by one of two members who answer at once', async () => {
    const { reporter, id } = await reported(cms, place)
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => reply(cms, place, id, reporter, { kind: 'reply', seen: 1, inTime: true })),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409])
    expect((await conversation(cms, place.slug, reporter)).messages).toHaveLength(2)
  })
})
