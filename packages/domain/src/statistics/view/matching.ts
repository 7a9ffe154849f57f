import type { Instant } from '../../time/instant.ts'
import type { Layout } from './board-view.ts'
import { type CaseTable, rowsByReceipt } from './case-table.ts'
import { type BoardQuery, FILTERS, type FilterName } from './query.ts'

/** Code to the code above it; see `Layout`. */
export type Parents = ReadonlyMap<string, string | null>

/** How the codes of a filter hang together; most do not. */
export function parentsOf(layout: Layout, name: FilterName): Parents | null {
  if (name === 'category') return layout.categories
  return name === 'zone' ? layout.zones : null
}

/** A code and those above it, from itself to the top; a ring ends where it would begin again. */
export function upwards(code: string, parents: Parents | null): string[] {
  const chain = new Set<string>()
  for (let at: string | null = code; at !== null && !chain.has(at); at = parents?.get(at) ?? null) chain.add(at)
  return [...chain]
}

export const isWithin = (code: string, wanted: string, parents: Parents | null): boolean =>
  upwards(code, parents).includes(wanted)

/** Rows of the complaints that fit all filters but the period, in the order of their receipt. */
export function matchingRows(table: CaseTable, query: BoardQuery, layout: Layout): Uint32Array {
  const tests = FILTERS.flatMap((name) => {
    const wanted = query[name]
    if (wanted === null) return []
    const parents = parentsOf(layout, name)
    const allowed = Uint8Array.from(table.codes[name].values, (code) => (isWithin(code, wanted, parents) ? 1 : 0))
    return [{ column: table.columns.codes[name], allowed }]
  })
  const rows = rowsByReceipt(table)
  const fitting = new Uint32Array(rows.length)
  let size = 0
  for (const row of rows) if (fits(table, tests, row)) fitting[size++] = row
  return fitting.subarray(0, size)
}

interface Test {
  column: Uint16Array
  allowed: Uint8Array
}

function fits({ columns }: CaseTable, tests: readonly Test[], row: number): boolean {
  if (columns.counted[row] !== 1) return false
  for (const { column, allowed } of tests) if (allowed[column[row] ?? 0] !== 1) return false
  return true
}

/** How many of the rows (in the order of receipt) were received before a moment. */
export function countBefore({ columns }: CaseTable, rows: Uint32Array, moment: Instant): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((columns.receivedAt[rows[middle] ?? 0] ?? 0) < moment) low = middle + 1
    else high = middle
  }
  return low
}

/** Those of the rows that were received from `start` on and before `end`. */
export function receivedBetween(table: CaseTable, rows: Uint32Array, start: Instant, end: Instant): Uint32Array {
  const first = countBefore(table, rows, start)
  return rows.subarray(first, Math.max(first, countBefore(table, rows, end)))
}
