import type { Instant } from '../time/instant.ts'
import { type Board, type Dimension, eachDimension, type Figures, type OverdueCase } from './figures.ts'
import { PAIRS } from './groups.ts'

/** Version of the wire form; a reader refuses any other. */
export const BOARD_JSON_VERSION = 2

/**
 * Figures as a row: filed, open, overdue, response in time: hits, of, resolution in time: hits, of, response median, p90,
 * resolution median, p90 (minutes or null), and, where ratings are shown, satisfied: hits, of. `closed` is filed - open.
 */
export type FiguresRow = Array<number | null>

/**
 * `board.json`: the board with names taken out, so that some thousand groups stay under 300 kB. Codes are listed once
 * and figures stand in their order; `null` where a combination has no complaints. Rows of the pairs with `month` are
 * `periods` (months, and years before them), all others the codes of their dimension.
 */
export interface BoardJson {
  version: number
  asOf: Instant
  entries: number
  codes: Record<Dimension, string[]>
  periods: string[]
  total: FiguresRow
  by: Record<Dimension, FiguresRow[]>
  /** Name of the pair -> row -> column. */
  pairs: Record<string, Array<Array<FiguresRow | null>>>
  /** number, category, zone, clock, due, precision */
  overdue: Array<[string, string, string | null, OverdueCase['clock'], Instant, OverdueCase['precision']]>
}

export function encodeBoard(board: Board): BoardJson {
  const codes = eachDimension((dimension) => Object.keys(board.by[dimension]))
  const periods = periodsOf(board)
  return {
    version: BOARD_JSON_VERSION,
    asOf: board.asOf,
    entries: board.entries,
    codes,
    periods,
    total: encodeFigures(board.total),
    by: eachDimension((dimension) => Object.values(board.by[dimension]).map(encodeFigures)),
    pairs: Object.fromEntries(
      PAIRS.map(({ name, rows, columns }) => {
        const table = board.pairs[name] ?? {}
        const columnsOf = (row: string) => codes[columns].map((column) => encodeCell(table[row]?.[column]))
        return [name, (rows === 'month' ? periods : codes[rows]).map(columnsOf)]
      }),
    ),
    overdue: board.overdueCases.map((one) => [one.number, one.category, one.zone, one.clock, one.due, one.precision]),
  }
}

/**
 * The board that was encoded, exactly. The shape is the caller's to have checked: contracts does it (`boardFrom`).
 * @throws RangeError where the version is another one or a row is shorter than it says.
 */
export function decodeBoard(json: BoardJson): Board {
  if (json.version !== BOARD_JSON_VERSION) throw new RangeError(`unknown version of board.json: ${json.version}`)
  return {
    asOf: json.asOf,
    entries: json.entries,
    total: decodeFigures(json.total),
    by: eachDimension((dimension) => decodeRow(json.codes[dimension], json.by[dimension])),
    pairs: Object.fromEntries(
      PAIRS.map(({ name, rows, columns }) => {
        const table = json.pairs[name] ?? []
        const rowCodes = rows === 'month' ? json.periods : json.codes[rows]
        const decoded = rowCodes.map((row, at) => [row, decodeRow(json.codes[columns], table[at] ?? [])] as const)
        return [name, Object.fromEntries(decoded.filter(([, cells]) => Object.keys(cells).length > 0))]
      }),
    ),
    overdueCases: json.overdue.map(([number, category, zone, clock, due, precision]) => ({
      number,
      category,
      zone,
      clock,
      due,
      precision,
    })),
  }
}

function periodsOf({ pairs }: Board): string[] {
  const periods = PAIRS.filter(({ rows }) => rows === 'month').flatMap(({ name }) => Object.keys(pairs[name] ?? {}))
  return [...new Set(periods)].sort()
}

function encodeCell(figures: Figures | undefined): FiguresRow | null {
  return figures === undefined ? null : encodeFigures(figures)
}

function encodeFigures(figures: Figures): FiguresRow {
  const { responseInTime, resolutionInTime, satisfied } = figures
  const row = [
    figures.filed,
    figures.open,
    figures.overdue,
    responseInTime.hits,
    responseInTime.of,
    resolutionInTime.hits,
    resolutionInTime.of,
    figures.responseMedian,
    figures.responseP90,
    figures.resolutionMedian,
    figures.resolutionP90,
  ]
  if (satisfied !== null) row.push(satisfied.hits, satisfied.of)
  return row
}

function decodeFigures(row: FiguresRow): Figures {
  const [responseMedian = null, responseP90 = null, resolutionMedian = null, resolutionP90 = null] = row.slice(7, 11)
  const filed = numberAt(row, 0)
  const open = numberAt(row, 1)
  return {
    filed,
    open,
    overdue: numberAt(row, 2),
    closed: filed - open,
    responseInTime: { hits: numberAt(row, 3), of: numberAt(row, 4) },
    resolutionInTime: { hits: numberAt(row, 5), of: numberAt(row, 6) },
    responseMedian,
    responseP90,
    resolutionMedian,
    resolutionP90,
    satisfied: row.length > 11 ? { hits: numberAt(row, 11), of: numberAt(row, 12) } : null,
  }
}

function numberAt(row: FiguresRow, at: number): number {
  const value = row[at]
  if (typeof value !== 'number') throw new RangeError(`board.json: no number at ${at} of a row of figures`)
  return value
}

function decodeRow(codes: readonly string[], row: ReadonlyArray<FiguresRow | null>): Record<string, Figures> {
  const cells: Array<[string, Figures]> = []
  codes.forEach((code, at) => {
    const cell = row[at]
    if (cell) cells.push([code, decodeFigures(cell)])
  })
  return Object.fromEntries(cells)
}
