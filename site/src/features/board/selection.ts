import {
  type Board,
  DIMENSIONS,
  type Dimension,
  type Figures,
  type Filter,
  figuresBy,
  figuresOf,
} from '@linsheng/domain/statistics'

/** What the reader chose to look at: at most two dimensions of those the board combines. */
export interface Selection {
  filter: Filter
  /** More than two were asked for; the first two are used. */
  tooMany: boolean
  /** Set where an older month stands for its whole year, because it is combined with something else. */
  wholeYear: string | null
}

const MOST = 2

/** Reads the address `?category=lift&month=2026-10`; codes that the board does not know count as not chosen. */
export function selectionOf(params: URLSearchParams, board: Board): Selection {
  const asked = DIMENSIONS.flatMap((dimension) => {
    const code = params.get(dimension)
    return code !== null && Object.hasOwn(board.by[dimension], code) ? [[dimension, code] as const] : []
  })
  const filter: Filter = Object.fromEntries(asked.slice(0, MOST))
  const year = filter.month?.slice(0, 4) ?? ''
  const merged = asked.length > 1 && filter.month !== undefined && isMerged(board, filter.month, year)
  return { filter, tooMany: asked.length > MOST, wholeYear: merged ? year : null }
}

function isMerged(board: Board, month: string, year: string): boolean {
  const periods = Object.entries(board.pairs).flatMap(([name, rows]) =>
    name.startsWith('month*') ? Object.keys(rows) : [],
  )
  return !periods.includes(month) && periods.includes(year)
}

/** One old month split by anything is known only as its year, as two filters are. */
function yearOfOld(board: Board, dimension: Dimension, code: string): string {
  return dimension === 'month' && isMerged(board, code, code.slice(0, 4)) ? code.slice(0, 4) : code
}

const effective = ({ filter, wholeYear }: Selection): Filter =>
  wholeYear === null ? filter : { ...filter, month: wholeYear }

/** The figures of what is selected; null where there is no such case. */
export function selectedFigures(board: Board, selection: Selection): Figures | null {
  return figuresOf(board, effective(selection))
}

/** Dimensions that the selected cases can still be split by: all not chosen, none once two are. */
export function splitsOf({ filter }: Selection): Dimension[] {
  const chosen = Object.keys(filter)
  return chosen.length >= MOST ? [] : DIMENSIONS.filter((dimension) => !chosen.includes(dimension))
}

/** Figures of the selected cases by one dimension: months newest first, everything else with most cases first. */
export function rowsBy(board: Board, selection: Selection, dimension: Dimension): Array<[string, Figures]> {
  const [chosen] = DIMENSIONS.flatMap((name) => {
    const code = selection.filter[name]
    return code === undefined ? [] : [{ dimension: name, code: yearOfOld(board, name, code) }]
  })
  const rows = Object.entries(figuresBy(board, dimension, chosen))
  return dimension === 'month'
    ? rows.sort(([a], [b]) => (a < b ? 1 : -1))
    : rows.sort(([a, first], [b, second]) => second.filed - first.filed || (a < b ? -1 : 1))
}
