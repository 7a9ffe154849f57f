import { addClock, type Cell, type ClockCounts, emptyCell, emptyClock, mergeCell } from '../cell.ts'
import type { ClockFact } from '../clock-fact.ts'
import type { CaseTable } from './case-table.ts'
import { eachFilter } from './columns.ts'
import type { FilterName } from './query.ts'

const CLOCKS = ['response', 'resolution'] as const

/** A clock of the selected rows in the order of duration: the place of each row among them, and its fact. */
interface ClockOrder {
  places: Uint32Array
  /** Positions in `known`, ascending. */
  facts: Uint16Array
  known: ClockFact[]
}

/** Rows of a selection, with their ended clocks in the order of duration: so that counters fill in order. */
export interface Counted {
  rows: Uint32Array
  clocks: Record<(typeof CLOCKS)[number], ClockOrder>
}

export function countedOf(table: CaseTable, rows: Uint32Array): Counted {
  const { response, resolution } = table.columns
  const order = (facts: Uint16Array) => clockOrder(table.facts.values, facts, rows)
  return { rows, clocks: { response: order(response), resolution: order(resolution) } }
}

/** A counting sort of the rows by their fact, shortest duration first; pending and unknown ones count nowhere. */
function clockOrder(facts: readonly ClockFact[], column: Uint16Array, rows: Uint32Array): ClockOrder {
  const ended = [...facts.keys()].filter((id) => facts[id]?.state === 'done' || facts[id]?.state === 'ended')
  ended.sort((a, b) => (facts[a]?.bucket ?? 0) - (facts[b]?.bucket ?? 0))
  const ranks = new Int32Array(facts.length).fill(-1)
  for (const [rank, id] of ended.entries()) ranks[id] = rank
  const rankAt = (place: number) => ranks[column[rows[place] ?? 0] ?? 0] ?? -1
  const starts = new Uint32Array(ended.length + 1)
  for (let place = 0; place < rows.length; place++) {
    const rank = rankAt(place)
    if (rank >= 0) starts[rank + 1] = (starts[rank + 1] ?? 0) + 1
  }
  addUp(starts)
  const places = new Uint32Array(starts.at(-1) ?? 0)
  const sorted = new Uint16Array(places.length)
  for (let place = 0; place < rows.length; place++) {
    const rank = rankAt(place)
    if (rank < 0) continue
    const at = starts[rank] ?? 0
    places[at] = place
    sorted[at] = rank
    starts[rank] = at + 1
  }
  return { places, facts: sorted, known: ended.flatMap((id) => facts[id] ?? []) }
}

/** Each count becomes the sum of those up to it. */
function addUp(counts: Uint32Array): void {
  for (let at = 1; at < counts.length; at++) counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0)
}

/** Counts the rows into groups: `groups` has a group's index for each place. */
export function cellsOf({ clocks }: Counted, groups: Uint16Array, size: number): Cell[] {
  const filed = new Array<number>(size).fill(0)
  for (const group of groups) filed[group] = (filed[group] ?? 0) + 1
  const response = countClock(clocks.response, groups, size)
  const resolution = countClock(clocks.resolution, groups, size)
  return Array.from({ length: size }, (_, group) => ({
    filed: filed[group] ?? 0,
    response: response[group] ?? emptyClock(),
    resolution: resolution[group] ?? emptyClock(),
    rating: { hits: 0, of: 0 },
  }))
}

/** Sorts the facts by group, then counts one group after the other. */
function countClock({ places, facts, known }: ClockOrder, groups: Uint16Array, size: number): ClockCounts[] {
  const starts = new Uint32Array(size + 1)
  for (const place of places) {
    const next = (groups[place] ?? 0) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  addUp(starts)
  const sorted = new Uint16Array(facts.length)
  const next = starts.slice()
  for (let i = 0; i < places.length; i++) {
    const group = groups[places[i] ?? 0] ?? 0
    const at = next[group] ?? 0
    sorted[at] = facts[i] ?? 0
    next[group] = at + 1
  }
  return Array.from({ length: size }, (_, group) =>
    countSorted(known, sorted.subarray(starts[group], starts[group + 1])),
  )
}

function countSorted(known: readonly ClockFact[], facts: Uint16Array): ClockCounts {
  let different = 0
  for (let i = 0; i < facts.length; i++) if (facts[i] !== facts[i - 1]) different++
  const counts = emptyClock(different)
  for (let i = 0; i < facts.length; ) {
    const first = i
    while (i < facts.length && facts[i] === facts[first]) i++
    const fact = known[facts[first] ?? 0]
    if (fact !== undefined) addClock(counts, fact, i - first)
  }
  return counts
}

/** Counts of the rows under each code of each filter; codes without a case are left out. */
export function cellsByCode(table: CaseTable, counted: Counted): Record<FilterName, Map<string, Cell>> {
  return eachFilter((name) => {
    const codes = table.codes[name].values
    const groups = groupsIn(table.columns.codes[name], counted.rows)
    const cells = [...cellsOf(counted, groups, codes.length).entries()]
    return new Map(cells.flatMap(([id, cell]) => (cell.filed > 0 ? [[codes[id] ?? '', cell] as const] : [])))
  })
}

/** The number of the code at each place. */
function groupsIn(column: Uint16Array, rows: Uint32Array): Uint16Array {
  const groups = new Uint16Array(rows.length)
  for (let place = 0; place < rows.length; place++) groups[place] = column[rows[place] ?? 0] ?? 0
  return groups
}

/** All that the cells count, together. */
export function together(cells: Iterable<Cell>): Cell {
  const all = emptyCell()
  for (const cell of cells) mergeCell(all, cell)
  return all
}
