import type { Instant } from '../time/instant.ts'
import { type Cell, quantilesOf } from './cell.ts'
import { type Board, eachDimension, type Figures } from './figures.ts'
import type { Fold } from './fold.ts'
import { overdueAt, type Pending, pendingAt } from './pending.ts'

/** Longest list of overdue cases on a board. */
export const MOST_OVERDUE_CASES = 100

/**
 * The figures of everything folded, as of a moment (not before the last entry). What is open counts up to `asOf`. The
 * same entries and the same moment give the same board, byte for byte, wherever it is computed. `state` keeps its
 * counts; what was worked out is remembered in it for as long as it holds.
 */
export function boardOf(state: Fold, asOf: Instant): Board {
  const pending = pendingAt(state.open.values(), asOf)
  const figures = (cell: Cell) => figuresOfCell(cell, pending(cell))
  const { total, by, pairs } = state.groups
  return {
    asOf,
    entries: state.entries,
    total: figures(total),
    by: eachDimension((dimension) => recordOf(by[dimension], figures, isInUse)),
    pairs: recordOf(
      pairs,
      (table) => recordOf(table, (row) => recordOf(row, figures, isInUse), isRowInUse),
      () => true,
    ),
    overdueCases: overdueAt(state.open.values(), asOf, MOST_OVERDUE_CASES),
  }
}

/** The figures of one group from its counts and from what its open cases add. */
export function figuresOfCell(cell: Cell, pending: Pending): Figures {
  const response = quantilesOf(cell.response, pending.response.buckets)
  const resolution = quantilesOf(cell.resolution, pending.resolution.buckets)
  return {
    filed: cell.filed,
    open: pending.open,
    overdue: pending.overdue,
    closed: cell.filed - pending.open,
    responseInTime: { hits: cell.response.promise.hits, of: cell.response.promise.of + pending.response.late },
    resolutionInTime: { hits: cell.resolution.promise.hits, of: cell.resolution.promise.of + pending.resolution.late },
    responseMedian: response.median,
    responseP90: response.p90,
    resolutionMedian: resolution.median,
    resolutionP90: resolution.p90,
    satisfied: cell.rating.of === 0 ? null : { ...cell.rating },
  }
}

/** A group that every case has left, and that nobody rated, is not on the board. */
function isInUse(cell: Cell): boolean {
  return cell.filed > 0 || cell.rating.of > 0
}

function isRowInUse(row: ReadonlyMap<string, Cell>): boolean {
  return [...row.values()].some(isInUse)
}

/** Own properties only, in the order of their codes, so that a board is the same whatever came first. */
function recordOf<From, To>(
  from: ReadonlyMap<string, From>,
  to: (value: From) => To,
  keep: (value: From) => boolean,
): Record<string, To> {
  const kept = [...from].filter(([, value]) => keep(value))
  kept.sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(kept.map(([code, value]) => [code, to(value)]))
}
