import type { PublicCase } from '@linsheng/domain/complaints'
import { publicCase } from '@linsheng/domain/complaints/testing/public-case'
import type { RatingsEntry } from '@linsheng/domain/transparency'

/** Complaints of five years, the same in every run. */

const MINUTE = 60_000
export const DAY = 1440 * MINUTE
const START = Date.UTC(2021, 11, 1)
export const NOW = Date.UTC(2026, 10, 30)
const CHANNELS = ['web', 'qr', 'hotline', 'front-desk', 'wechat'] as const

/** Mulberry32. */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A waiting time with a long tail: half are shorter than `median`, a tenth longer than about five times it. */
function wait(random: () => number, median: number): number {
  return median * Math.exp(1.25 * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()))
}

function code(random: () => number, prefix: string, count: number): string {
  return `${prefix}-${Math.floor(random() ** 1.5 * count) + 1}`
}

/** One of `of` complaints as it stands at NOW: answered and ended where its waiting times are over by then. */
export function complaint(random: () => number, at: number, of: number): PublicCase {
  const receivedAt = Math.floor(START + ((NOW - START) * at) / of)
  const respondedAt = Math.floor(receivedAt + wait(random, DAY / 2))
  const resolvedAt = Math.floor(respondedAt + wait(random, 3 * DAY))
  const endedAt = Math.floor(resolvedAt + random() * 7 * DAY)
  const past = (moment: number) => (moment <= NOW ? moment : null)
  return publicCase({
    number: `${at}`,
    status: endedAt <= NOW ? 'closed' : 'in-progress',
    category: code(random, 'category', 12),
    zone: code(random, 'zone', 60),
    channel: CHANNELS[Math.floor(random() * CHANNELS.length)] ?? 'web',
    team: code(random, 'team', 6),
    receivedAt,
    month: new Date(receivedAt).toISOString().slice(0, 7),
    respondedAt: past(respondedAt),
    resolvedAt: past(resolvedAt),
    endedAt: past(endedAt),
    outcome: endedAt <= NOW ? 'confirmed' : null,
    responseDue: receivedAt + 2 * DAY,
    resolutionDue: receivedAt + 7 * DAY,
  })
}

/** Six ratings of cases like this one. */
export function ratings({ month, category, zone, channel, team }: PublicCase, hits: number): RatingsEntry {
  return { type: 'ratings', at: NOW, month, questions: {}, satisfied: { hits, of: 6 }, category, zone, channel, team }
}
