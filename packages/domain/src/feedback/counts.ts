import { type Week, weekAfter } from '../time/week.ts'
import { SMALLEST_GROUP } from '../transparency/ratings.ts'
import type { ChannelCountsEntry } from '../transparency/voices.ts'
import { type Quarter, quarterOf } from './quarter.ts'
import type { ReportWeeks } from './retention.ts'
import { REPORT_OUTCOMES, type ReportOutcome } from './vocabulary.ts'

/** A report as it is counted: once in all. */
export interface CountedReport {
  /** Null: it was never ended. */
  outcome: ReportOutcome | null
  /** Null: it was never answered. */
  inTime: boolean | null
}

export type ChannelCounts = Pick<ChannelCountsEntry, 'received' | 'inTime' | 'outcomes'>

/** A report that is still open so many weeks after it came in is counted as such: not to end it must not hide it. */
export const COUNTED_OPEN_AFTER = 26

/** The quarter in which a report is to be counted: the one it ended in or, still open, the one in which that took too long. */
export function settledIn({ week, endedWeek }: ReportWeeks): Quarter {
  return quarterOf(endedWeek ?? weekAfter(week, COUNTED_OPEN_AFTER))
}

/**
 * Whether a report is to be counted once this quarter is over.
 * @param thisWeek one after the quarter
 */
export function isSettledBy(weeks: ReportWeeks, quarter: Quarter, thisWeek: Week): boolean {
  const hasSettled = weeks.endedWeek !== null || thisWeek >= weekAfter(weeks.week, COUNTED_OPEN_AFTER)
  return hasSettled && settledIn(weeks) <= quarter
}

/**
 * What may be told of reports that are counted together; null for fewer than five, which wait for the next quarter. Every
 * number is of five reports or more, or of none, and so is whatever is left when some are subtracted from others.
 */
export function countsOf(reports: readonly CountedReport[]): ChannelCounts | null {
  const received = reports.length
  if (received < SMALLEST_GROUP) return null
  const inTime = reports.filter((report) => report.inTime === true).length
  return { received, inTime: isTellable(inTime, received) ? inTime : null, outcomes: outcomesOf(reports) }
}

const isFew = (count: number): boolean => count > 0 && count < SMALLEST_GROUP
const isTellable = (count: number, of: number): boolean => !isFew(count) && !isFew(of - count)

/** Counts as somebody says that they were told. */
interface ClaimedCounts extends Pick<ChannelCounts, 'received' | 'inTime'> {
  outcomes: { [outcome in keyof ChannelCounts['outcomes']]: number | undefined }
}

/**
 * Whether such counts can have been told: no number is more than there are, and none, nor what is left when some are
 * subtracted, is of fewer than five. True of all that `countsOf` tells.
 */
export function areCounts({ received, inTime, outcomes }: ClaimedCounts): boolean {
  const told = Object.values(outcomes).filter((count) => count !== undefined)
  const open = received - told.reduce((sum, count) => sum + count, 0)
  const areLarge = [received, ...told].every((count) => count >= SMALLEST_GROUP)
  const isInTime = inTime === null || (inTime >= 0 && inTime <= received && isTellable(inTime, received))
  return areLarge && isInTime && open >= 0 && !isFew(open)
}

/** Those that have not ended are what is left; where they are few they go into `rest` with the others that are. */
function outcomesOf(reports: readonly CountedReport[]): ChannelCounts['outcomes'] {
  const cells = [...REPORT_OUTCOMES, null]
    .map((outcome) => ({ outcome, count: reports.filter((report) => report.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => a.count - b.count)
  let rest = 0
  const told: Partial<Record<ReportOutcome, number>> = {}
  for (const { outcome, count } of cells) {
    // The smallest come first. Where few are together the next must hide them, however many it has.
    if (isFew(count) || isFew(rest)) rest += count
    else if (outcome !== null) told[outcome] = count
  }
  return rest > 0 ? { ...told, rest } : told
}
