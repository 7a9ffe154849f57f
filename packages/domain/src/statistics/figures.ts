import type { Instant } from '../time/instant.ts'

export const DIMENSIONS = ['month', 'category', 'zone', 'channel', 'team'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** Share with the two numbers it is made of, so that a reader can do the division. */
export interface Share { hits: number; of: number }

/**
 * The figures of one group of complaints (kind `complaint` only) as of one moment.
 * Durations are whole minutes; null means the curve has not fallen that far yet, never the maximum.
 */
export interface Figures {
  filed: number
  open: number
  /** Open and past the promise for a response or a result not yet given. */
  overdue: number
  closed: number
  /** In time among those answered in time, late, or still unanswered past the promise. Not yet due: not counted. */
  responseInTime: Share
  resolutionInTime: Share
  /** Kaplan-Meier; cases without an answer are censored at `asOf`, so unfinished work cannot hide. */
  responseMedian: number | null
  responseP90: number | null
  resolutionMedian: number | null
  resolutionP90: number | null
  /** Share of 4 and 5 among rated; null where fewer than five rated or where it could be worked out by subtraction. */
  satisfied: Share | null
}

export interface Board {
  asOf: Instant
  /** Number of public entries the figures rest on. */
  entries: number
  total: Figures
  /** `category` -> code -> figures. A missing zone or team is the key `-`. */
  by: Record<Dimension, Record<string, Figures>>
  /** `month*category` -> `2026-11` -> `lift` -> figures; every unordered pair of dimensions, in the order of DIMENSIONS. */
  pairs: Record<string, Record<string, Record<string, Figures>>>
  /** Open cases past a promise, longest first, at most 100. */
  overdueCases: Array<{ number: string; category: string; zone: string | null; clock: 'response' | 'resolution'; due: Instant }>
}
