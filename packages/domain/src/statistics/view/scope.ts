import { DAY, type Instant } from '../../time/instant.ts'
import type { RatingsEntry } from '../../transparency/ratings.ts'
import type { Cell } from '../cell.ts'
import { type Pending, pendingAt } from '../pending.ts'
import type { Layout } from './board-view.ts'
import { type DaySpan, stepFor, stepsOf } from './calendar-steps.ts'
import { type CaseTable, type OpenFacts, rowsByReceipt } from './case-table.ts'
import { type Day, type LocalDays, localDays } from './local-days.ts'
import { matchingRows, receivedBetween } from './matching.ts'
import { type Period, periodOf } from './period.ts'
import type { BoardQuery, Step } from './query.ts'
import { matchingRatings } from './satisfaction.ts'
import { stepGroups, type Timeline, timelineOf } from './series.ts'
import { type Counted, cellsOf, countedOf } from './tally.ts'

/** What one view is about. */
export interface Scope {
  table: CaseTable
  query: BoardQuery
  asOf: Instant
  layout: Layout
  days: LocalDays
  today: Day
  period: Period
  /** All rows that fit the filters, whenever received, in the order of receipt. */
  matching: Uint32Array
  /** The first local day on which any complaint came in; null: there is none. */
  firstDay: Day | null
}

export function scopeOf(table: CaseTable, query: BoardQuery, asOf: Instant, layout: Layout): Scope {
  const { counted, receivedAt } = table.columns
  const first = rowsByReceipt(table).find((row) => counted[row] === 1)
  const firstReceipt = first === undefined ? null : (receivedAt[first] ?? null)
  const days = rememberedDays(table, layout.zone, firstReceipt ?? asOf, asOf)
  const today = days.dayOf(asOf)
  return {
    ...{ table, query, asOf, layout, days, today },
    period: periodOf(query, today),
    matching: matchingRows(table, query, layout),
    firstDay: firstReceipt === null ? null : days.dayOf(firstReceipt),
  }
}

/** Local days found once are good for a week: finding where the clocks change costs more than a small view. */
function rememberedDays(table: CaseTable, zone: string, first: Instant, last: Instant): LocalDays {
  const known = table.days
  if (known !== null && known.zone === zone && known.first <= first && last <= known.last) return known.days
  const until = last + 7 * DAY
  const days = localDays(zone, first, until)
  table.days = { zone, first, last: until, days }
  return days
}

/** What was received in one period, counted by the steps of its calendar. */
export interface Selection {
  /** From this moment on and before that one. */
  start: Instant
  end: Instant
  rows: Uint32Array
  counted: Counted
  ratings: RatingsEntry[]
  timeline: Timeline
  stepCells: Cell[]
  open: Array<OpenFacts & { stepCell: Cell | undefined }>
}

export function selectionOf(scope: Scope, period: Period, step: Step): Selection {
  const { table, query, layout, days, today, matching } = scope
  const start = period.first === null ? Number.NEGATIVE_INFINITY : days.startOf(period.first)
  const end = period.last >= today ? Number.POSITIVE_INFINITY : days.startOf(period.last + 1)
  const rows = receivedBetween(table, matching, start, end)
  const counted = countedOf(table, rows)
  const span = spanOf(scope, period)
  const timeline = timelineOf(span === null ? [] : stepsOf(span, step), days, today)
  const groups = stepGroups(table, rows, timeline)
  const stepCells = cellsOf(counted, groups, timeline.steps.length)
  return {
    ...{ start, end, rows, counted, timeline, stepCells },
    ratings: matchingRatings(table, query, layout, start, end),
    open: openIn(table, rows).map(({ place, ...facts }) => ({ ...facts, stepCell: stepCells[groups[place] ?? 0] })),
  }
}

/** The step that suits the selected period. */
export function suitableStep(scope: Scope): Step {
  const span = spanOf(scope, scope.period)
  return span === null ? scope.query.step : stepFor(span, scope.query.step)
}

/** The days of a series: up to today, from the first receipt where the period has no beginning. */
function spanOf({ table, matching, days, today }: Scope, { first, last }: Period): DaySpan | null {
  const earliest = matching[0]
  const begins = first ?? (earliest === undefined ? null : days.dayOf(table.columns.receivedAt[earliest] ?? 0))
  return begins === null ? null : { first: begins, last: Math.min(last, today) }
}

function openIn({ open, columns }: CaseTable, rows: Uint32Array): Array<OpenFacts & { place: number }> {
  const found: Array<OpenFacts & { place: number }> = []
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] ?? 0
    if (columns.endedAt[row] !== Number.POSITIVE_INFINITY) continue
    const facts = open.get(row)
    if (facts !== undefined) found.push({ ...facts, place })
  }
  return found
}

/** What the open cases of a selection add to each counter at the moment of the view. */
export function pendingOf(
  { open }: Selection,
  asOf: Instant,
  cellsFor: (open: OpenFacts) => readonly Cell[],
): (cell: Cell) => Pending {
  const cases = open.map((one) => ({
    facts: one.facts,
    cells: [...(one.stepCell === undefined ? [] : [one.stepCell]), ...cellsFor(one)],
  }))
  return pendingAt(cases, asOf)
}
