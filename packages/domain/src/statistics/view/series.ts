import type { Instant } from '../../time/instant.ts'
import { figuresOfCell } from '../board.ts'
import type { Cell } from '../cell.ts'
import type { Pending } from '../pending.ts'
import type { SeriesStep } from './board-view.ts'
import { type CalendarStep, type DaySpan, dateOfDay, yearBefore } from './calendar-steps.ts'
import type { CaseTable } from './case-table.ts'
import type { Day, LocalDays } from './local-days.ts'
import { countBefore } from './matching.ts'
import type { Comparison, Step } from './query.ts'

/** Calendar steps with the moments between them: step i is from `borders[i]` on and before `borders[i + 1]`. */
export interface Timeline {
  steps: CalendarStep[]
  borders: Instant[]
}

/** The last step of a timeline that reaches today is open-ended: it ends now, and is not whole. */
export function timelineOf(steps: readonly CalendarStep[], days: LocalDays, today: Day): Timeline {
  const first = steps[0]
  if (first === undefined) return { steps: [], borders: [] }
  const end = ({ last }: DaySpan) => (last >= today ? Number.POSITIVE_INFINITY : days.startOf(last + 1))
  return {
    steps: steps.map((step) => ({ ...step, whole: step.whole && step.last < today })),
    borders: [days.startOf(first.first), ...steps.map(end)],
  }
}

/** The step each row falls into, for rows within the timeline in the order of receipt. */
export function stepGroups(table: CaseTable, rows: Uint32Array, { borders }: Timeline): Uint16Array {
  const groups = new Uint16Array(rows.length)
  let step = 0
  for (let place = 0; place < rows.length; place++) {
    const at = table.columns.receivedAt[rows[place] ?? 0] ?? 0
    while (at >= (borders[step + 1] ?? Number.POSITIVE_INFINITY)) step++
    groups[place] = step
  }
  return groups
}

/**
 * @param matching all rows that fit the filters, whenever received: for the ended and the open
 * @param cells of those received in each step
 */
export function seriesSteps(
  table: CaseTable,
  matching: Uint32Array,
  { steps, borders }: Timeline,
  cells: readonly Cell[],
  pending: (cell: Cell) => Pending,
): SeriesStep[] {
  const filed = borders.map((border) => countBefore(table, matching, border))
  const ended = endedBefore(table, matching, borders)
  return steps.flatMap(({ first, last, whole }, at) => {
    const cell = cells[at]
    if (cell === undefined) return []
    const figures = figuresOfCell(cell, pending(cell))
    return {
      from: dateOfDay(first),
      to: dateOfDay(last),
      whole,
      filed: cell.filed,
      ended: (ended[at + 1] ?? 0) - (ended[at] ?? 0),
      open: (filed[at + 1] ?? 0) - (ended[at + 1] ?? 0),
      responseInTime: figures.responseInTime,
      resolutionInTime: figures.resolutionInTime,
      responseMedian: figures.responseMedian,
      resolutionMedian: figures.resolutionMedian,
    }
  })
}

/** How many rows ended before each border. An end before its receipt (a clock set wrong at the source) counts at receipt. */
function endedBefore({ columns }: CaseTable, rows: Uint32Array, borders: readonly Instant[]): number[] {
  const counts = new Array<number>(borders.length + 1).fill(0)
  for (const row of rows) {
    const at = Math.max(columns.endedAt[row] ?? 0, columns.receivedAt[row] ?? 0)
    if (at === Number.POSITIVE_INFINITY) continue
    const border = firstAfter(borders, at)
    counts[border] = (counts[border] ?? 0) + 1
  }
  let sum = 0
  return borders.map((_, border) => {
    sum += counts[border] ?? 0
    return sum
  })
}

/** Index of the first border after a moment. */
function firstAfter(borders: readonly Instant[], at: Instant): number {
  let low = 0
  let high = borders.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((borders[middle] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** Which step of the comparison stands beside each step: days by their date a year earlier, everything else in order. */
export function pairsOf(
  steps: readonly CalendarStep[],
  before: readonly CalendarStep[],
  step: Step,
  compare: Comparison,
): Array<number | null> {
  if (step !== 'day' || compare !== 'year') return steps.map((_, at) => (at < before.length ? at : null))
  const places = new Map(before.map(({ first }, at) => [first, at]))
  const isSameDate = (a: Day, b: Day) => dateOfDay(a).slice(5) === dateOfDay(b).slice(5)
  return steps.map(({ first }) => {
    const earlier = yearBefore(first)
    return isSameDate(first, earlier) ? (places.get(earlier) ?? null) : null
  })
}
