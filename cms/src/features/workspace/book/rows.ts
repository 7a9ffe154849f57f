import { z } from 'zod'
import { BOOK_COLUMNS, type BookColumn, type ColumnSpec } from './columns.ts'
import { pick } from './pick.ts'

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

/**
 * Puts a copied block into the table from a cell on, below and to the right; the table grows as needed. What is empty in it
 * means what an empty cell means anyway.
 */
export function paste(
  rows: BookRow[],
  at: { row: number; column: number },
  block: string[][],
  { specs, today }: { specs: ColumnSpec[]; today: string },
): BookRow[] {
  const grown = [...rows]
  block.forEach((cells, down) => {
    const place = at.row + down
    const before = grown[place] ?? newRow()
    grown[place] = cells.reduce((row, value, right) => {
      const spec = specs[at.column + right]
      if (!spec) return row
      return withCell(row, spec.name, meant(spec, value.trim(), today) || (USUAL[spec.name] ?? ''))
    }, before)
  })
  return grown
}

/** What was typed or pasted as the cell keeps it: the code of what it names, a time as it is written here. */
export function meant({ name, options }: ColumnSpec, value: string, today: string): string {
  if (name === 'received') return localTime(value, today)
  return options ? pick(options, value) : value
}

const TIME = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?(?:[ T]+(\d{1,2})[:：](\d{2})(?::\d{2})?)?$/
/** Years after which every date comes again, that of a leap day across a century without one included. */
const YEARS_BACK = 8

/**
 * `2026/1/5 8:30` as `2026-01-05 08:30`; a day alone means its beginning of work, one without a year the latest that is
 * not in the future. Anything else stays as it is.
 * @param today the community's, `2026-11-23`
 */
export function localTime(text: string, today: string): string {
  const [, given, month, day, hour = '9', minute = '00'] = TIME.exec(text.trim()) ?? []
  if (!month || !day) return text
  const rest = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const year = given ?? latestYear(rest, today)
  return year === null ? text : `${year}-${rest} ${hour.padStart(2, '0')}:${minute}`
}

function latestYear(monthAndDay: string, today: string): string | null {
  const latest = Number(today.slice(0, 4))
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, back) => `${latest - back}`)
  return years.find((year) => isDay(`${year}-${monthAndDay}`) && `${year}-${monthAndDay}` <= today) ?? null
}

/** Whether the calendar has that day: 31 April becomes another one when it is read. */
function isDay(text: string): boolean {
  const read = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text)
}

/** Today's date in a time zone, `2026-11-23`. */
export const todayIn = (zone: string, now: number = Date.now()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(now)

/** The request a row stands for, not yet checked. */
export function requestOf(row: BookRow, community: string, today: string): Record<string, string> {
  const cells = BOOK_COLUMNS.map((column) => [column, cellOf(row, column).trim()] as const)
  const { received = '', ...others } = Object.fromEntries(cells)
  return {
    ...others,
    community,
    key: row.key,
    kind: 'complaint',
    received: localTime(received, today).replace(' ', 'T'),
  }
}
