import { text as readText } from 'node:stream/consumers'
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import yauzl from 'yauzl'
import { COLUMNS_MAX, type LedgerRow, UnreadableLedger } from './rows.ts'

/** A sheet or string table bigger than this when unpacked is a bomb, not a ledger. */
const UNPACKED_MAX = 2_000_000_000
const SMALL_PART_MAX = 20_000_000
const SHARED_STRINGS_MAX = 300_000_000
/** Tags within each other, and tags of a small part, far beyond what any program writes. */
const DEPTH_MAX = 64
const TAGS_MAX = 500_000
/** Texts a workbook shares between its cells: two for each line that Excel can hold. */
const STRINGS_MAX = 2_000_000
/** Bytes without a tag between them, or of one cell, far beyond the 32,767 characters it may hold: text meant to fill the memory. */
const TEXT_MAX = 1_000_000
const TAG = '<'.charCodeAt(0)
/** The last day a cell can name, 9999-12-31. */
const SERIAL_MAX = 2_958_465

/**
 * Rows of the first sheet of an XLSX workbook (ECMA-376), streamed. Dates, which the format stores as serial numbers
 * with a date style, come out as ISO local date-times; formulas as their last value.
 */
export async function* readXlsx(path: string): AsyncGenerator<LedgerRow> {
  const zip = await openZip(path)
  try {
    const sheetPath = await firstSheetPath(zip)
    const strings = zip.entries.has('xl/sharedStrings.xml') ? await sharedStrings(zip) : []
    const { dateStyles, epoch1904 } = await styles(zip)
    yield* sheetRows(zip, sheetPath, { strings, dateStyles, epoch1904 })
  } finally {
    zip.file.close()
  }
}

interface Zip {
  file: yauzl.ZipFile
  entries: Map<string, yauzl.Entry>
}
interface Workbook {
  strings: string[]
  dateStyles: Set<number>
  epoch1904: boolean
}

function openZip(path: string): Promise<Zip> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false }, (error, file) => {
      if (error) return reject(new UnreadableLedger('damaged'))
      const entries = new Map<string, yauzl.Entry>()
      file.on('entry', (entry: yauzl.Entry) => {
        entries.set(entry.fileName, entry)
        file.readEntry()
      })
      file.on('end', () => resolve({ file, entries }))
      file.on('error', () => reject(new UnreadableLedger('damaged')))
      file.readEntry()
    })
  })
}

function openPart(zip: Zip, name: string, max: number): Promise<NodeJS.ReadableStream> {
  const entry = zip.entries.get(name)
  if (!entry) throw new UnreadableLedger('not-a-ledger')
  if (entry.uncompressedSize > max) throw new UnreadableLedger('too-large')
  return new Promise((resolve, reject) => {
    zip.file.openReadStream(entry, (error, stream) =>
      error ? reject(new UnreadableLedger('damaged')) : resolve(stream),
    )
  })
}

const smallPart = async (zip: Zip, name: string) =>
  zip.entries.has(name) ? readText(await openPart(zip, name, SMALL_PART_MAX)) : ''

interface Listeners {
  open(name: string, attributes: Record<string, string>): void
  text?(part: string): void
  close?(name: string): void
}

/** A parser that tells of tags by their local names, and gives up where they never end. */
function parserFor({ open, text, close }: Listeners): SaxesParser {
  const parser = new SaxesParser()
  let depth = 0
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    depth += 1
    if (depth > DEPTH_MAX) throw new UnreadableLedger('damaged')
    open(localName(name), attributes)
  })
  if (text) parser.on('text', text)
  parser.on('closetag', ({ name }) => {
    depth -= 1
    close?.(localName(name))
  })
  parser.on('error', () => {
    throw new UnreadableLedger('damaged')
  })
  return parser
}

/** @throws UnreadableLedger where a text becomes longer than any cell's */
function joined(text: string, part: string): string {
  if (text.length + part.length > TEXT_MAX) throw new UnreadableLedger('too-large')
  return text + part
}

interface Tag {
  name: string
  attributes: Record<string, string>
}

/** Elements of a small part, flat, in document order. */
function tagsOf(xml: string): Tag[] {
  const tags: Tag[] = []
  const parser = parserFor({
    open(name, attributes) {
      if (tags.length === TAGS_MAX) throw new UnreadableLedger('too-large')
      tags.push({ name, attributes })
    },
  })
  parser.write(xml).close()
  return tags
}
const localName = (name: string) => name.slice(name.indexOf(':') + 1)

async function firstSheetPath(zip: Zip): Promise<string> {
  const workbook = await smallPart(zip, 'xl/workbook.xml')
  if (!workbook) throw new UnreadableLedger('not-a-ledger')
  const sheet = tagsOf(workbook).find((tag) => tag.name === 'sheet')
  const relations = tagsOf(await smallPart(zip, 'xl/_rels/workbook.xml.rels'))
  const target = relations.find((tag) => tag.attributes.Id === sheet?.attributes['r:id'])?.attributes.Target
  if (!target) throw new UnreadableLedger('empty')
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

/** Number formats 14-22, 27-36, 45-47, 50-58 are dates by the standard; others where their code has y, d or h. */
async function styles(zip: Zip): Promise<{ dateStyles: Set<number>; epoch1904: boolean }> {
  const tags = tagsOf((await smallPart(zip, 'xl/styles.xml')) || '<styleSheet/>')
  const custom = new Map(
    tags
      .filter((tag) => tag.name === 'numFmt')
      .map((tag) => [Number(tag.attributes.numFmtId), tag.attributes.formatCode ?? '']),
  )
  const dateStyles = new Set<number>()
  const start = tags.findIndex((tag) => tag.name === 'cellXfs')
  const formats = start < 0 ? [] : tags.slice(start + 1, start + 1 + Number(tags[start]?.attributes.count ?? 0) * 4)
  formats
    .filter((tag) => tag.name === 'xf')
    .forEach((tag, index) => {
      if (isDateFormat(Number(tag.attributes.numFmtId), custom)) dateStyles.add(index)
    })
  const workbook = tagsOf(await smallPart(zip, 'xl/workbook.xml'))
  const date1904 = workbook.find((tag) => tag.name === 'workbookPr')?.attributes.date1904
  return { dateStyles, epoch1904: date1904 === '1' || date1904 === 'true' }
}

function isDateFormat(id: number, custom: Map<number, string>): boolean {
  const code = custom.get(id)
  if (code !== undefined) return /[ydhs年月日时]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
}

async function sharedStrings(zip: Zip): Promise<string[]> {
  const strings: string[] = []
  let text = ''
  let within = false
  let phonetic = false
  const parser = parserFor({
    open(tag) {
      if (tag === 'si') text = ''
      if (tag === 'rPh') phonetic = true
      within = tag === 't' && !phonetic
    },
    text(part) {
      if (within) text = joined(text, part)
    },
    close(tag) {
      if (tag === 't') within = false
      if (tag === 'rPh') phonetic = false
      if (tag === 'si' && strings.push(text) > STRINGS_MAX) throw new UnreadableLedger('too-large')
    },
  })
  await feed(await openPart(zip, 'xl/sharedStrings.xml', SHARED_STRINGS_MAX), parser)
  return strings
}

async function feed(stream: NodeJS.ReadableStream, parser: SaxesParser): Promise<void> {
  for await (const _ of parsed(stream, parser)) {
    // Each chunk has been handed to the parser's listeners.
  }
}

/** Writes the stream into the parser chunk by chunk, yielding after each so that what was found can be passed on. */
async function* parsed(stream: NodeJS.ReadableStream, parser: SaxesParser): AsyncGenerator<void> {
  const decoder = new TextDecoder()
  let sinceTag = 0
  try {
    for await (const chunk of stream) {
      const bytes = chunk as Buffer
      sinceTag = bytes.includes(TAG) ? 0 : sinceTag + bytes.length
      if (sinceTag > TEXT_MAX) throw new UnreadableLedger('too-large')
      parser.write(decoder.decode(bytes, { stream: true }))
      yield
    }
  } catch (error) {
    if (error instanceof UnreadableLedger) throw error
    throw new UnreadableLedger('damaged')
  }
  parser.close()
}

async function* sheetRows(zip: Zip, path: string, workbook: Workbook): AsyncGenerator<LedgerRow> {
  let ready: LedgerRow[] = []
  let cells: string[] = []
  let cell = { column: 0, type: 'n', style: 0, value: '' }
  let collecting = false
  let row = 0
  const parser = parserFor({
    open(tag, { r, t, s }) {
      if (tag === 'row') cells = []
      if (tag === 'c') {
        cell = { column: r ? columnOf(r) : cells.length, type: t ?? 'n', style: Number(s ?? 0), value: '' }
      }
      collecting = tag === 'v' || (tag === 't' && cell.type === 'inlineStr')
    },
    text(part) {
      if (collecting) cell.value = joined(cell.value, part)
    },
    close(tag) {
      if (tag === 'v' || tag === 't') collecting = false
      if (tag === 'c' && cell.column < COLUMNS_MAX) {
        while (cells.length < cell.column) cells.push('')
        cells[cell.column] = cellText(cell, workbook)
      }
      if (tag === 'row') {
        row += 1
        if (cells.some((text) => text !== '')) ready.push({ row, cells })
      }
    },
  })
  for await (const _ of parsed(await openPart(zip, path, UNPACKED_MAX), parser)) {
    yield* ready
    ready = []
  }
  yield* ready
}

/** `BC12` -> 54 (zero-based). */
function columnOf(reference: string): number {
  let column = 0
  for (const character of reference) {
    if (character < 'A' || character > 'Z') break
    column = column * 26 + (character.charCodeAt(0) - 64)
  }
  return column - 1
}

function cellText(cell: { type: string; style: number; value: string }, workbook: Workbook): string {
  if (cell.type === 's') return workbook.strings[Number(cell.value)] ?? ''
  if (cell.type === 'b') return cell.value === '1' ? 'TRUE' : 'FALSE'
  if (cell.type === 'e') return ''
  if (cell.type === 'n' && cell.value !== '' && workbook.dateStyles.has(cell.style))
    return serialDate(Number(cell.value), workbook.epoch1904)
  return cell.value
}

/**
 * Excel's day count to an ISO local date-time. Day 60 of the 1900 system is a 29 February that never was, so counting
 * from 1899-12-30 is right for every real date after it.
 */
function serialDate(serial: number, epoch1904: boolean): string {
  if (!(Math.abs(serial) <= SERIAL_MAX)) return String(serial)
  const epoch = Temporal.PlainDateTime.from(epoch1904 ? '1904-01-01T00:00' : '1899-12-30T00:00')
  const moment = epoch.add({ seconds: Math.round(serial * 86_400) })
  const isDay = moment.hour === 0 && moment.minute === 0 && moment.second === 0
  return isDay ? moment.toPlainDate().toString() : moment.toString({ smallestUnit: 'second' }).replace('T', ' ')
}
