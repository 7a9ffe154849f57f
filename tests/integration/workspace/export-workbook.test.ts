import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readXlsx } from '@linsheng/cms/src/features/import-ledger/read/xlsx.ts'
import type { Column, ExportRow } from '@linsheng/cms/src/features/workspace/export/columns.ts'
import { xlsxFile } from '@linsheng/cms/src/features/workspace/export/xlsx.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let directory = ''
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'linsheng-export-'))
})
afterAll(() => rm(directory, { recursive: true, force: true }))

const ROW: ExportRow = {
  ...{ number: '2026-1', kind: 'complaint', status: 'filed', outcome: null, priority: 'ordinary' },
  ...{ category: 'cleaning', zone: null, channel: 'web', impact: 'home', danger: false, team: null, person: null },
  ...{ description: '', wish: null, contact: null, dutyName: null, dutyDue: null, receivedAt: 0, recordedAt: 0 },
  ...{ respondedAt: null, resolvedAt: null, endedAt: null, households: 1, transfers: 0, escalated: null },
}
const COLUMNS: Column[] = [
  { head: '编号', value: ({ number }) => number },
  { head: '情况', value: ({ description }) => description },
]

async function* pages(...texts: string[][]): AsyncGenerator<ExportRow[]> {
  for (const page of texts) yield page.map((description, index) => ({ ...ROW, number: `2026-${index}`, description }))
}

async function read(texts: string[][]): Promise<string[][]> {
  const file = path.join(directory, 'cases.xlsx')
  const chunks = await Array.fromAsync(xlsxFile('投诉件', COLUMNS, pages(...texts)))
  await writeFile(file, Buffer.concat(chunks))
  return (await Array.fromAsync(readXlsx(file))).map(({ cells }) => cells.map(String))
}

describe('a workbook', () => {
  it('is read back as it was written, over pages, with signs that XML knows and line breaks', async () => {
    expect(await read([['<b>&"灯"\n坏了'], ['二']])).toEqual([
      ['编号', '情况'],
      ['2026-0', '<b>&"灯"\n坏了'],
      ['2026-0', '二'],
    ])
  })

  it('holds formulas as words, and leaves out what XML has no place for', async () => {
    const [, row] = await read([['=1+1\u0000\u000b\ud800']])
    expect(row?.[1]).toBe('=1+1')
  })

  it('holds one page at a time in memory, however many there are', async () => {
    let given = 0
    async function* many(): AsyncGenerator<ExportRow[]> {
      for (; given < 200; given += 1)
        yield Array.from({ length: 100 }, () => ({ ...ROW, description: crypto.randomUUID() }))
    }
    const file = xlsxFile('投诉件', COLUMNS, many())
    for (let chunks = 0; chunks < 10; chunks += 1) await file.next()
    expect(given).toBeLessThan(50)
    await file.return(undefined)
  })
})
