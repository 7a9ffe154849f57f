import type { PublicCase } from '../complaints/public-entry.ts'
import { type Cell, emptyCell, mergeCell } from './cell.ts'
import { DIMENSIONS, type Dimension, eachDimension } from './figures.ts'

/** Where a case belongs: its code in each dimension, `-` where it has none. */
export type Codes = Record<Dimension, string>

/** Stands for no zone and no team. */
export const NO_CODE = '-'

/** Stands for ratings that became public together without a code in common. */
export const SEVERAL = '*'

/** Every unordered pair of dimensions, in the order of DIMENSIONS, under its name in `Board.pairs`. */
export const PAIRS: ReadonlyArray<{ name: string; rows: Dimension; columns: Dimension }> = DIMENSIONS.flatMap(
  (rows, at) => DIMENSIONS.slice(at + 1).map((columns) => ({ name: `${rows}*${columns}`, rows, columns })),
)

/** The counters of every group. Pairs: name of the pair -> code of the row -> code of the column. */
export interface Groups {
  total: Cell
  by: Record<Dimension, Map<string, Cell>>
  pairs: Map<string, Map<string, Map<string, Cell>>>
  /**
   * Pairs tell months apart in this calendar year and the one before; earlier ones are whole years (`2024`). The newest
   * year any complaint was received in; 0 before the first.
   */
  newestYear: number
}

export function emptyGroups(): Groups {
  return {
    total: emptyCell(),
    by: eachDimension(() => new Map()),
    pairs: new Map(PAIRS.map(({ name }) => [name, new Map()])),
    newestYear: 0,
  }
}

export function codesOf(of: PublicCase): Codes {
  return {
    month: of.month,
    category: of.category,
    zone: of.zone ?? NO_CODE,
    channel: of.channel,
    team: of.team ?? NO_CODE,
  }
}

/** The counters that a case with these codes belongs to: the total, one per dimension, one per pair. */
export function cellsOf(groups: Groups, codes: Codes): Cell[] {
  const cells = [groups.total]
  for (const dimension of DIMENSIONS) cells.push(cellAt(groups.by[dimension], codes[dimension]))
  const period = periodOf(groups.newestYear, codes.month)
  for (const { name, rows, columns } of PAIRS) {
    cells.push(pairCell(groups, name, rows === 'month' ? period : codes[rows], codes[columns]))
  }
  return cells
}

/** The row of the pair tables that a month (`YYYY-MM`) belongs to: itself, or its year. */
export function periodOf(newestYear: number, month: string): string {
  const year = month.slice(0, 4)
  return Number(year) >= newestYear - 1 ? month : year
}

/**
 * Makes the month's year the newest, if it is: months that have become old are merged into their years. True where
 * counters were replaced, so that who holds on to some must look them up again.
 */
export function advanceTo(groups: Groups, month: string): boolean {
  const year = Number(month.slice(0, 4))
  if (!(year > groups.newestYear)) return false
  groups.newestYear = year
  for (const { name, rows } of PAIRS) if (rows === 'month') mergeOldMonths(groups, name)
  return true
}

function mergeOldMonths(groups: Groups, name: string): void {
  const table = groups.pairs.get(name) ?? new Map<string, Map<string, Cell>>()
  for (const [month, row] of [...table]) {
    const period = periodOf(groups.newestYear, month)
    if (period === month) continue
    for (const [column, cell] of row) mergeCell(pairCell(groups, name, period, column), cell)
    table.delete(month)
  }
}

/** The counters of one cell of a pair table, made where there are none. */
export function pairCell(groups: Groups, name: string, row: string, column: string): Cell {
  const table = groups.pairs.get(name)
  if (table === undefined) throw new RangeError(`no such pair of dimensions: ${name}`)
  let columns = table.get(row)
  if (columns === undefined) {
    columns = new Map()
    table.set(row, columns)
  }
  return cellAt(columns, column)
}

/** The counters under a code, made where there are none. */
export function cellAt(cells: Map<string, Cell>, code: string): Cell {
  let cell = cells.get(code)
  if (cell === undefined) {
    cell = emptyCell()
    cells.set(code, cell)
  }
  return cell
}
