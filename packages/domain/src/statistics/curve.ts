import { BEYOND_GRID } from './duration-grid.ts'
import type { Histogram } from './histogram.ts'
import { exactSurvival } from './kaplan-meier.ts'

/** Shares are whole ten-thousandths: nobody reads them finer. */
export const WHOLE = 10_000

/** Nearer to a whole ten-thousandth than this, floating point does not decide (its error stays below 1e-8 of them). */
const DOUBT = 1e-5

/** Where a curve falls, and to what: the share still waiting after this bucket, in ten-thousandths, rounded up. */
export interface Fall {
  bucket: number
  waiting: number
}

/**
 * All falls of the curve of Kaplan and Meier (1958), first to last; see `quantiles`, which finds two of them. Rounded up
 * exactly: the share is at most k ten-thousandths when and only when `waiting` is at most k.
 */
export function fallsOf(ended: Histogram, pending: readonly number[]): Fall[] {
  const falls: Fall[] = []
  let waiting = 0
  let atRisk = ended.total + pending.length
  let before = 1
  let start = atRisk
  let left = atRisk
  for (let i = 0; i < ended.size; i++) {
    const bucket = ended.buckets[i] ?? BEYOND_GRID
    if (bucket >= BEYOND_GRID) break
    for (; (pending[waiting] ?? BEYOND_GRID) < bucket; waiting++) atRisk--
    const fallen = ended.events[i] ?? 0
    if (fallen > 0) {
      if (atRisk !== left) {
        before *= left / start
        start = atRisk
      }
      left = atRisk - fallen
      const waitingStill = roundedUp(before, left, start) ?? exactly(exactSurvival(ended, pending, i))
      falls.push({ bucket, waiting: waitingStill })
    }
    atRisk -= fallen + (ended.censored[i] ?? 0)
  }
  return falls
}

/** before * left / start in ten-thousandths, rounded up; null where floating point cannot tell. */
function roundedUp(before: number, left: number, start: number): number | null {
  if (left === 0) return 0
  if (before === 1) return (left * WHOLE - ((left * WHOLE) % start)) / start + ((left * WHOLE) % start > 0 ? 1 : 0)
  const scaled = ((before * left) / start) * WHOLE
  return Math.abs(scaled - Math.round(scaled)) > DOUBT ? Math.ceil(scaled) : null
}

function exactly({ left, atRisk }: ReturnType<typeof exactSurvival>): number {
  return Number((left * BigInt(WHOLE) + atRisk - 1n) / atRisk)
}

/** The last bucket that any case was followed to; null: there is no case. */
export function followedTo(ended: Histogram, pending: readonly number[]): number | null {
  let last = pending.at(-1) ?? -1
  for (let i = 0; i < ended.size; i++) {
    if ((ended.events[i] ?? 0) + (ended.censored[i] ?? 0) > 0) last = Math.max(last, ended.buckets[i] ?? -1)
  }
  return last < 0 ? null : last
}

/** The share still waiting after a bucket, in ten-thousandths; null where nobody was followed so long. */
export function waitingAfter(falls: readonly Fall[], followed: number | null, bucket: number): number | null {
  const last = falls.findLast((fall) => fall.bucket <= bucket)
  if (last?.waiting === 0) return 0
  return followed === null || followed < bucket ? null : (last?.waiting ?? WHOLE)
}
