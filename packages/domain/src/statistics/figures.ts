import type { PublicCase } from '../complaints/public-entry.ts'
import type { Clock } from '../complaints/vocabulary.ts'
import type { Instant } from '../time/instant.ts'
import type { Share } from '../transparency/ratings.ts'

export type { Share } from '../transparency/ratings.ts'

export const DIMENSIONS = ['month', 'category', 'zone', 'channel', 'team'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** A record with one value for each dimension. */
export function eachDimension<Value>(of: (dimension: Dimension) => Value): Record<Dimension, Value> {
  return { month: of('month'), category: of('category'), zone: of('zone'), channel: of('channel'), team: of('team') }
}

/**
 * The figures of one group of complaints (kind `complaint` only) as of one moment. Each counts in the group where it
 * stands now; the month is that of its receipt. Durations are whole minutes on the published grid (duration-grid.ts),
 * rounded up; null means the curve has not fallen that far yet (or not within three years), never the maximum.
 */
export interface Figures {
  /** All complaints of the group, ended or not. `filed` = `open` + `closed`. */
  filed: number
  /** Neither closed nor withdrawn, results that await the complainant's answer included. */
  open: number
  /**
   * Open and past the promise for a response or a result not yet given. The moment it is due is not past. A pause moves
   * the promise of a result; one that begins after it ran out changes nothing.
   */
  overdue: number
  /** Closed in any way, by becoming part of another case too, or withdrawn. */
  closed: number
  /**
   * In time among those answered in time, late, or still unanswered past the promise. Not yet due: not counted. Ended
   * without an answer: counted as not in time where the promise ran out before the end, otherwise not at all.
   */
  responseInTime: Share
  resolutionInTime: Share
  /**
   * Kaplan-Meier, from receipt; cases without an answer are censored at `asOf`, so unfinished work cannot hide; those
   * that ended without one, at their end. A case from an older ledger that did not record responses is no part of it.
   */
  responseMedian: number | null
  responseP90: number | null
  resolutionMedian: number | null
  resolutionP90: number | null
  /**
   * Share satisfied (`isSatisfied`) among the ratings made public, counted under the codes they were published with. Null
   * where there are none. Ratings become public five at a time or more, so there are never fewer.
   */
  satisfied: Share | null
}

export interface OverdueCase {
  number: string
  category: string
  zone: string | null
  clock: Clock
  due: Instant
  /** `week`: of a case told by its week; what was due was so before the Monday before `due` (`toldPromise`). */
  precision: PublicCase['precision']
}

export interface Board {
  asOf: Instant
  /** Number of public entries the figures rest on. */
  entries: number
  total: Figures
  /** `category` -> code -> figures. A missing zone or team is the key `-`. */
  by: Record<Dimension, Record<string, Figures>>
  /**
   * `month*category` -> `2026-11` -> `lift` -> figures; every unordered pair of dimensions, in the order of DIMENSIONS.
   * Months before the year that precedes the newest one are merged into years: `2024` -> `lift` -> figures.
   */
  pairs: Record<string, Record<string, Record<string, Figures>>>
  /** Open cases past a promise, longest first, at most 100. */
  overdueCases: OverdueCase[]
}
