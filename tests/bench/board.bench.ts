import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { PublicCase } from '@linsheng/domain/complaints'
import { publicCase } from '@linsheng/domain/complaints/testing/public-case'
import { boardOf, emptyFold, encodeBoard, type Fold, fold, parseFold, serialiseFold } from '@linsheng/domain/statistics'
import type { PublicEntry, RatingsEntry } from '@linsheng/domain/transparency'
import { atMost, type Figure, measured } from './figure.ts'

/** What one event costs on a board of 1,000,000 complaints, and how large the board is. */
export const name = 'board'

const COMPLAINTS = 1_000_000
const UPDATES = 20
/** Updates before those that are measured: the first ones still compile. */
const WARM_UP = 10
const MINUTE = 60_000
const DAY = 1440 * MINUTE
const START = Date.UTC(2021, 11, 1)
const NOW = Date.UTC(2026, 10, 30)
const CHANNELS = ['web', 'qr', 'hotline', 'front-desk', 'wechat'] as const

/** Mulberry32: the same million complaints in every run. */
function randomNumbers(seed: number): () => number {
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

/** A complaint as it stands at NOW: answered and ended where its waiting times are over by then. */
function complaint(random: () => number, at: number): PublicCase {
  const receivedAt = Math.floor(START + ((NOW - START) * at) / COMPLAINTS)
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
function ratings({ month, category, zone, channel, team }: PublicCase, hits: number): RatingsEntry {
  return { type: 'ratings', at: NOW, month, questions: {}, satisfied: { hits, of: 6 }, category, zone, channel, team }
}

function filled(random: () => number): Fold {
  const state = emptyFold()
  for (let at = 0; at < COMPLAINTS; at++) {
    const is = complaint(random, at)
    fold(state, { type: 'filed', at: is.receivedAt, was: null, is })
    if (random() < 0.05) fold(state, ratings(is, Math.floor(random() * 7)))
  }
  return state
}

/** One new complaint from filing to its rating, an event after the other. */
function* liveEvents(random: () => number, at: number): Generator<PublicEntry> {
  const open = { respondedAt: null, resolvedAt: null, endedAt: null, outcome: null }
  const filed: PublicCase = { ...complaint(random, COMPLAINTS - 1), number: `live-${at}`, status: 'filed', ...open }
  yield { type: 'filed', at: NOW, was: null, is: filed }
  const responded: PublicCase = { ...filed, status: 'acknowledged', respondedAt: NOW }
  yield { type: 'responded', at: NOW, was: filed, is: responded }
  const resolved: PublicCase = { ...responded, status: 'result-proposed', resolvedAt: NOW }
  yield { type: 'resolved', at: NOW, was: responded, is: resolved }
  const closed: PublicCase = { ...resolved, status: 'closed', endedAt: NOW, outcome: 'confirmed' }
  yield { type: 'confirmed', at: NOW, was: resolved, is: closed }
  yield ratings(closed, 5)
}

function publish(state: Fold, asOf: number): string {
  return JSON.stringify(encodeBoard(boardOf(state, asOf)))
}

function updates(state: Fold, random: () => number): number[] {
  const times: number[] = []
  for (let at = 0; times.length < WARM_UP + UPDATES; at++) {
    for (const entry of liveEvents(random, at)) {
      const asOf = NOW + (times.length + 1) * MINUTE
      const start = performance.now()
      fold(state, entry)
      publish(state, asOf)
      times.push(performance.now() - start)
    }
  }
  return times.slice(WARM_UP, WARM_UP + UPDATES).sort((a, b) => a - b)
}

/** What is still referenced: garbage is collected first, whatever flags the process was started with. */
function megabytesInUse(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc()')
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 2 ** 20
}

function timed<Value>(work: () => Value): { value: Value; milliseconds: number } {
  const start = performance.now()
  const value = work()
  return { value, milliseconds: performance.now() - start }
}

export async function run(): Promise<Figure[]> {
  const random = randomNumbers(20261123)
  const before = megabytesInUse()
  const { value: state, milliseconds } = timed(() => filled(random))
  const memory = megabytesInUse() - before
  const first = timed(() => publish(state, NOW))
  const times = updates(state, random)
  const saved = timed(() => serialiseFold(state))
  const resumed = timed(() => parseFold(saved.value))
  if (resumed.value === null || publish(resumed.value, NOW + DAY) !== publish(state, NOW + DAY)) {
    throw new Error('a resumed fold gives another board')
  }
  return [
    atMost(300, 'board_json_kb_at_1m', round(Buffer.byteLength(first.value) / 1000), 'kB'),
    atMost(50, 'update_ms_at_1m', round(times[UPDATES / 2] ?? Number.NaN), 'ms'),
    measured('update_ms_at_1m_max', round(times.at(-1) ?? Number.NaN), 'ms'),
    measured('first_board_ms_at_1m', round(first.milliseconds), 'ms'),
    measured('fold_entries_per_s', Math.round((state.entries / milliseconds) * 1000), '1/s'),
    measured('open_cases_at_1m', state.open.size, 'cases'),
    measured('fold_memory_mb_at_1m', round(memory), 'MB'),
    measured('saved_fold_mb_at_1m', round(saved.value.length / 1e6), 'MB'),
    measured('save_fold_ms_at_1m', round(saved.milliseconds), 'ms'),
    measured('resume_fold_ms_at_1m', round(resumed.milliseconds), 'ms'),
  ]
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
