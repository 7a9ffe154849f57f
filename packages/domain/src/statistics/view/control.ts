import type { Control } from './board-view.ts'

/** So many weeks are judged by their own ordinary variation. */
export const CONTROL_WEEKS = 52
/** So many weeks in a row on one side of the mean are a signal (Wheeler's second detection rule). */
const RUN = 8
/** 3 / d2 of ranges of two, in hundredths: turns a mean moving range into three standard deviations. */
const THREE_SIGMA = 266

/**
 * Individuals and moving range chart of counts in their order; see `Control`. Signals are decided in whole numbers: with k
 * weeks, `sum` and `ranges` (the sum of differences), x > sum/k + 2.66 ranges/(k-1) is compared multiplied out.
 */
export function controlOf(weeks: ReadonlyArray<{ week: string; filed: number }>): Control {
  const counts = weeks.map(({ filed }) => filed)
  const k = counts.length
  const sum = counts.reduce((all, filed) => all + filed, 0)
  const ranges = counts.slice(1).reduce((all, filed, at) => all + Math.abs(filed - (counts[at] ?? 0)), 0)
  const sides = counts.map((filed) => Math.sign(filed * k - sum))
  const isOutside = (filed: number) => Math.abs(filed * k - sum) * (k - 1) * 100 > THREE_SIGMA * ranges * k
  return {
    weeks: weeks.map(({ week, filed }, at) => ({
      week,
      filed,
      outside: k > 1 && isOutside(filed),
      run: isInRun(sides, at),
    })),
    limits: k < 2 ? null : limitsOf(sum / k, ranges / (k - 1)),
  }
}

/** A week at the mean itself is on no side and ends a run. */
function isInRun(sides: readonly number[], at: number): boolean {
  const side = sides[at]
  if (side === 0 || side === undefined) return false
  let first = at
  while (sides[first - 1] === side) first--
  let last = at
  while (sides[last + 1] === side) last++
  return last - first + 1 >= RUN
}

function limitsOf(mean: number, range: number): Control['limits'] {
  const hundredths = (value: number) => Math.round(value * 100) / 100
  const reach = (THREE_SIGMA / 100) * range
  return {
    mean: hundredths(mean),
    upper: hundredths(mean + reach),
    lower: hundredths(Math.max(0, mean - reach)),
    range: hundredths(range),
  }
}
