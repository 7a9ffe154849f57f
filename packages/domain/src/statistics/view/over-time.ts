import { figuresOfCell } from '../board.ts'
import type { Cell } from '../cell.ts'
import { addShare } from '../cell.ts'
import type { Pending } from '../pending.ts'
import type { BoardView, SeriesStep } from './board-view.ts'
import { dateOfDay } from './calendar-steps.ts'
import { CONTROL_WEEKS } from './control.ts'
import { weekdayOf } from './local-days.ts'
import { countBefore } from './matching.ts'
import { comparisonOf } from './period.ts'
import type { Step } from './query.ts'
import { pendingOf, type Scope, type Selection, selectionOf } from './scope.ts'
import { pairsOf, seriesSteps } from './series.ts'
import { together } from './tally.ts'

/** The series of a selection, and what it is compared with. */
export function overTime(
  scope: Scope,
  selected: Selection,
  step: Step,
  pending: (cell: Cell) => Pending,
): Pick<BoardView, 'comparison' | 'series'> {
  const { query, period } = scope
  const steps = stepsIn(scope, selected, pending)
  const span = comparisonOf(query, period)
  if (span === null) return { comparison: null, series: { step, steps, before: [], pairs: steps.map(() => null) } }
  const earlier = selectionOf(scope, span, step)
  const total = together(earlier.stepCells)
  for (const { satisfied } of earlier.ratings) addShare(total.rating, satisfied)
  const pendingThen = pendingOf(earlier, scope.asOf, () => [total])
  return {
    comparison: {
      from: dateOfDay(span.first),
      to: dateOfDay(span.last),
      figures: figuresOfCell(total, pendingThen(total)),
    },
    series: {
      step,
      steps,
      before: stepsIn(scope, earlier, pendingThen),
      pairs: pairsOf(selected.timeline.steps, earlier.timeline.steps, step, query.compare),
    },
  }
}

const stepsIn = (
  { table, matching }: Scope,
  { timeline, stepCells }: Selection,
  pending: (cell: Cell) => Pending,
): SeriesStep[] => seriesSteps(table, matching, timeline, stepCells, pending)

/** Receipts in the weeks of the control chart; see `Control`. */
export function controlWeeks({ table, matching, days, today, period, firstDay }: Scope): Array<{
  week: string
  filed: number
}> {
  if (firstDay === null) return []
  const after = Math.min(today, period.last + 1)
  const end = after - weekdayOf(after)
  const weeks = Math.max(0, Math.min(CONTROL_WEEKS, Math.floor((end - firstDay) / 7)))
  const starts = Array.from({ length: weeks + 1 }, (_, at) => end - 7 * (weeks - at))
  const before = starts.map((day) => countBefore(table, matching, days.startOf(day)))
  return starts
    .slice(0, -1)
    .map((day, at) => ({ week: dateOfDay(day), filed: (before[at + 1] ?? 0) - (before[at] ?? 0) }))
}
