import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entriesOfCases } from '../statistics/testing/entries.ts'
import type { PublicEntry } from './entry.ts'
import { LineReader, type LogLine, lineOf } from './line.ts'
import { ratingsEntry } from './ratings.ts'

const RECORD = 'a'.repeat(64)
const reread = (lines: readonly LogLine[]): PublicEntry[] => {
  const reader = new LineReader()
  return lines.map((line) => reader.read(structuredClone(line)))
}

describe('lines of the log', () => {
  it('read back as the entries they were written from, for any lives of cases in any order', () => {
    fc.assert(
      fc.property(entriesOfCases(10), (entries) => {
        const lines = entries.map((entry) => lineOf(entry, { record: RECORD }))
        expect(reread(lines)).toEqual(entries)
      }),
    )
  })

  it('tell of a case only what has changed', () => {
    fc.assert(
      fc.property(entriesOfCases(6), (entries) => {
        for (const entry of entries) {
          const line = lineOf(entry, { record: RECORD })
          const told = Object.entries('is' in line ? line.is : {})
          const before: Record<string, unknown> = { ...entry.was }
          for (const [name, value] of told) expect(before[name]).not.toEqual(value)
        }
      }),
    )
  })

  it('of other kinds come back as they were', () => {
    const rating = {
      at: 0,
      rating: { result: 5 },
      under: { category: 'lift', zone: null, channel: 'web', team: null } as const,
    }
    const others: PublicEntry[] = [
      ratingsEntry(
        Array.from({ length: 5 }, () => rating),
        'Asia/Shanghai',
      ),
      { type: 'rules', at: 8, rules: 'deadlines', hash: RECORD },
      { type: 'key', at: 9, old: 'a', new: 'b', signatures: ['c', 'd'] },
      { type: 'erased', at: 10, number: '2026-1' },
    ]
    expect(reread(others.map((entry) => lineOf(entry, null)))).toEqual(others)
  })

  it('hold the text of a summary only as a hash', () => {
    fc.assert(
      fc.property(entriesOfCases(2), (entries) => {
        fc.pre(entries.length > 0)
        const [first] = entries
        if (!first) return
        const line = lineOf({ ...first, type: 'summary', text: 'CANARY' }, { record: RECORD, text: RECORD })
        expect(JSON.stringify(line)).not.toContain('CANARY')
        expect(line).toMatchObject({ text: RECORD })
      }),
    )
  })

  it('that do not follow those before them are refused', () => {
    const reader = new LineReader()
    const line: LogLine = { v: 1, type: 'responded', at: 0, number: '2026-1', is: {}, record: RECORD }
    expect(() => reader.read(line)).toThrow(RangeError)
    expect(() => reader.read({ ...line, type: 'filed' })).toThrow(RangeError)
  })
})
