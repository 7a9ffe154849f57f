import { z } from 'zod'
import { BOOK_COLUMNS, type BookColumn, type ColumnSpec } from './columns.ts'

/** A line of the paper book as it is typed; `key` makes sending it twice harmless. */
export const bookRowSchema = z.object({
  /** Tells the lines apart on the page, whatever is typed in them. */
  id: z.string(),
  key: z.string(),
  cells: z.partialRecord(z.enum(BOOK_COLUMNS), z.string()),
  /** Once it is filed: its number and receipt. */
  filed: z.object({ number: z.string(), receipt: z.string() }).optional(),
})
export type BookRow = z.infer<typeof bookRowSchema>

export const newRow = (): BookRow => ({ id: crypto.randomUUID(), key: crypto.randomUUID(), cells: {} })

/** What cells mean that nobody filled in. */
const USUAL: Partial<Record<BookColumn, string>> = { channel: 'front-desk', impact: 'home', danger: 'no' }

export const cellOf = ({ cells }: BookRow, column: BookColumn): string => cells[column] ?? USUAL[column] ?? ''

/** Whether there is anything in it that wants to be filed. */
export const isBlank = ({ cells, filed }: BookRow): boolean =>
  filed !== undefined || Object.values(cells).every((value) => value.trim() === '')

/** A changed row is another request: it gets another key, so that the old one stays what it was. */
export const withCell = (row: BookRow, column: BookColumn, value: string): BookRow =>
  row.filed ? row : { ...row, key: crypto.randomUUID(), cells: { ...row.cells, [column]: value } }

/** Cells of a block that was copied from a spreadsheet: tabs between columns, quotes around cells with line breaks. */
export function blockOf(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const end = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (quoted) {
      if (character !== '"') cell += character
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (character === '"' && cell === '') quoted = true
    else if (character === '\t') end()
    else if (character === '\n') {
      end()
      rows.push([])
    } else if (character !== '\r') cell += character
  }
  end()
  return rows.filter((cells) => cells.some((value) => value.trim() !== ''))
}

/** Puts a copied block into the table from a cell on, below and to the right; the table grows as needed. */
export function paste(
  rows: BookRow[],
  at: { row: number; column: number },
  block: string[][],
  specs: ColumnSpec[],
): BookRow[] {
  const grown = [...rows]
  block.forEach((cells, down) => {
    const place = at.row + down
    const before = grown[place] ?? newRow()
    grown[place] = cells.reduce((row, value, right) => {
      const spec = specs[at.column + right]
      return spec ? withCell(row, spec.name, meant(spec, value.trim())) : row
    }, before)
  })
  return grown
}

/** A pasted text as the cell keeps it: the code of what it names, a time as it is written here. */
function meant({ name, options }: ColumnSpec, value: string): string {
  if (name === 'received') return localTime(value)
  return options?.find((option) => option.label === value || option.value === value)?.value ?? value
}

const TIME = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]+(\d{1,2})[:：](\d{2})(?::\d{2})?)?$/

/** `2026/1/5 8:30` as `2026-01-05 08:30`; a day alone means its beginning of work. Anything else stays as it is. */
export function localTime(text: string): string {
  const [, year, month, day, hour = '9', minute = '00'] = TIME.exec(text.trim()) ?? []
  if (!year || !month || !day) return text
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')} ${hour.padStart(2, '0')}:${minute}`
}

/** The request a row stands for, not yet checked. */
export function requestOf(row: BookRow, community: string): Record<string, string> {
  const cells = BOOK_COLUMNS.map((column) => [column, cellOf(row, column).trim()] as const)
  const { received = '', ...others } = Object.fromEntries(cells)
  return { ...others, community, key: row.key, kind: 'complaint', received: localTime(received).replace(' ', 'T') }
}
