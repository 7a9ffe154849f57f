import type { ClockFact } from './clock-fact.ts'
import type { Share } from './figures.ts'
import { count, emptyHistogram, type Histogram, merge } from './histogram.ts'
import { type Quantiles, quantiles } from './kaplan-meier.ts'

/** One clock of a group: the durations that are settled, and the promises that can be judged for good. */
export interface ClockCounts {
  ended: Histogram
  promise: Share
  /** The quantiles last worked out, and for whom: they stay while the counts and the pending ones' buckets do. */
  known: { pending: readonly number[]; quantiles: Quantiles } | null
}

/** What is counted for one group of complaints: everything but its open cases' pending clocks. */
export interface Cell {
  filed: number
  response: ClockCounts
  resolution: ClockCounts
  /** Ratings that have entered the figures, and how many of them were satisfied. */
  rating: Share
}

/** What a case adds to every group that it belongs to. */
export interface Contribution {
  response: ClockFact
  resolution: ClockFact
}

export function emptyCell(): Cell {
  return { filed: 0, response: emptyClock(), resolution: emptyClock(), rating: { hits: 0, of: 0 } }
}

/** @param buckets how many different durations there is room for at first */
export function emptyClock(buckets?: number): ClockCounts {
  return { ended: emptyHistogram(buckets), promise: { hits: 0, of: 0 }, known: null }
}

/** Adds a case to its group (`by` 1) or takes it out (`by` -1). Mutates the cell. */
export function addTo(cell: Cell, { response, resolution }: Contribution, by: 1 | -1): void {
  cell.filed += by
  addClock(cell.response, response, by)
  addClock(cell.resolution, resolution, by)
}

/** Adds one clock of so many like cases to their group (negative: takes them out). Mutates the counts. */
export function addClock(clock: ClockCounts, fact: ClockFact, by: number): void {
  if (fact.state === 'pending' || fact.state === 'unknown') return
  count(clock.ended, fact.bucket, fact.state === 'done', by)
  clock.known = null
  if (fact.verdict === 'not-due') return
  clock.promise.of += by
  if (fact.verdict === 'in-time') clock.promise.hits += by
}

/** Adds all that `from` counts to `into`. */
export function mergeCell(into: Cell, from: Cell): void {
  into.filed += from.filed
  for (const clock of ['response', 'resolution'] as const) {
    merge(into[clock].ended, from[clock].ended)
    addShare(into[clock].promise, from[clock].promise)
    into[clock].known = null
  }
  addShare(into.rating, from.rating)
}

export function addShare(into: Share, from: Share): void {
  into.hits += from.hits
  into.of += from.of
}

/**
 * The quantiles of a clock where `pending` (buckets, ascending; not changed afterwards) still wait. Worked out again only
 * when something has changed: an old case moves on to its next bucket once an hour, or once a day.
 */
export function quantilesOf(clock: ClockCounts, pending: readonly number[]): Quantiles {
  if (clock.known === null || !isSame(clock.known.pending, pending)) {
    clock.known = { pending, quantiles: quantiles(clock.ended, pending) }
  }
  return clock.known.quantiles
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
