import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parse } from 'csv-parse'
import { COLUMNS_MAX, type LedgerRow, UnreadableLedger } from './rows.ts'

/** Longest line that is still a row: a quote never closed would otherwise swallow the file. */
const LINE_MAX = 1_000_000
/** Cells that a line can have in any spreadsheet (the last column of Excel is XFD): empty ones do not make it longer. */
const CELLS_MAX = 16_384
const SAMPLE_LINES = 5
const REPLACEMENT = '\uFFFD'

/** Rows of a CSV file; separator (comma, semicolon, tab) and encoding are found from its content. */
export async function* readCsv(path: string): AsyncGenerator<LedgerRow> {
  const encoding = await encodingOf(path)
  const delimiter = await delimiterOf(path, encoding)
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LINE_MAX,
    cast: (cell, { index }) => {
      if (index >= CELLS_MAX) throw new UnreadableLedger('damaged')
      return cell
    },
  })
  // The error, if any, reaches the loop below through the parser itself.
  pipeline(Readable.from(decoded(path, encoding)), parser).catch(() => undefined)
  try {
    let row = 0
    for await (const { record } of parser as AsyncIterable<{ record: string[] }>) {
      row += 1
      const cells = record.slice(0, COLUMNS_MAX)
      yield cells.some((cell) => cell.includes(REPLACEMENT)) ? { row, cells, broken: true } : { row, cells }
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_'))
      throw new UnreadableLedger('damaged')
    throw error
  } finally {
    parser.destroy()
  }
}

async function* decoded(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of createReadStream(path)) yield decoder.decode(chunk as Buffer, { stream: true })
  yield decoder.decode()
}

/**
 * UTF-16 by its BOM, UTF-8 where the whole file is, else GBK (GB 18030, its superset) where the whole file is; a file
 * that is neither is read as UTF-8 and each broken row is refused by itself.
 */
async function encodingOf(path: string): Promise<string> {
  for await (const chunk of createReadStream(path, { end: 1 })) {
    const [first, second] = chunk as Buffer
    if (first === 0xff && second === 0xfe) return 'utf-16le'
    if (first === 0xfe && second === 0xff) return 'utf-16be'
  }
  for (const encoding of ['utf-8', 'gb18030']) if (await isWholly(path, encoding)) return encoding
  return 'utf-8'
}

async function isWholly(path: string, encoding: string): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk as Buffer, { stream: true })
    decoder.decode()
    return true
  } catch {
    return false
  }
}

async function delimiterOf(path: string, encoding: string): Promise<string> {
  let sample = ''
  for await (const text of decoded(path, encoding)) {
    sample += text
    if (sample.length > 65_536 || sample.split('\n').length > SAMPLE_LINES) break
  }
  const header = sample.split(/\r?\n/, 1)[0] ?? ''
  const count = (separator: string) => header.split(separator).length
  return [',', ';', '\t'].reduce((best, separator) => (count(separator) > count(best) ? separator : best))
}
