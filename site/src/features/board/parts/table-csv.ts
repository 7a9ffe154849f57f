import type { Part } from './part.ts'

/** What a spreadsheet might take for a formula at the beginning of a cell. */
const FORMULA = /^[=+\-@\t\r]/

/** A part as CSV (RFC 4180, UTF-8 with a byte order mark, so that spreadsheets read Chinese): bare values, no formulas. */
export function tableCsv({ head, columns, rows }: Part): string {
  const lines = [
    ['code', head, ...columns.map(({ code }) => code)],
    ...rows.map(({ code, label, cells }) => [code, label, ...cells.map(({ value }) => value)]),
  ]
  return `\ufeff${lines.map((line) => line.map(field).join(',')).join('\r\n')}\r\n`
}

function field(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
