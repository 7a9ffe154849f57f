import { open } from 'node:fs/promises'
import { readCsv } from './csv.ts'
import { readXlsx } from './xlsx.ts'

/** One line of a ledger: its number in the spreadsheet (the header is 1) and its cells as text, in column order. */
export interface LedgerRow {
  row: number
  cells: string[]
  /** The bytes of this line are not text in the encoding of the file. */
  broken?: true
}

/** Cells of a row that are read; no ledger has as many columns. */
export const COLUMNS_MAX = 200

/** A file that cannot be read as a ledger at all; `code` is closed and has a sentence in i18n. */
export class UnreadableLedger extends Error {
  override name = 'UnreadableLedger'
  readonly code: 'not-a-ledger' | 'empty' | 'too-large' | 'damaged'
  constructor(code: UnreadableLedger['code']) {
    super(code)
    this.code = code
  }
}

const ZIP_MAGIC = [0x50, 0x4b, 0x03, 0x04]
/** The old binary .xls, which looks like nothing we read. */
const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0]

/**
 * The rows of a CSV (UTF-8 with or without BOM, UTF-16 with BOM, GBK) or XLSX file, told apart by content, never by
 * name. Memory does not grow with the number of rows. Throws UnreadableLedger.
 */
export async function* readRows(path: string): AsyncGenerator<LedgerRow> {
  const head = await readHead(path)
  if (head.length === 0) throw new UnreadableLedger('empty')
  if (startsWith(head, OLE_MAGIC)) throw new UnreadableLedger('not-a-ledger')
  yield* startsWith(head, ZIP_MAGIC) ? readXlsx(path) : readCsv(path)
}

const startsWith = (bytes: Uint8Array, magic: number[]) => magic.every((byte, index) => bytes[index] === byte)

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
