import type { Cause, PauseReason } from '../../complaints/vocabulary.ts'
import type { Instant } from '../../time/instant.ts'
import type { RatingQuestion } from '../../transparency/ratings.ts'
import type { Figures, OverdueCase, Share } from '../figures.ts'
import type { BoardQuery, FilterName, Step } from './query.ts'
import type { Rate, Within } from './rate-names.ts'

/**
 * All figures of one selection of complaints as of one moment, as plain JSON. A case belongs to the selection by what is
 * known of it now and by the local day of its receipt. What comes from a curve counts unfinished cases with the time they
 * have waited so far.
 *
 * Cases told by week (`precision: 'week'`) seem to come in as their week begins. How long anything took is told in whole days,
 * rounded up; in time or late stays true. Each step is known one to two weeks after it came (public-week.ts): until then they
 * seem to wait. They count on the Monday of their week wherever a day is asked for (period, daily series); while they are open
 * they seem to have waited up to seven days longer (curves, stock by age, pauses) and to be overdue up to two weeks less; in
 * the heat map and the check sheet, which need the hour or the day, they are left out.
 */
export interface BoardView {
  asOf: Instant
  /** Public entries the figures rest on. */
  entries: number
  query: BoardQuery
  figures: Figures
  /** The period compared with, null where none was asked for or the selection has no beginning; its figures as of `asOf`. */
  comparison: { from: string; to: string; figures: Figures } | null
  within: Record<Within, CurveShare>
  rates: Record<Rate, Share>
  /** Cases filed for the number of households; null where a place is selected or the number is not known. */
  perHouseholds: Share | null
  satisfaction: Satisfaction
  series: Series
  heat: Heat
  /** Figures by code, in the order of codes. */
  by: Record<FilterName, Row[]>
  curves: { all: ClockCurves; team: CodeCurves[]; category: CodeCurves[] }
  overdue: Overdue
  paused: Paused
  /** Open cases by the days since their receipt. */
  stock: Band[]
  /** Cases with a result by the days it took, a bar a day; the last one is everything longer. */
  spread: Band[]
  sheet: Sheet
  causes: Causes
  control: Control
}

/**
 * Share by Kaplan and Meier among `n` cases, rounded down to a ten-thousandth, so that 1 means all. Null where no case
 * has been observed for so long.
 */
export interface CurveShare {
  share: number | null
  n: number
}

/** Share with its 95 % interval by Wilson (1927), from 0 to 1: between what the share may be were everybody asked. */
export interface RatedShare extends Share {
  low: number
  high: number
}

/**
 * Ratings made public in the period under codes that fit the selection. They become public five or more at a time and
 * only with codes that all of them share, so where priority or outcome is selected there are none. Null: none, never few.
 */
export interface Satisfaction extends Record<RatingQuestion, RatedShare | null> {
  satisfied: RatedShare | null
  /**
   * Ratings made public in the period, of the cases that ended in it with a result (confirmed, by silence, or by a
   * decided appeal). Ratings follow their cases with delay: null where more became public than ended.
   */
  responded: Share | null
}

/** One calendar step; the first and last are cut off by the period or by now (`whole` is false). */
export interface SeriesStep {
  /** Local dates, both included. */
  from: string
  to: string
  whole: boolean
  /** Received in it. */
  filed: number
  /** Ended in it by the end that stands now, whenever received. */
  ended: number
  /** Open at its end, or at `asOf` in the last one, whenever received; a case opened again counts as never ended. */
  open: number
  /** Of those received in it. */
  responseInTime: Share
  resolutionInTime: Share
  responseMedian: number | null
  resolutionMedian: number | null
}

export interface Series {
  /** The step asked for, or a longer one where there would be more than `MOST_STEPS`. */
  step: Step
  steps: SeriesStep[]
  /** Those of the comparison period; empty without one. */
  before: SeriesStep[]
  /** For each step the index in `before` that it is compared with; null: none. */
  pairs: Array<number | null>
}

export interface Heat {
  /** Receipts by local weekday (Monday first) and hour. */
  counts: number[][]
  n: number
  /** Cases told by week: their hour is not public. */
  byWeek: number
}

/** A check sheet: receipts of each category by local weekday, Monday first. */
export interface Sheet {
  /** Categories with a case, by code; each counts its own cases only. */
  rows: Array<{ code: string; counts: number[] }>
  n: number
  /** Cases told by week: their weekday is not public. */
  byWeek: number
}

/** A category or zone counts what is below it too; `parent` is null at the top and everywhere else. */
export interface Row {
  /** `-`: none; `*`: ratings that became public together without a common code. */
  code: string
  parent: string | null
  /** Filed directly under this code. */
  own: number
  figures: Figures
}

/**
 * Share still waiting after so many minutes, falling from 1: `points` are [minutes, share], the share rounded up to a
 * ten-thousandth and true from that minute to the next point. Thinned to the points where it first falls to each fortieth
 * and those that decide `WITHIN`, so that every quantile in steps of 2.5 % is exact. `until` are the minutes that the
 * longest case was followed for; null where there is no case or it is longer than the grid.
 */
export interface Curve {
  n: number
  /** Cases that had their response or result; the others are still waiting or ended without. */
  events: number
  until: number | null
  points: Array<[number, number]>
}

export interface ClockCurves {
  response: Curve
  resolution: Curve
}

/** The eight codes with most cases, most first; a category without those below it. */
export interface CodeCurves extends ClockCurves {
  code: string
  filed: number
}

/** So many cases from `from` days (included) up to `to` days; null: without end. */
export interface Band {
  from: number
  to: number | null
  n: number
}

export interface Overdue {
  n: number
  /** By how long the first broken promise is past. */
  bands: Band[]
  /** Longest first, at most `MOST_OVERDUE_CASES`. */
  cases: OverdueCase[]
}

/** Open cases whose clocks stand still, by reason, most first; `longest`: whole minutes the longest pause has lasted. */
export interface Paused {
  n: number
  reasons: Array<{ reason: PauseReason; n: number; longest: number }>
}

/** Pareto's order: causes of investigated cases, most first, `cumulative` counts them up to and including this one. */
export interface Causes {
  /** With a verdict. */
  investigated: number
  /** Investigated without a cause: mostly what was not confirmed. */
  without: number
  rows: Array<{ cause: Cause; n: number; cumulative: number }>
}

/**
 * Individuals and moving range chart (Shewhart; D. J. Wheeler, Understanding Variation, 1993) of complaints received per
 * week, for the last 52 weeks (Monday to Sunday) that are over at `asOf` and at the end of the period, and that began
 * after the first complaint of the community came in. Mean of the weeks, and natural process limits: mean ± 2.66 times
 * the mean difference between a week and the next, the lower one not below 0. A week outside them, or eight in a row on one
 * side of the mean, is a signal that something has changed; everything else is the ordinary up and down.
 */
export interface Control {
  weeks: Array<{ week: string; filed: number; outside: boolean; run: boolean }>
  /** Rounded to hundredths (signals are decided in whole numbers); null: fewer than two weeks. */
  limits: { mean: number; upper: number; lower: number; range: number } | null
}

/** What is not in the entries: the community's time zone and how its codes hang together. */
export interface Layout {
  /** IANA time zone. */
  zone: string
  /** Code to the code above it, null at the top. Codes that are not listed are at the top. */
  zones: ReadonlyMap<string, string | null>
  categories: ReadonlyMap<string, string | null>
  /** Of the whole community; null: not known. */
  households: number | null
}
