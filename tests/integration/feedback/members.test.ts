import { createHash, randomUUID } from 'node:crypto'
import { newKeyPair, reseal, seal, unseal } from '@linsheng/anonymity/sealed'
import { registerOf } from '@linsheng/cms/src/features/complaints/register.ts'
import { complaintsApi } from '@linsheng/cms/src/features/complaints/site-api.ts'
import { tellKeys } from '@linsheng/cms/src/features/feedback/channel-keys.ts'
import { entriesAbout } from '@linsheng/cms/src/features/transparency/entries-about.ts'
import { filedForCallerSchema } from '@linsheng/contracts/complaints'
import { staffChannelSchema, staffReportSchema } from '@linsheng/contracts/feedback'
import { DAY } from '@linsheng/domain/time'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rest, signedIn, type TestAccount } from '../../support/rest.ts'
import { waitFor } from '../../support/wait.ts'
import { reported } from './reported.ts'
import {
  asMember,
  type ChannelCms,
  type ChannelPlace,
  channel,
  createChannelCms,
  form,
  holder,
  inbox,
  messageBytes,
  newReporter,
  openChannel,
  reply,
  report,
  sealedFrom,
  sealTo,
  staffWith,
  untilOpen,
} from './setup.ts'

let cms: ChannelCms
beforeAll(async () => {
  cms = await createChannelCms()
})
afterAll(() => cms.close())

const staffChannel = async (place: ChannelPlace, who: TestAccount = place.chair) =>
  staffChannelSchema.parse((await asMember(cms, who, `channel?community=${place.id}`)).body)

it('the channel’s keys are told anew once they were told a month ago, and open all the while', async () => {
  const place = await openChannel(cms)
  const told = () => entriesAbout(cms.payload, place.id, { subject: 'channel-keys', type: 'channel-keys' })
  const register = await registerOf(cms.payload, place.slug)
  if (register === null) throw new Error('there is no such community')
  const tellAfter = async (days: number) => {
    globalThis.practiceClock = () => Date.now() + days * DAY
    await tellKeys(cms.payload, register).finally(() => {
      globalThis.practiceClock = undefined
    })
    return (await told()).map(({ entry }) => entry.fingerprints)
  }
  const before = (await told()).length
  expect(await tellAfter(29)).toHaveLength(before)
  const after = await tellAfter(31)
  expect(after).toHaveLength(before + 1)
  const [newest, last] = after
  expect(newest).toEqual(last)
  expect(await tellAfter(32)).toHaveLength(before + 1)
  await untilOpen(cms, place)
})

describe('the channel is the committee’s alone', () => {
  it('and does not exist for the company, administrators, other committees or visitors', async () => {
    const [place, other] = [await openChannel(cms), await openChannel(cms)]
    const { id } = await reported(cms, place)
    const company = await staffWith(cms, place.id, `manager@${place.slug}.example`, 'manager')
    const both = await staffWith(cms, place.id, `both@${place.slug}.example`, 'committee', 'handler')
    const rest_ = await staffWith(cms, place.id, `others@${place.slug}.example`, 'handler', 'panel', 'editor')
    const platform = await signedIn(cms, `platform@${place.slug}.example`, 'platform')
    const { recipient } = await newKeyPair()
    const { sealed, keys } = await sealedFrom(cms, place, await newReporter())
    const requests: Array<[path: string, body?: unknown]> = [
      [`channel?community=${place.id}`],
      [`inbox?community=${place.id}`],
      [id],
      [`${id}/messages/talk/1`],
      [`${id}/messages`, form('message', { kind: 'note', keys }, sealed)],
      [`${id}/end`, form('message', { keys, seen: 1, inTime: true, outcome: 'case' }, sealed)],
      [`${id}/messages/talk/1/reseal`, form('message', { keys }, sealed)],
      [`${id}/blocked`, { blocked: true }],
      [`${id}/hand-on`, { consent: true, case: {} }],
      ['keys', { community: place.id, recipient }],
      ['keys/leave', { community: place.id, member: (await staffChannel(place)).members[0]?.id }],
      ['settings', { community: place.id, retentionWeeks: 13 }],
      ['checks', form('message', { community: place.id, keys, proof: 'a'.repeat(64) }, sealed)],
    ]
    for (const account of [company, both, rest_, platform, other.chair]) {
      for (const [path, body] of requests) {
        const answer = await asMember(cms, account, path, body)
        expect([account.email, path, answer.status]).toEqual([account.email, path, 404])
      }
      for (const collection of ['report-conversations', 'report-messages', 'report-chunks', 'channel-members']) {
        expect((await rest(cms, `/${collection}`, { token: account.token })).status).toBe(403)
      }
    }
    for (const [path, body] of requests) {
      expect((await rest(cms, `/reports/${path}`, body === undefined ? {} : { method: 'POST', body })).status).toBe(404)
    }
    expect(await staffChannel(place)).toMatchObject({ retentionWeeks: 52, waiting: 1 })
    expect((await inbox(cms, place))[0]).toMatchObject({ blocked: false, notes: 0, state: 'waiting' })
  })
})

describe('keys', () => {
  it('are used once two are there and the log names them', async () => {
    const place = await openChannel(cms)
    const seen = await staffChannel(place)
    expect(seen.members.map(({ isMine, inLog }) => ({ isMine, inLog }))).toEqual(
      expect.arrayContaining([
        { isMine: true, inLog: true },
        { isMine: false, inLog: true },
      ]),
    )
    const bad = await asMember(cms, place.chair, 'keys', { community: place.id, recipient: 'age1x' })
    expect([bad.status, bad.body]).toEqual([422, expect.objectContaining({ code: 'unusable-recipient' })])
    const again = { community: place.id, recipient: place.deputy.pair.recipient }
    expect((await asMember(cms, place.chair, 'keys', again)).status).toBe(409)
  })

  it('of a member who leaves open nothing that comes after', async () => {
    const place = await openChannel(cms)
    // As many keys as there will be afterwards: their number tells nothing.
    const before = await sealedFrom(cms, place, await newReporter())
    const next = await holder(cms, place.id, `next@${place.slug}.example`)
    await untilOpen(cms, place, 3)
    const left = (await staffChannel(place)).members.find(({ recipient }) => recipient === place.chair.pair.recipient)
    const answer = await asMember(cms, next, 'keys/leave', { community: place.id, member: left?.id })
    expect(answer.status).toBe(200)
    // What a browser sealed to the old keys a moment ago is not taken any more.
    const late = await report(cms, place, await newReporter(), { sealed: before.sealed, keys: before.keys })
    expect(['recipients-differ', 'channel-closed']).toContain(late.code)
    await untilOpen(cms, place, 2)
    expect(await report(cms, place, await newReporter(), { sealed: before.sealed, keys: before.keys })).toMatchObject({
      code: 'recipients-differ',
    })
    const { reporter } = await reported(cms, place)
    const bytes = await messageBytes(cms, place.slug, reporter, 1)
    expect(await unseal(bytes, place.chair.pair.identity)).toEqual({ ok: false, code: 'wrong-key' })
    expect((await unseal(bytes, next.pair.identity)).ok).toBe(true)
  })

  it.each(['loses the role', 'becomes a manager, too', 'is deleted'])(
    'of an account that %s are taken out at once',
    async (what) => {
      const place = await openChannel(cms)
      const next = await holder(cms, place.id, `${randomUUID()}@next.example`)
      await untilOpen(cms, place, 3)
      const roles: Array<'manager' | 'committee' | 'panel'> =
        what === 'loses the role' ? ['panel'] : ['committee', 'manager']
      const communities = [{ community: place.id, roles }]
      if (what === 'is deleted') await cms.payload.delete({ collection: 'users', id: next.id })
      else await cms.payload.update({ collection: 'users', id: next.id, data: { communities } })
      const { holders } = await channel(cms, place.slug)
      expect(holders.some(({ recipient }) => recipient === next.pair.recipient)).toBe(false)
      await untilOpen(cms, place, 2)
      const gone = (await staffChannel(place)).members.find(({ recipient }) => recipient === next.pair.recipient)
      expect(gone).toMatchObject({ inLog: false, left: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) })
    },
  )

  it('close the channel where one alone is left', async () => {
    const place = await openChannel(cms)
    const { sealed, keys } = await sealedFrom(cms, place, await newReporter())
    await cms.payload.delete({ collection: 'users', id: place.deputy.id })
    expect(await channel(cms, place.slug)).toMatchObject({ open: false })
    expect(await report(cms, place, await newReporter(), { sealed, keys })).toEqual({
      ...{ status: 409, code: 'channel-closed' },
    })
  })

  it('that are lost are made up for by a second member', async () => {
    const place = await openChannel(cms)
    const { reporter, id } = await reported(cms, place)
    const fresh = await newKeyPair()
    await asMember(cms, place.chair, 'keys', { community: place.id, recipient: fresh.recipient })
    await untilOpen(cms, place, 2)
    const { holders, logIndex } = await channel(cms, place.slug)
    const old = await messageBytes(cms, place.slug, reporter, 1)
    expect((await unseal(old, fresh.identity)).ok).toBe(false)
    const to = [...holders.map(({ recipient }) => recipient), reporter.pair.recipient]
    const anew = await reseal(old, place.deputy.pair.identity, to)
    if (!anew.ok) throw new Error(anew.code)
    const body = form('message', { keys: logIndex }, anew.value)
    const answer = await asMember(cms, place.deputy, `${id}/messages/talk/1/reseal`, body)
    expect(staffReportSchema.parse(answer.body)).toMatchObject({ state: 'waiting', messages: 1 })
    const now = await messageBytes(cms, place.slug, reporter, 1)
    expect((await unseal(now, fresh.identity)).ok).toBe(true)
    expect((await unseal(now, reporter.pair.identity)).ok).toBe(true)
    const message = { kind: 'reply', format: 1, community: place.slug, sentAt: 0, text: 'x' } as const
    const longer = await sealTo(message, to, [{ type: 'image/webp', bytes: new Uint8Array(100_000) }])
    const wrong = form('message', { keys: logIndex }, longer)
    const refused = await asMember(cms, place.deputy, `${id}/messages/talk/1/reseal`, wrong)
    expect([refused.status, refused.body]).toEqual([422, expect.objectContaining({ code: 'wrong-size' })])
  })
})

describe('members', () => {
  it('write notes that the reporter does not see, nor how many', async () => {
    const place = await openChannel(cms)
    const { reporter, id } = await reported(cms, place)
    const { holders, logIndex } = await channel(cms, place.slug)
    const message = { kind: 'note', format: 1, community: place.slug, sentAt: 0, text: '问一下会计。' } as const
    const sealed = await sealTo(
      message,
      holders.map(({ recipient }) => recipient),
    )
    const note = () =>
      asMember(cms, place.deputy, `${id}/messages`, form('message', { kind: 'note', keys: logIndex }, sealed))
    expect((await note()).status).toBe(200)
    expect(staffReportSchema.parse((await note()).body)).toMatchObject({ notes: 2, messages: 1, state: 'waiting' })
    const late = await reply(cms, place, id, reporter, { kind: 'reply', seen: 1 })
    expect([late.status, late.body]).toEqual([422, expect.objectContaining({ code: 'answer-time-missing' })])
    expect((await reply(cms, place, id, reporter, { kind: 'reply', seen: 1, inTime: false })).status).toBe(200)
    expect((await messageBytes(cms, place.slug, reporter, 2)).length).toBeGreaterThan(0)
    await expect(messageBytes(cms, place.slug, reporter, 3)).rejects.toThrow('not-found')
  })

  it('test the channel, and the log says so when another has opened it', async () => {
    const place = await openChannel(cms)
    const { holders, logIndex } = await channel(cms, place.slug)
    const text = randomUUID()
    const message = { kind: 'check', format: 1, community: place.slug, sentAt: 0, text } as const
    const sealed = await seal(
      message,
      [],
      holders.map(({ recipient }) => recipient),
    )
    if (!sealed.ok) throw new Error(sealed.code)
    const proof = createHash('sha256').update(text).digest('hex')
    const body = form('message', { community: place.id, keys: logIndex, proof }, sealed.value)
    const sent = await asMember(cms, place.chair, 'checks', body)
    const { check, checkedAt } = staffChannelSchema.parse(sent.body)
    expect([check?.isMine, checkedAt]).toEqual([true, null])
    const confirm = (who: TestAccount, said: string) =>
      asMember(cms, who, `checks/${check?.id}/confirm`, { text: said }).then(({ status, body }) => ({ status, body }))
    expect(await confirm(place.chair, text)).toMatchObject({ status: 403, body: { code: 'own-check' } })
    expect(await confirm(place.deputy, 'guess')).toMatchObject({ status: 422, body: { code: 'wrong-check' } })
    expect(await confirm(place.deputy, text)).toMatchObject({ status: 200, body: { check: null } })
    const after = await waitFor(async () => {
      const seen = await channel(cms, place.slug)
      return seen.checkedAt !== null && seen
    })
    expect(Date.now() - (after.checkedAt ?? 0)).toBeLessThan(60_000)
    expect((await staffChannel(place)).checkDue).toBeGreaterThan(Date.now())
  })

  it('hand a report on as a case that names no report', async () => {
    const place = await openChannel(cms)
    const { id } = await reported(cms, place)
    const { docs } = await cms.payload.find({
      collection: 'categories',
      where: { community: { equals: place.id } },
      limit: 1,
    })
    const words = {
      kind: 'complaint',
      category: docs[0]?.code,
      description: '有住户反映：装修押金没有退。',
    }
    const body = { consent: true, case: { ...words, danger: 'no', impact: 'home' } }
    const headers = { 'Idempotency-Key': randomUUID() }
    const file = (who: TestAccount, sent: unknown) =>
      rest(cms, `/reports/${id}/hand-on`, { method: 'POST', token: who.token, headers, body: sent })
    expect((await file(place.chair, { ...body, consent: false })).status).toBe(400)
    const otherWords = { ...body, case: { ...body.case, description: '装修押金拖了半年没有退。' } }
    const both = await Promise.all([file(place.chair, body), file(place.deputy, otherWords)])
    const [filed, ...again] = [...both, await file(place.deputy, otherWords), await file(place.chair, body)].map(
      ({ status, text, body }) => {
        expect(status, text).toBe(201)
        return filedForCallerSchema.parse(body)
      },
    )
    expect(filed?.receipt).toMatch(/^\w{4}-\w{4}-\w{4}-\w{5}$/)
    expect(again).toEqual([filed, filed, filed])
    const number = filed?.number
    const { docs: commits } = await cms.payload.db.find({ collection: 'commits', where: { claim: { equals: number } } })
    expect(commits.length).toBeGreaterThan(0)
    expect(JSON.stringify(commits)).not.toContain(id)
    const asked = { community: place.slug, receipt: filed?.receipt ?? '', visitor: 'a visitor' }
    const tracked = await complaintsApi(cms.payload).track(asked)
    if (!tracked.ok) throw new Error(tracked.code)
    expect(tracked.value.channel).toBe('web')
    expect(tracked.value.timeline.map(({ what, who }) => [what, who])).toContainEqual(['filed', 'committee'])
  })

  it('set how long reports are kept, within bounds', async () => {
    const place = await openChannel(cms)
    const set = (retentionWeeks: number) =>
      asMember(cms, place.chair, 'settings', { community: place.id, retentionWeeks })
    expect((await set(12)).status).toBe(400)
    expect((await set(26)).status).toBe(200)
    expect((await set(30)).status).toBe(200)
    expect((await channel(cms, place.slug)).retentionWeeks).toBe(30)
  })
})
