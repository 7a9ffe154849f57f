import type { RowProblem } from '@linsheng/contracts/import-ledger'
import { type Locale, t } from '@linsheng/i18n'

/**
 * One line of CSV (RFC 4180). A cell that a spreadsheet would run as a formula is given a leading apostrophe, which the
 * spreadsheet shows as the text it is (CWE-1236).
 */
export function csvLine(cells: string[]): string {
  return `${cells.map((cell) => quoted(neutralised(cell))).join(',')}\r\n`
}

const neutralised = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)
const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Header of the file of refused rows: where and why, then the ledger's own columns. With a BOM, for spreadsheets. */
export const refusedHeader = (header: string[], locale: Locale): string =>
  `\uFEFF${csvLine([t(locale, 'import.refused-row'), t(locale, 'import.refused-column'), t(locale, 'import.refused-reason'), ...header])}`

export const refusedLine = (problem: RowProblem, cells: string[], locale: Locale): string =>
  csvLine([String(problem.row), problem.column ?? '', t(locale, `import.problem-${problem.code}`), ...cells])
