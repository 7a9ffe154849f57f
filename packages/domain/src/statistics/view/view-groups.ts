import { figuresOfCell } from '../board.ts'
import { type Cell, emptyCell, mergeCell } from '../cell.ts'
import type { Pending } from '../pending.ts'
import type { Layout, Row } from './board-view.ts'
import { eachFilter } from './columns.ts'
import { isWithin, type Parents, parentsOf, upwards } from './matching.ts'
import { type BoardQuery, FILTERS, type FilterName } from './query.ts'

export type CellsByCode = Record<FilterName, Map<string, Cell>>

/** Counts under each code alone, and with what is below it. */
export interface ViewGroups {
  own: CellsByCode
  withBelow: CellsByCode
}

/** Adds up the counts along the trees; above the selected code there is nothing that is not selected. */
export function groupsOf(own: CellsByCode, query: BoardQuery, layout: Layout): ViewGroups {
  const withBelow = eachFilter((name) => {
    const parents = parentsOf(layout, name)
    return parents === null ? own[name] : addedUp(own[name], parents, query[name])
  })
  return { own, withBelow }
}

function addedUp(own: ReadonlyMap<string, Cell>, parents: Parents, wanted: string | null): Map<string, Cell> {
  const added = new Map<string, Cell>()
  for (const [code, cell] of own) {
    for (const above of upwards(code, parents)) {
      if (wanted !== null && !isWithin(above, wanted, parents)) continue
      const sum = added.get(above) ?? emptyCell()
      mergeCell(sum, cell)
      added.set(above, sum)
    }
  }
  return added
}

/** All counters that a case with these codes belongs to. */
export function cellsAt({ own, withBelow }: ViewGroups, codes: Record<FilterName, string>, layout: Layout): Cell[] {
  return FILTERS.flatMap((name) => {
    const parents = parentsOf(layout, name)
    const above = parents === null ? [] : upwards(codes[name], parents).map((code) => withBelow[name].get(code))
    return [own[name].get(codes[name]), ...above].filter((cell) => cell !== undefined)
  })
}

export function rowsOf(groups: ViewGroups, name: FilterName, layout: Layout, pending: (cell: Cell) => Pending): Row[] {
  const cells = groups.withBelow[name]
  const parents = parentsOf(layout, name)
  const inOrder = [...cells].sort(([a], [b]) => (a < b ? -1 : 1))
  return inOrder.map(([code, cell]) => {
    const parent = parents?.get(code) ?? null
    return {
      code,
      parent: parent !== null && cells.has(parent) ? parent : null,
      own: groups.own[name].get(code)?.filed ?? 0,
      figures: figuresOfCell(cell, pending(cell)),
    }
  })
}
