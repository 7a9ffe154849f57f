import { looksLikeFormula } from '@linsheng/contracts/csv'
import { Zip, ZipDeflate } from 'fflate'
import type { Column, ExportRow } from './columns.ts'

/** Longest text a cell may hold (ECMA-376, and what Excel opens). */
const CELL_MAX = 32_767
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** Styles by position: plain text, bold for the head, text that stays text (`quotePrefix`) even when edited. */
const STYLE = { head: 1, quoted: 2 }

const PARTS: Record<string, (sheet: string) => string> = {
  '[Content_Types].xml': () =>
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  '_rels/.rels': () =>
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': (sheet) =>
    `<workbook xmlns="${SHEETS}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': () =>
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': () =>
    `<styleSheet xmlns="${SHEETS}"><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="49"/><xf numFmtId="49" fontId="1" applyFont="1"/><xf numFmtId="49" quotePrefix="1"/></cellXfs></styleSheet>`,
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** What XML 1.0 has no place for, lone surrogates included. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must go.
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu

const escaped = (text: string): string =>
  text.replace(NOT_XML, '').replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '')

function cell(text: string, style?: number): string {
  const shown = escaped(text.slice(0, CELL_MAX))
  const chosen = style ?? (looksLikeFormula(text) ? STYLE.quoted : 0)
  return `<c t="inlineStr" s="${chosen}"><is><t xml:space="preserve">${shown}</t></is></c>`
}

const line = (cells: readonly string[], style?: number): string =>
  `<row>${cells.map((text) => cell(text, style)).join('')}</row>`

/**
 * An XLSX workbook with one sheet (ECMA-376), a page of cases at a time. Every cell is a string: a spreadsheet runs none
 * of them, and numbers of telephones and cases keep their zeros.
 */
export async function* xlsxFile(
  sheet: string,
  columns: Column[],
  pages: AsyncIterable<ExportRow[]>,
): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    made.push(chunk)
  })
  const encoder = new TextEncoder()
  for (const [name, write] of Object.entries(PARTS)) {
    const part = new ZipDeflate(name)
    zip.add(part)
    part.push(encoder.encode(DECLARATION + write(sheet)), true)
  }
  const body = new ZipDeflate('xl/worksheets/sheet1.xml')
  zip.add(body)
  const head = line(
    columns.map((column) => column.head),
    STYLE.head,
  )
  body.push(encoder.encode(`${DECLARATION}<worksheet xmlns="${SHEETS}"><sheetData>${head}`))
  for await (const rows of pages) {
    body.push(encoder.encode(rows.map((row) => line(columns.map(({ value }) => value(row)))).join('')))
    yield* made.splice(0)
  }
  body.push(encoder.encode('</sheetData></worksheet>'), true)
  zip.end()
  yield* made.splice(0)
}
