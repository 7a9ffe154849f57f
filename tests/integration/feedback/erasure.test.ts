import { conversationsIn, updateConversation } from '@linsheng/cms/src/features/feedback/store/conversations.ts'
import { messagesIn } from '@linsheng/cms/src/features/feedback/store/messages.ts'
import { tellCounts } from '@linsheng/cms/src/features/feedback/sweep/counts.ts'
import { eraseOutlived, tellErased } from '@linsheng/cms/src/features/feedback/sweep/erase.ts'
import { sweepChannels } from '@linsheng/cms/src/features/feedback/sweep/sweep.ts'
import { entriesAbout } from '@linsheng/cms/src/features/transparency/entries-about.ts'
import { quarterBefore, quarterOf } from '@linsheng/domain/feedback'
import { localWeek, weekAfter } from '@linsheng/domain/time'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everyByte } from './dump.ts'
import { reported } from './reported.ts'
import {
  ask,
  type ChannelCms,
  type ChannelPlace,
  channel,
  conversation,
  createChannelCms,
  inbox,
  messageBytes,
  openChannel,
  type Reporter,
  reply,
} from './setup.ts'

let cms: ChannelCms
beforeAll(async () => {
  cms = await createChannelCms()
})
afterAll(() => cms.close())

const THIS_WEEK = localWeek(Date.now(), 'Asia/Shanghai')
const later = (weeks: number) => weekAfter(THIS_WEEK, weeks)

/** A report that was answered and ended this week. */
async function endedReport(
  place: ChannelPlace,
  outcome = 'action',
  inTime = true,
): Promise<{ id: string; reporter: Reporter }> {
  const { id, reporter } = await reported(cms, place)
  expect((await reply(cms, place, id, reporter, { path: 'end', seen: 1, inTime, outcome })).status).toBe(200)
  return { id, reporter }
}

/** One after the other: what is new in the inbox is the one just sent. */
async function endedReports(place: ChannelPlace, count: number) {
  const all: Array<{ id: string; reporter: Reporter }> = []
  while (all.length < count) all.push(await endedReport(place))
  return all
}

const linesOf = <Type extends 'channel-erased' | 'channel-counts'>(place: ChannelPlace, type: Type) =>
  entriesAbout(cms.payload, place.id, { subject: type, type })

describe('at the end of its time a report', () => {
  it('is gone: conversation, messages, bytes, and from the database’s files', async () => {
    const place = await openChannel(cms)
    const { id, reporter } = await endedReport(place)
    const sealed = Buffer.from(await messageBytes(cms, place.slug, reporter, 1))
    const traces = [id, sealed.toString('base64').slice(300, 340), reporter.replyKey]
    const found = async () => {
      const bytes = await everyByte(cms)
      return traces.filter((trace) => bytes.includes(trace))
    }
    expect(await found()).toEqual(traces)
    expect(await eraseOutlived(cms.payload, place.id, later(52))).toBe(0)
    expect(await eraseOutlived(cms.payload, place.id, later(53))).toBe(1)
    expect((await ask(cms, place.slug, 'conversation', { lookup: reporter.lookup })).status).toBe(404)
    expect(await inbox(cms, place)).toEqual([])
    expect(await messagesIn(cms.payload, place.id)).toEqual([])
    // Of the conversation a blank document stays until the log tells of it.
    await sweepChannels(cms.payload, new Set())
    expect(await found()).toEqual([id])
  })

  it('is told of with others, five or more, once', async () => {
    const place = await openChannel(cms)
    await endedReports(place, 4)
    await eraseOutlived(cms.payload, place.id, later(53))
    await tellErased(cms.payload, place.id)
    expect(await linesOf(place, 'channel-erased')).toEqual([])
    await endedReport(place)
    await eraseOutlived(cms.payload, place.id, later(53))
    await tellErased(cms.payload, place.id)
    await tellErased(cms.payload, place.id)
    expect((await linesOf(place, 'channel-erased')).map(({ entry }) => entry.count)).toEqual([5])
    expect(await conversationsIn(cms.payload, place.id)).toEqual({ kept: [], erased: [] })
  })

  it('goes on being erased where a sweep was cut short', async () => {
    const place = await openChannel(cms)
    const { id } = await endedReport(place)
    await updateConversation(cms.payload, id, { erasedIn: 'untold', lookupHash: `erased/${id}` })
    expect(await messagesIn(cms.payload, place.id)).toHaveLength(2)
    const first = await sweepChannels(cms.payload, new Set())
    await sweepChannels(cms.payload, first)
    expect(await messagesIn(cms.payload, place.id)).toEqual([])
    const batches = await endedReports(place, 5)
    await eraseOutlived(cms.payload, place.id, later(53))
    // Four of a batch were marked when the process ended: they wait again, and go with the others.
    for (const one of batches.slice(0, 4)) await updateConversation(cms.payload, one.id, { erasedIn: 'batch' })
    await tellErased(cms.payload, place.id)
    await tellErased(cms.payload, place.id)
    expect((await linesOf(place, 'channel-erased')).map(({ entry }) => entry.count)).toEqual([6])
  })
})

describe('a quarter', () => {
  const next = weekAfter(THIS_WEEK, 14)
  const quarter = quarterBefore(quarterOf(next))

  it('is told of when five have ended, each counted once', async () => {
    const place = await openChannel(cms)
    for (const outcome of ['case', 'case', 'action', 'declined']) await endedReport(place, outcome)
    await tellCounts(cms.payload, place.id, next)
    expect(await linesOf(place, 'channel-counts')).toEqual([])
    await endedReport(place, 'declined', false)
    await tellCounts(cms.payload, place.id, THIS_WEEK)
    expect(await linesOf(place, 'channel-counts')).toEqual([])
    await tellCounts(cms.payload, place.id, next)
    await tellCounts(cms.payload, place.id, next)
    const told = { quarter, received: 5, inTime: null, outcomes: { rest: 5 } }
    expect((await linesOf(place, 'channel-counts')).map(({ entry }) => entry)).toEqual([expect.objectContaining(told)])
    expect((await channel(cms, place.slug)).counts).toEqual([told])
    await endedReports(place, 5)
    await tellCounts(cms.payload, place.id, next)
    expect(await linesOf(place, 'channel-counts')).toHaveLength(1)
    await tellCounts(cms.payload, place.id, weekAfter(next, 13))
    expect((await channel(cms, place.slug)).counts[0]).toMatchObject({
      received: 5,
      inTime: 5,
      outcomes: { action: 5 },
    })
  })

  it('counts what was meant for a line that an interruption has prevented', async () => {
    const place = await openChannel(cms)
    const all = await endedReports(place, 5)
    for (const { id } of all.slice(0, 3)) await updateConversation(cms.payload, id, { countedIn: quarter })
    await tellCounts(cms.payload, place.id, next)
    expect((await channel(cms, place.slug)).counts).toEqual([expect.objectContaining({ received: 5 })])
  })
})

describe('what is kept of a report', () => {
  it('is no time but the week, and no order', async () => {
    const place = await openChannel(cms)
    const started = Date.now()
    const { id, reporter } = await endedReport(place)
    expect(await conversation(cms, place.slug, reporter)).toMatchObject({ state: 'ended' })
    const documents = await Promise.all(
      (['report-conversations', 'report-messages', 'spent-proofs'] as const).map(async (collection) => {
        const { docs } = await cms.payload.db.find({ collection, where: {}, limit: 0, pagination: false })
        return docs
      }),
    )
    const texts = documents
      .flat()
      .flatMap((doc) => Object.entries(doc).map(([key, value]) => `${key}: ${String(value)}`))
    expect(texts.some((text) => text.includes(id))).toBe(true)
    for (const text of texts) {
      expect(text).not.toMatch(/createdAt|updatedAt|\d{4}-\d\d-\d\d|:\d\d:\d\d/)
      const [, number] = /: (\d{9,16})$/.exec(text) ?? []
      if (number !== undefined) expect(Math.abs(Number(number) - started)).toBeGreaterThan(1e10)
    }
    const ids = documents.flat().map((doc) => String(Object(doc).id))
    expect(ids.every((one) => /^[0-9a-f]{32}$/.test(one))).toBe(true)
  })
})
