import { BEYOND_GRID, minutesOf } from './duration-grid.ts'
import type { Histogram } from './histogram.ts'

/** The two times a curve is asked for, in minutes; null where it has not fallen that far. */
export interface Quantiles {
  median: number | null
  p90: number | null
}

/** One divisor of the curve: the share that stays, as it is written by hand: left / atRisk. */
interface Factor {
  left: number
  atRisk: number
}

/** Nearer to the threshold than this, relatively, floating point does not decide. Its error stays below 1e-12. */
const DOUBT = 1e-9

/**
 * Median and 90th percentile by Kaplan and Meier (1958): the first duration at which the share still waiting, S(t), is
 * at most one half and one tenth. S falls only at events, by (n - d) / n where n are those still at risk just before;
 * who is censored at t is still at risk at t. `pending` are the buckets of the cases still waiting, ascending: censored
 * where they stand now.
 *
 * S is compared exactly, because a floating product misses 1/2 for half of all even n: between two censorings the
 * factors telescope into one fraction, and where the float is too near to call the fractions are multiplied as integers.
 */
export function quantiles(ended: Histogram, pending: readonly number[]): Quantiles {
  const found: Quantiles = { median: null, p90: null }
  let atRisk = ended.total + pending.length
  let waiting = 0
  let before = 1
  const factors: Factor[] = []
  let run: Factor | null = null
  for (let i = 0; i < ended.size; i++) {
    const bucket = ended.buckets[i] ?? BEYOND_GRID
    if (bucket >= BEYOND_GRID) break
    while (waiting < pending.length && (pending[waiting] ?? 0) < bucket) {
      waiting++
      atRisk--
    }
    const events = ended.events[i] ?? 0
    if (events > 0) {
      if (run === null || run.left !== atRisk) {
        if (run !== null) before *= run.left / run.atRisk
        run = { left: atRisk, atRisk }
        factors.push(run)
      }
      run.left -= events
      const survival = (before * run.left) / run.atRisk
      if (found.median === null && hasFallenTo(2, survival, factors)) found.median = minutesOf(bucket)
      if (found.median !== null && hasFallenTo(10, survival, factors)) {
        found.p90 = minutesOf(bucket)
        return found
      }
    }
    atRisk -= events + (ended.censored[i] ?? 0)
  }
  return found
}

/** Whether the product of the factors is at most one `part`-th; `survival` is the same product in floating point. */
function hasFallenTo(part: number, survival: number, factors: readonly Factor[]): boolean {
  const distance = survival * part - 1
  if (Math.abs(distance) > DOUBT) return distance < 0
  let left = BigInt(part)
  let atRisk = 1n
  for (const factor of factors) {
    left *= BigInt(factor.left)
    atRisk *= BigInt(factor.atRisk)
  }
  return left <= atRisk
}
