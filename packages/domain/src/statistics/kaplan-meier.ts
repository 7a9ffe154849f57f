import { BEYOND_GRID, minutesOf } from './duration-grid.ts'
import type { Histogram } from './histogram.ts'

/** The two times a curve is asked for, in minutes; null where it has not fallen that far. */
export interface Quantiles {
  median: number | null
  p90: number | null
}

/** Nearer to a threshold than this, relatively, floating point does not decide. Its error stays below 1e-12. */
const DOUBT = 1e-9

/**
 * Median and 90th percentile by Kaplan and Meier (1958): the first duration at which the share still waiting, S(t), is
 * at most one half and one tenth. S falls only at events, by (n - d) / n where n are those still at risk just before;
 * who is censored at t is still at risk at t. `pending` are the buckets of the cases still waiting, ascending: censored
 * where they stand now.
 *
 * Between two censorings the factors telescope into one, `left / start`, so that most steps compare whole numbers. The
 * rest is floating point; where S comes too near to a threshold to call, it is compared exactly, because a floating
 * product misses 1/2 for half of all even n.
 */
export function quantiles(ended: Histogram, pending: readonly number[]): Quantiles {
  const { size, buckets, events, censored } = ended
  let median: number | null = null
  let part = 2
  let waiting = 0
  let next = pending[0] ?? BEYOND_GRID
  let atRisk = ended.total + pending.length
  let before = 1
  let start = atRisk
  let left = atRisk
  let limit = (start / part) * (1 + DOUBT)
  for (let i = 0; i < size; i++) {
    const bucket = buckets[i] ?? BEYOND_GRID
    if (bucket >= BEYOND_GRID) break
    while (next < bucket) {
      atRisk--
      next = pending[++waiting] ?? BEYOND_GRID
    }
    const fallen = events[i] ?? 0
    if (fallen > 0) {
      if (atRisk !== left) {
        before *= left / start
        start = atRisk
        limit = (start / part / before) * (1 + DOUBT)
      }
      left = atRisk - fallen
      while (left <= limit && hasFallenTo(part, (before * left) / start, ended, pending, i)) {
        if (part === 10) return { median, p90: minutesOf(bucket) }
        median = minutesOf(bucket)
        part = 10
        limit = (start / part / before) * (1 + DOUBT)
      }
    }
    atRisk -= fallen + (censored[i] ?? 0)
  }
  return { median, p90: null }
}

/** Whether S after the events at index `last` is at most one `part`-th; `survival` is S in floating point. */
function hasFallenTo(
  part: number,
  survival: number,
  ended: Histogram,
  pending: readonly number[],
  last: number,
): boolean {
  const distance = survival * part - 1
  if (Math.abs(distance) > DOUBT) return distance < 0
  const { left, atRisk } = exactSurvival(ended, pending, last)
  return left * BigInt(part) <= atRisk
}

/** S after the events at index `last` as a fraction of integers. Between two censorings its factors telescope into one. */
export function exactSurvival(
  ended: Histogram,
  pending: readonly number[],
  last: number,
): { left: bigint; atRisk: bigint } {
  const product = { left: 1n, atRisk: 1n }
  let atRisk = ended.total + pending.length
  let first = atRisk
  let waiting = 0
  for (let i = 0; i <= last; i++) {
    const before = atRisk
    while (waiting < pending.length && (pending[waiting] ?? 0) < (ended.buckets[i] ?? 0)) {
      waiting++
      atRisk--
    }
    atRisk -= i === 0 ? 0 : (ended.censored[i - 1] ?? 0)
    if (atRisk !== before) {
      product.left *= BigInt(before)
      product.atRisk *= BigInt(first)
      first = atRisk
    }
    atRisk -= ended.events[i] ?? 0
  }
  return { left: product.left * BigInt(atRisk), atRisk: product.atRisk * BigInt(first) }
}
