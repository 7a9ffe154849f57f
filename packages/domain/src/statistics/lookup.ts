import { type Board, DIMENSIONS, type Dimension, type Figures } from './figures.ts'
import { PAIRS } from './groups.ts'

/** Codes to filter by: one or two dimensions. */
export type Filter = Partial<Record<Dimension, string>>

/**
 * The figures of the complaints that fit a filter of no, one or two dimensions; null where there are none. A filter by
 * month and something else knows old months only as their year (see `Board.pairs`).
 * @throws RangeError for more than two dimensions: a board does not hold them.
 */
export function figuresOf(board: Board, filter: Filter): Figures | null {
  const codes = codesIn(filter)
  const [first, second] = codes
  if (codes.length > 2) throw new RangeError('a board combines at most two dimensions')
  if (first === undefined) return board.total
  if (second === undefined) return own(board.by[first.dimension], first.code)
  return own(figuresBy(board, second.dimension, first), second.code)
}

/**
 * The figures by code of one dimension, all of them or only those of one code of another dimension:
 * `figuresBy(board, 'month', { dimension: 'category', code: 'lift' })` is how lift complaints went over time.
 */
export function figuresBy(
  board: Board,
  dimension: Dimension,
  only?: { dimension: Dimension; code: string },
): Record<string, Figures> {
  if (only === undefined) return board.by[dimension]
  if (only.dimension === dimension) return pick(board.by[dimension], only.code)
  const pair = PAIRS.find(({ rows, columns }) => new Set([rows, columns, dimension, only.dimension]).size === 2)
  const table = (pair && board.pairs[pair.name]) ?? {}
  if (pair?.columns === dimension) return own(table, only.code) ?? {}
  const column = Object.entries(table).map(([row, cells]) => [row, own(cells, only.code)] as const)
  return Object.fromEntries(column.filter((entry): entry is readonly [string, Figures] => entry[1] !== null))
}

function codesIn(filter: Filter): Array<{ dimension: Dimension; code: string }> {
  return DIMENSIONS.flatMap((dimension) => {
    const code = filter[dimension]
    return code === undefined ? [] : [{ dimension, code }]
  })
}

function pick(cells: Record<string, Figures>, code: string): Record<string, Figures> {
  const figures = own(cells, code)
  return figures === null ? {} : Object.fromEntries([[code, figures]])
}

/** Codes come from addresses too: what every object inherits is no code. */
function own<Value>(record: Record<string, Value>, code: string): Value | null {
  return Object.hasOwn(record, code) ? (record[code] ?? null) : null
}
