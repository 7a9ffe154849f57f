import type { Heat } from './board-view.ts'
import type { CaseTable } from './case-table.ts'
import type { LocalDays } from './local-days.ts'

const HOURS = 24

/** Receipts by weekday and hour; whose hour is not public is only counted. */
export function heatOf(table: CaseTable, rows: Uint32Array, days: LocalDays): Heat {
  const { receivedAt, traits } = table.columns
  const byWeek = table.traits.values.map((known) => known.byWeek)
  const hours = new Array<number>(7 * HOURS).fill(0)
  let n = 0
  for (const row of rows) {
    if (byWeek[traits[row] ?? 0]) continue
    const hour = days.weekHourOf(receivedAt[row] ?? 0)
    hours[hour] = (hours[hour] ?? 0) + 1
    n++
  }
  const counts = Array.from({ length: 7 }, (_, weekday) => hours.slice(weekday * HOURS, (weekday + 1) * HOURS))
  return { counts, n, byWeek: rows.length - n }
}
