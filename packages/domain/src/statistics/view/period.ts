import { type DaySpan, dayOfDate, monthStart, monthsBetween, yearBefore } from './calendar-steps.ts'
import type { Day } from './local-days.ts'
import type { BoardQuery } from './query.ts'

/** Local days of receipt to choose by; null: without a beginning. */
export interface Period {
  first: Day | null
  last: Day
}

export function periodOf({ from, to }: BoardQuery, today: Day): Period {
  return { first: from === null ? null : dayOfDate(from), last: to === null ? today : dayOfDate(to) }
}

/** The days to compare a period with, by the rules of `BoardQuery.compare`. */
export function comparisonOf({ compare }: BoardQuery, { first, last }: Period): DaySpan | null {
  if (compare === 'none' || first === null || last < first) return null
  const isWholeMonths = monthStart(first) === first && monthStart(last, 1) === last + 1
  if (compare === 'previous') {
    const previous = isWholeMonths ? monthStart(first, -monthsBetween(first, last) - 1) : first - (last - first + 1)
    return { first: previous, last: first - 1 }
  }
  return { first: yearBefore(first), last: isWholeMonths ? monthStart(last, -11) - 1 : yearBefore(last) }
}
