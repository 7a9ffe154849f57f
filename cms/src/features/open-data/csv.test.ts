import { COLUMNS } from '@linsheng/contracts/open-data'
import { publicCase } from '@linsheng/domain/complaints/testing/public-case'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { caseRecord, type Naming } from './case-record.ts'
import { complaintsHeader, complaintsLine } from './csv.ts'

const called = (name: string): Naming['categories'] => new Map([['lift', { name: { 'zh-Hans': name }, active: true }]])
const naming = (name: string): Naming => ({
  categories: called(name),
  zones: new Map(),
  teams: new Map(),
  zone: 'Asia/Shanghai',
})

/** The first line of values, as a program reads the file. */
function readBack(file: string): Record<string, string> {
  return z.array(z.record(z.string(), z.string())).parse(parse(file, { bom: true, columns: true }))[0] ?? {}
}
/** What the data page tells readers to do. */
const undone = (value: string) => (value.startsWith("'") ? value.slice(1) : value)

it('writes times with the offset of the community and nothing where nothing is known', () => {
  const row = caseRecord(publicCase({ receivedAt: Date.parse('2026-11-23T06:30:00.123Z') }), [], naming('电梯'))
  expect(readBack(complaintsHeader() + complaintsLine(row))).toMatchObject({
    number: '2026-1',
    kindName: '投诉',
    categoryName: '电梯',
    receivedAt: '2026-11-23T14:30:00.123+08:00',
    resolvedAt: '',
    outcomeName: '',
    households: '1',
  })
  expect(complaintsHeader().split(',')).toHaveLength(COLUMNS.length)
})

it('no cell is a formula, and every value can be had back', () => {
  const begins = fc.constantFrom('=', '+', '-', '@', "'", "'=", '\t', '\r', '＝', '')
  fc.assert(
    fc.property(begins, fc.string({ unit: 'binary' }), (begin, rest) => {
      const name = begin + rest
      const file = complaintsHeader() + complaintsLine(caseRecord(publicCase(), [], naming(name)))
      const { categoryName = '' } = readBack(file)
      expect(categoryName).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u)
      expect(undone(categoryName)).toBe(name)
    }),
  )
})
