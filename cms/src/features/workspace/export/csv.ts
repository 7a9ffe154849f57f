import { csvLine } from '@linsheng/contracts/csv'
import type { Column, ExportRow } from './columns.ts'

/** Tells spreadsheets that the file is UTF-8; without it they read Chinese as something else. */
const BYTE_ORDER_MARK = '\uFEFF'

/** A CSV file, a page of cases at a time. */
export async function* csvFile(columns: Column[], pages: AsyncIterable<ExportRow[]>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode(BYTE_ORDER_MARK + csvLine(columns.map(({ head }) => head)))
  for await (const rows of pages) {
    yield encoder.encode(rows.map((row) => csvLine(columns.map(({ value }) => value(row)))).join(''))
  }
}
