import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { readRows, UnreadableLedger } from './rows.ts'

const folder = mkdtempSync(join(tmpdir(), 'ledger-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
async function cells(path: string): Promise<string[][]> {
  return (await Array.fromAsync(readRows(path))).map((row) => row.cells)
}
/** 受理时间,内容 / 2月,漏水 in GBK. */
const GBK = Uint8Array.from([
  0xca, 0xdc, 0xc0, 0xed, 0xca, 0xb1, 0xbc, 0xe4, 0x2c, 0xc4, 0xda, 0xc8, 0xdd, 0x0a, 0x32, 0xd4, 0xc2, 0x2c, 0xc2,
  0xa9, 0xcb, 0xae,
])

describe('a CSV ledger', () => {
  test('is read with or without a byte order mark, in GBK and in UTF-16', async () => {
    const expected = [
      ['受理时间', '内容'],
      ['2月', '漏水'],
    ]
    const text = '受理时间,内容\n2月,漏水'
    expect(await cells(file('plain.csv', text))).toEqual(expected)
    expect(await cells(file('bom.csv', `\uFEFF${text}`))).toEqual(expected)
    expect(await cells(file('gbk.csv', GBK))).toEqual(expected)
    expect(await cells(file('utf16.csv', Buffer.from(`\uFEFF${text}`, 'utf16le')))).toEqual(expected)
  })

  test('may be separated by semicolons or tabs, and quote line breaks', async () => {
    expect(await cells(file('semi.csv', 'a;b\n1;"x\ny"'))).toEqual([
      ['a', 'b'],
      ['1', 'x\ny'],
    ])
    expect(await cells(file('tab.csv', 'a\tb\n1\t2'))).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  test('marks only the rows whose bytes are no text', async () => {
    const bytes = Buffer.concat([
      Buffer.from('a,内容\n1,好\n2,'),
      Buffer.from([0xff, 0xfe, 0x80]),
      Buffer.from('\n3,好'),
    ])
    const rows = await Array.fromAsync(readRows(file('broken.csv', bytes)))
    expect(rows.map((row) => row.broken ?? false)).toEqual([false, false, true, false])
  })

  test('with a quote that is never closed is refused as damaged, not swallowed', async () => {
    const path = file('quote.csv', `a,b\n1,"${'x'.repeat(2_000_000)}`)
    await expect(cells(path)).rejects.toMatchObject({ code: 'damaged' })
  })

  test('with more cells in a line than any spreadsheet has is refused before it fills the memory', async () => {
    await expect(cells(file('commas.csv', `a,b\n${','.repeat(2_000_000)}`))).rejects.toMatchObject({ code: 'damaged' })
    const lines = `"\n",${','.repeat(1000)}`.repeat(2000)
    await expect(cells(file('quoted.csv', `a,b\n${lines}`))).rejects.toMatchObject({ code: 'damaged' })
  })

  test('is read as far as a ledger has columns', async () => {
    const [row] = await cells(file('wide.csv', `a${',b'.repeat(300)}`))
    expect(row).toHaveLength(200)
  })

  test('gives back any table that was written into it', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '文', ',', '"', '\n', ' ', ';'), minLength: 1, maxLength: 6 })
    const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const csv = [
          'first,second',
          ...rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')),
        ].join('\n')
        expect((await cells(file('any.csv', csv))).slice(1)).toEqual(rows)
      }),
      { numRuns: 50 },
    )
  })
})

/** A zip archive of these files (APPNOTE 4.3: local headers, central directory, its end). */
function zipOf(parts: Record<string, string>): Buffer {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const [name, text] of Object.entries(parts)) {
    const packed = deflateRawSync(text)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(text), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(Buffer.byteLength(text), 18)
    common.writeUInt16LE(name.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\0'), common, place, Buffer.from(name))
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed])
    at += local.length
    bodies.push(local)
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(Object.keys(parts).length, 4)
  end.writeUInt16LE(Object.keys(parts).length, 6)
  end.writeUInt32LE(entries.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...bodies, entries, Buffer.from('PK\x05\x06'), end])
}

const BOOK = {
  'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet r:id="a"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="a" Target="s.xml"/></Relationships>',
}
const sheetOf = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`
const ROW = sheetOf('<row><c t="s"><v>0</v></c></row>')
const stringsOf = (texts: string) => `<sst>${texts}</sst>`

describe('an XLSX ledger', () => {
  test.each([
    ['of ordinary parts', { 'xl/sharedStrings.xml': stringsOf('<si><t>内容</t></si>'), 'xl/s.xml': ROW }, null],
    ['whose tags never end', { 'xl/s.xml': '<a>'.repeat(300_000) }, 'damaged'],
    ['whose list of sheets has tags that never end', { 'xl/workbook.xml': '<a>'.repeat(300_000) }, 'damaged'],
    ['with very many styles', { 'xl/styles.xml': `<a>${'<b/>'.repeat(600_000)}</a>`, 'xl/s.xml': ROW }, 'too-large'],
    [
      'with very many texts',
      { 'xl/sharedStrings.xml': stringsOf('<si/>'.repeat(2_100_000)), 'xl/s.xml': ROW },
      'too-large',
    ],
    [
      'with a cell of very many texts',
      { 'xl/s.xml': sheetOf(`<row><c>${`<v>${'1'.repeat(999)}</v>`.repeat(2000)}`) },
      'too-large',
    ],
  ])('%s is read, or refused before it fills the memory', async (_what, parts, code) => {
    const reading = cells(file('made.xlsx', zipOf({ ...BOOK, ...parts })))
    if (code === null) expect(await reading).toEqual([['内容']])
    else await expect(reading).rejects.toMatchObject({ code })
  })

  test('gives texts, numbers and dates as people see them', async () => {
    const path = join(folder, 'book.xlsx')
    const moment = new Date(Date.UTC(2023, 1, 28, 23, 45, 0))
    await writeXlsxFile([
      [{ value: '受理时间' }, { value: '内容' }, { value: '户数' }],
      [
        { type: Date, value: moment, format: 'yyyy/mm/dd hh:mm' },
        { value: '电梯 <异响> & 停' },
        { type: Number, value: 12 },
      ],
      [null, { value: '第二行' }],
    ]).toFile(path)
    const rows = await cells(path)
    expect(rows[0]).toEqual(['受理时间', '内容', '户数'])
    expect(rows[1]).toEqual(['2023-02-28 23:45:00', '电梯 <异响> & 停', '12'])
    expect(rows[2]?.slice(0, 2)).toEqual(['', '第二行'])
  })

  test('with a date that no calendar has keeps its other rows', async () => {
    const path = join(folder, 'dates.xlsx')
    const date = (value: number) => [{ type: Number, value, format: 'yyyy/mm/dd' }]
    await writeXlsxFile([[{ value: '受理时间' }], date(1e20), date(45_000)]).toFile(path)
    expect(await cells(path)).toEqual([['受理时间'], ['100000000000000000000'], ['2023-03-15']])
  })

  test('with a cell that would fill the memory is refused', async () => {
    const path = join(folder, 'bomb.xlsx')
    await writeXlsxFile([[{ value: 'a'.repeat(5_000_000) }]]).toFile(path)
    await expect(cells(path)).rejects.toMatchObject({ code: 'too-large' })
  })
})

test.each([
  ['an empty file', new Uint8Array(), 'empty'],
  ['an old binary workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), 'not-a-ledger'],
  ['a zip that is no workbook', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0]), 'damaged'],
])('%s is refused with a reason', async (_, bytes, code) => {
  const reading = cells(file('bad', bytes))
  await expect(reading).rejects.toBeInstanceOf(UnreadableLedger)
  await expect(reading).rejects.toMatchObject({ code })
})
