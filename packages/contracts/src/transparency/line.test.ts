import { entriesOfCases } from '@linsheng/domain/statistics/testing/entries'
import { lineOf, ratingsEntry } from '@linsheng/domain/transparency'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './line.ts'
import { readLine } from './read-line.ts'

const RECORD = '0'.repeat(64)
const line = canonicalJson({ v: 1, type: 'erased', at: 3, number: '2026-1' })

describe('a line as bytes', () => {
  it('comes back as it was written, for any lives of cases', () => {
    fc.assert(
      fc.property(entriesOfCases(8), (entries) => {
        for (const entry of entries) {
          const written = lineOf(entry, { record: RECORD })
          expect(readLine(canonicalJson(written))).toEqual(written)
        }
      }),
    )
  })

  it('of ratings comes back as it was written', () => {
    const under = { category: 'lift', zone: null, channel: 'web', team: null } as const
    const ratings = Array.from({ length: 5 }, (_, result) => ({ at: 0, rating: { result: result + 1 }, under }))
    const written = lineOf(ratingsEntry(ratings, 'Asia/Shanghai'), null)
    expect(readLine(canonicalJson(written))).toEqual(written)
  })

  it('has one form, its names in order (RFC 8785)', () => {
    expect(line).toBe('{"at":3,"number":"2026-1","type":"erased","v":1}')
    expect(canonicalJson({ '€': 1, '\r': 2, '\u{1f600}': 3, 1: '\u20ac\u000f\n' })).toBe(
      '{"\\r":2,"1":"€\\u000f\\n","€":1,"😀":3}',
    )
  })

  it.each<[string, string, ReturnType<typeof readLine>]>([
    ['of a later version', '{"at":3,"type":"filed","v":2}', 'unknown'],
    ['of a type nobody knows yet', '{"at":3,"type":"survey-key","v":1,"key":"…"}', 'unknown'],
    ['without a time', '{"type":"filed","v":1}', null],
    ['that is cut off', line.slice(0, -3), null],
    ['with something in it that does not belong there', line.replace('}', ',"name":"Li"}'), null],
    [
      'whose facts are none',
      `{"at":3,"is":{"status":"gone"},"number":"1","record":"${RECORD}","type":"filed","v":1}`,
      null,
    ],
    [
      'about four ratings',
      '{"at":3,"month":"2026-11","questions":{},"satisfied":{"hits":1,"of":4},"type":"ratings","v":1}',
      null,
    ],
  ])('%s is taken for what it is', (_name, text, expected) => {
    expect(readLine(text)).toEqual(expected)
  })
})
