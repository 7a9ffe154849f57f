/** What a spreadsheet may take for the beginning of a formula, full-width forms and leading blanks included. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u

/** Whether a spreadsheet that opens this text could run it (OWASP, CSV injection). */
export const looksLikeFormula = (text: string): boolean => FORMULA.test(text)

/** A field of a CSV file (RFC 4180). What could be run gets an apostrophe in front, which spreadsheets read as "this is text". */
export function csvField(text: string): string {
  const safe = looksLikeFormula(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export const csvLine = (cells: readonly string[]): string => `${cells.map(csvField).join(',')}\r\n`
