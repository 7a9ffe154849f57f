import type { Sheet } from './board-view.ts'
import type { CaseTable } from './case-table.ts'
import type { LocalDays } from './local-days.ts'

const HOURS = 24
const WEEKDAYS = 7

/** Receipts by category and local weekday; whose day is not public is only counted. */
export function sheetOf(table: CaseTable, rows: Uint32Array, days: LocalDays): Sheet {
  const { receivedAt, traits, codes } = table.columns
  const byWeek = table.traits.values.map((known) => known.byWeek)
  const counts = new Map<number, number[]>()
  let n = 0
  for (const row of rows) {
    if (byWeek[traits[row] ?? 0]) continue
    const weekday = Math.floor(days.weekHourOf(receivedAt[row] ?? 0) / HOURS)
    const category = codes.category[row] ?? 0
    const known = counts.get(category) ?? new Array<number>(WEEKDAYS).fill(0)
    known[weekday] = (known[weekday] ?? 0) + 1
    counts.set(category, known)
    n++
  }
  const named = [...counts].map(([category, weekdays]) => ({
    code: table.codes.category.values[category] ?? '',
    counts: weekdays,
  }))
  return { rows: named.sort((a, b) => (a.code < b.code ? -1 : 1)), n, byWeek: rows.length - n }
}
