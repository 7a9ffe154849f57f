import type { Instant } from '../../time/instant.ts'
import { figuresOfCell } from '../board.ts'
import type { BoardView, Layout } from './board-view.ts'
import type { CaseTable } from './case-table.ts'
import { causesOf } from './causes.ts'
import { eachFilter } from './columns.ts'
import { controlOf } from './control.ts'
import { curvesByCode, curvesOf, withinOf } from './curves.ts'
import { heatOf } from './heat.ts'
import { overdueOf, pausedOf, stockOf } from './open-now.ts'
import { controlWeeks, overTime } from './over-time.ts'
import type { BoardQuery } from './query.ts'
import { ratesOf, traitCounts } from './rates.ts'
import { addRatings, askedBetween, satisfactionOf } from './satisfaction.ts'
import { pendingOf, scopeOf, selectionOf, suitableStep } from './scope.ts'
import { sheetOf } from './sheet.ts'
import { spreadOf } from './spread.ts'
import { cellsByCode, together } from './tally.ts'
import { codeOf } from './traits.ts'
import { cellsAt, groupsOf, rowsOf } from './view-groups.ts'

/**
 * All figures of the complaints that a query selects, as of a moment (not before the last entry). The same entries, query,
 * moment and layout give the same view, byte for byte, wherever it is computed and in whatever order cases were told.
 * `from` and `to` of the query are real dates since 1970; what is read from an address is checked by contracts.
 */
export function viewOf(table: CaseTable, query: BoardQuery, asOf: Instant, layout: Layout): BoardView {
  const scope = scopeOf(table, query, asOf, layout)
  const step = suitableStep(scope)
  const selected = selectionOf(scope, scope.period, step)
  const own = cellsByCode(table, selected.counted)
  const total = together(own.channel.values())
  addRatings(selected.ratings, total, own)
  const groups = groupsOf(own, query, layout)
  const pending = pendingOf(selected, asOf, ({ facts }) => [
    total,
    ...cellsAt(
      groups,
      eachFilter((name) => codeOf(facts, name)),
      layout,
    ),
  ])
  const traits = traitCounts(table, selected.rows)
  const { rows, open, start, end, ratings } = selected
  return {
    asOf,
    entries: table.entries,
    query: { ...query },
    figures: figuresOfCell(total, pending(total)),
    ...overTime(scope, selected, step, pending),
    within: withinOf(total, pending(total)),
    rates: ratesOf({ table, rows, traits, open, channels: own.channel, asOf }),
    perHouseholds: perHouseholds(rows.length, query, layout),
    satisfaction: satisfactionOf(ratings, askedBetween(table, scope.matching, start, end)),
    heat: heatOf(table, rows, scope.days),
    by: eachFilter((name) => rowsOf(groups, name, layout, pending)),
    curves: {
      all: curvesOf(total, pending(total)),
      team: curvesByCode(own.team, pending),
      category: curvesByCode(own.category, pending),
    },
    overdue: overdueOf(open, asOf),
    paused: pausedOf(open, asOf),
    stock: stockOf(open, asOf),
    spread: spreadOf(total),
    sheet: sheetOf(table, rows, scope.days),
    causes: causesOf(traits),
    control: controlOf(controlWeeks(scope)),
  }
}

function perHouseholds(filed: number, { zone }: BoardQuery, { households }: Layout): BoardView['perHouseholds'] {
  return zone !== null || households === null || households <= 0 ? null : { hits: filed, of: households }
}
