/** What a reader of the board may ask for; every combination has an answer. */

export const STEPS = ['day', 'week', 'month', 'year'] as const
export type Step = (typeof STEPS)[number]

export const COMPARISONS = ['none', 'previous', 'year'] as const
export type Comparison = (typeof COMPARISONS)[number]

/** Stands for `outcome`: not ended yet. */
export const OPEN = 'open'
/** Stands for `outcome`: taken back by the complainant. */
export const WITHDRAWN = 'withdrawn'

/** Facts of a case to choose by; null: whatever it is. */
export const FILTERS = ['category', 'zone', 'channel', 'team', 'priority', 'outcome'] as const
export type FilterName = (typeof FILTERS)[number]

export interface BoardQuery extends Record<FilterName, string | null> {
  /** First and last local date of receipt, `YYYY-MM-DD`, both included; null: from the first case, up to now. */
  from: string | null
  to: string | null
  /** With the categories below it. */
  category: string | null
  /** With the zones below it; `-`: none told. */
  zone: string | null
  channel: string | null
  /** `-`: none yet. */
  team: string | null
  priority: string | null
  /** How it ended (`Outcome`), `open` or `withdrawn`. */
  outcome: string | null
  /** Calendar steps of the series; weeks begin on Monday. */
  step: Step
  /**
   * `previous`: the same number of whole months before, where the period is whole months; otherwise as many days before.
   * `year`: the same dates a year earlier, whole months where they are whole months; 28 February for a single 29th.
   */
  compare: Comparison
}

export const EVERYTHING: Readonly<BoardQuery> = {
  from: null,
  to: null,
  category: null,
  zone: null,
  channel: null,
  team: null,
  priority: null,
  outcome: null,
  step: 'month',
  compare: 'none',
}
