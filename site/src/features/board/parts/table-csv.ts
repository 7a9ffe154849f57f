import { csvLine } from '@linsheng/contracts/csv'
import type { Part } from './part.ts'

/** A part as CSV (RFC 4180, UTF-8 with a byte order mark, so that spreadsheets read Chinese): bare values, no formulas. */
export function tableCsv({ head, columns, rows }: Part): string {
  const lines = [
    ['code', head, ...columns.map(({ code }) => code)],
    ...rows.map(({ code, label, cells }) => [code, label, ...cells.map(({ value }) => String(value ?? ''))]),
  ]
  return `\ufeff${lines.map(csvLine).join('')}`
}
