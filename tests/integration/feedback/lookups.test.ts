import { randomBytes } from 'node:crypto'
import { eraseOutlived } from '@linsheng/cms/src/features/feedback/sweep/erase.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  ask,
  type ChannelCms,
  type ChannelPlace,
  conversation,
  createChannelCms,
  inbox,
  newReporter,
  openChannel,
  reply,
  report,
} from './setup.ts'

let cms: ChannelCms
let place: ChannelPlace
beforeAll(async () => {
  cms = await createChannelCms()
  place = await openChannel(cms)
})
afterAll(() => cms.close())

const randomLookup = () => randomBytes(32).toString('hex')

/** What somebody learns by asking: status, headers but for the date, and the body. */
async function learned(lookup: unknown, path = 'conversation') {
  const answer = await ask(cms, place.slug, path, { lookup, n: 1 })
  const headers = [...answer.headers].filter(([name]) => name !== 'date')
  return { status: answer.status, headers, body: await answer.text() }
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

/** Median milliseconds of questions of each kind, asked in turns: what else the machine does slows all of them. */
async function timesOf(...kinds: Array<() => string>): Promise<number[]> {
  const times = kinds.map((): number[] => [])
  for (let turn = 0; turn < 60; turn += 1) {
    for (const [at, lookup] of kinds.entries()) {
      const started = performance.now()
      await ask(cms, place.slug, 'conversation', { lookup: lookup() })
      times[at]?.push(performance.now() - started)
    }
  }
  return times.map(median)
}

describe('what no receipt opens', () => {
  it('is refused alike, whether it was never there, is erased or has no form at all', async () => {
    const reporter = await newReporter()
    await report(cms, place, reporter)
    const [row] = await inbox(cms, place)
    await reply(cms, place, row?.id ?? '', reporter, { path: 'end', seen: 1, inTime: true, outcome: 'declined' })
    expect(await conversation(cms, place.slug, reporter)).toMatchObject({ state: 'ended' })
    expect(await eraseOutlived(cms.payload, place.id, '2099-W01')).toBe(1)
    const unknown = await learned(randomLookup())
    expect(unknown.status).toBe(404)
    expect(JSON.parse(unknown.body)).toMatchObject({ code: 'unknown-receipt' })
    for (const lookup of [reporter.lookup, 'x', '', 'G'.repeat(64), '0'.repeat(64), 'a'.repeat(2000)]) {
      expect(await learned(lookup), lookup.slice(0, 10)).toEqual(unknown)
      expect(await learned(lookup, 'conversation/message'), lookup.slice(0, 10)).toEqual(unknown)
    }
  })

  it('takes as long, too', async () => {
    await timesOf(randomLookup)
    const [unknown = 0, malformed = 0] = await timesOf(randomLookup, () => 'not a lookup at all')
    expect(Math.max(unknown, malformed) / Math.min(unknown, malformed)).toBeLessThan(1.5)
  })

  it.each<[string, () => string]>([
    ['a megabyte', () => JSON.stringify({ lookup: 'a'.repeat(1_000_000) })],
    ['3,000 brackets', () => `${'['.repeat(3000)}${']'.repeat(3000)}`],
    ['deep, but short', () => `{"lookup":${'['.repeat(900)}${']'.repeat(900)}}`],
    ['no JSON', () => 'lookup=1'],
    ['no lookup', () => '{}'],
    ['a number', () => '{"lookup":1}'],
  ])('is not even looked for: %s', async (_what, body) => {
    const answer = await ask(cms, place.slug, 'conversation', body())
    expect([answer.status, await answer.json()]).toEqual([400, expect.objectContaining({ code: 'invalid-request' })])
  })

  it('is asked for by nobody’s session, and leaves none', async () => {
    const answer = await ask(cms, place.slug, 'conversation', { lookup: randomLookup() })
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    const foreign = await fetch(`${cms.door}/${place.slug}/reports/conversation`, {
      method: 'POST',
      headers: { Origin: 'https://evil.example', 'Content-Type': 'application/json' },
      body: JSON.stringify({ lookup: randomLookup() }),
    })
    expect(foreign.status).toBe(403)
  })
})
