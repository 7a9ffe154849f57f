import type { PublicCase } from '@linsheng/domain/complaints'
import { boardOf, emptyFold, encodeBoard, type Fold, fold, parseFold, serialiseFold } from '@linsheng/domain/statistics'
import type { PublicEntry } from '@linsheng/domain/transparency'
import { complaint, DAY, NOW, randomNumbers, ratings } from './board/complaints.ts'
import { megabytesInUse, round, timed } from './board/measure.ts'
import { openData } from './board/open-data.ts'
import { views } from './board/views.ts'
import { atMost, type Figure, measured } from './figure.ts'

/**
 * What one event costs on a board of 1,000,000 complaints, and how large the board is; how long a view of any selection
 * takes, and what the table behind it needs. What one event costs the tables of open data.
 */
export const name = 'board'

const COMPLAINTS = 1_000_000
const UPDATES = 20
/** Updates before those that are measured: the first ones still compile. */
const WARM_UP = 10
const MINUTE = 60_000

function filled(random: () => number): Fold {
  const state = emptyFold()
  for (let at = 0; at < COMPLAINTS; at++) {
    const is = complaint(random, at, COMPLAINTS)
    fold(state, { type: 'filed', at: is.receivedAt, was: null, is })
    if (random() < 0.05) fold(state, ratings(is, Math.floor(random() * 7)))
  }
  return state
}

/** One new complaint from filing to its rating, an event after the other. */
function* liveEvents(random: () => number, at: number): Generator<PublicEntry> {
  const open = { respondedAt: null, resolvedAt: null, endedAt: null, outcome: null }
  const filed: PublicCase = {
    ...complaint(random, COMPLAINTS - 1, COMPLAINTS),
    number: `live-${at}`,
    status: 'filed',
    ...open,
  }
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

export async function run(): Promise<Figure[]> {
  return [...folding(), ...(await openData()), ...views()]
}

function folding(): Figure[] {
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
