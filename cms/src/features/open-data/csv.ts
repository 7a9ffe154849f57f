import { csvLine } from '@linsheng/contracts/csv'
import { type CaseRow, COLUMNS } from '@linsheng/contracts/open-data'

/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * A value in complaints.csv. What a spreadsheet would run gets an apostrophe in front (csvLine); a text that begins with
 * an apostrophe of its own gets one more. So whoever reads the file takes one apostrophe away wherever a value begins with
 * one, and has every value as it was.
 */
const cellOf = (value: string | number | null): string => {
  const text = String(value ?? '')
  return text.startsWith("'") ? `'${text}` : text
}

export const complaintsHeader = (): string => BYTE_ORDER_MARK + csvLine(COLUMNS.map(({ name }) => name))
export const complaintsLine = (row: CaseRow): string => csvLine(COLUMNS.map(({ name }) => cellOf(row[name])))
