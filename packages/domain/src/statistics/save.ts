import { type Cell, type ClockCounts, emptyCell } from './cell.ts'
import { DIMENSIONS, eachDimension } from './figures.ts'
import { emptyFold, type Fold } from './fold.ts'
import { cellsOf, codesOf, type Groups } from './groups.ts'
import { count, eachBucket } from './histogram.ts'
import { isSavedFold, type SavedCell, type SavedClock, type SavedFold } from './saved-shape.ts'

/** Raised with every change of what a fold counts or how: a fold saved by another version is not resumed. */
const VERSION = 3

/**
 * A fold as text, to be resumed by `parseFold`. It holds nothing that is not public.
 */
export function serialiseFold(state: Fold): string {
  const { total, by, pairs, newestYear } = state.groups
  const saved: SavedFold = {
    version: VERSION,
    entries: state.entries,
    newestYear,
    total: saveCell(total),
    by: eachDimension((dimension) => [...by[dimension]].map(([code, cell]) => [code, saveCell(cell)])),
    pairs: Object.fromEntries([...pairs].map(([name, table]) => [name, saveTable(table)])),
    open: [...state.open.values()].map(({ facts }) => facts),
  }
  return JSON.stringify(saved)
}

/**
 * The fold that was saved; from here on it gives the same boards as one that never stopped. Null where the text is not a
 * fold of this version: then every entry is to be read again.
 */
export function parseFold(text: string): Fold | null {
  const saved = parseJson(text)
  if (!isSavedFold(saved) || saved.version !== VERSION) return null
  const state = emptyFold()
  state.entries = saved.entries
  loadGroups(state.groups, saved)
  for (const facts of saved.open) state.open.set(facts.number, { facts, cells: cellsOf(state.groups, codesOf(facts)) })
  return state
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function saveTable(table: ReadonlyMap<string, ReadonlyMap<string, Cell>>): SavedFold['pairs'][string] {
  const cells: SavedFold['pairs'][string] = []
  for (const [row, columns] of table) for (const [column, cell] of columns) cells.push([row, column, saveCell(cell)])
  return cells
}

function saveCell(cell: Cell): SavedCell {
  return [cell.filed, cell.rating.hits, cell.rating.of, saveClock(cell.response), saveClock(cell.resolution)]
}

function saveClock({ promise, ended }: ClockCounts): SavedClock {
  const histogram: number[] = []
  eachBucket(ended, (...counts) => histogram.push(...counts))
  return [promise.hits, promise.of, histogram]
}

function loadGroups(groups: Groups, saved: SavedFold): void {
  groups.newestYear = saved.newestYear
  groups.total = loadCell(saved.total)
  for (const dimension of DIMENSIONS) {
    for (const [code, cell] of saved.by[dimension]) groups.by[dimension].set(code, loadCell(cell))
  }
  for (const [name, table] of groups.pairs) {
    for (const [row, column, cell] of saved.pairs[name] ?? []) {
      const columns = table.get(row) ?? new Map<string, Cell>()
      table.set(row, columns.set(column, loadCell(cell)))
    }
  }
}

function loadCell([filed, hits, of, response, resolution]: SavedCell): Cell {
  const cell = emptyCell()
  cell.filed = filed
  cell.rating = { hits, of }
  loadClock(cell.response, response)
  loadClock(cell.resolution, resolution)
  return cell
}

function loadClock(clock: ClockCounts, [hits, of, histogram]: SavedClock): void {
  clock.promise = { hits, of }
  for (let at = 0; at + 2 < histogram.length; at += 3) {
    const [bucket = 0, events = 0, censored = 0] = histogram.slice(at, at + 3)
    if (events > 0) count(clock.ended, bucket, true, events)
    if (censored > 0) count(clock.ended, bucket, false, censored)
  }
}
