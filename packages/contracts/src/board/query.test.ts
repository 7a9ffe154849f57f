import { type BoardQuery, COMPARISONS, EVERYTHING, STEPS } from '@linsheng/domain/statistics/view'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boardQueryFrom, boardSearch } from './query.ts'

const from = (search: string) => boardQueryFrom(new URLSearchParams(search))

const code = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), fc.constant('-'), fc.constant(null))
const date = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 0, max: 40_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)),
)
const queries: fc.Arbitrary<BoardQuery> = fc.record({
  ...{ from: date, to: date, category: code, zone: code, channel: code, team: code, priority: code, outcome: code },
  step: fc.constantFrom(...STEPS),
  compare: fc.constantFrom(...COMPARISONS),
})

describe('what is asked of the board', () => {
  it('is everything where nothing is asked', () => {
    expect(from('')).toEqual(EVERYTHING)
    expect(boardSearch(EVERYTHING)).toBe('')
  })

  it('stands in an address that reproduces it, always the same one', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const search = boardSearch(query)
        expect(from(search)).toEqual(query)
        expect(boardSearch(from(search))).toBe(search)
      }),
    )
    expect(boardSearch({ ...EVERYTHING, zone: '-', from: '2026-11-01', compare: 'year' })).toBe(
      'from=2026-11-01&zone=-&compare=year',
    )
  })

  it.each([
    'from=2026-02-30',
    'from=yesterday',
    'from=2026-11-01T00:00',
    'from=1969-12-31',
    'to=',
    'category=',
    `category=${'x'.repeat(65)}`,
    'step=hour',
    'compare=',
    'colour=red',
    'page=3',
  ])('counts %s as not given', (search) => {
    expect(from(search)).toEqual(EVERYTHING)
  })

  it('takes any address without complaint', () => {
    fc.assert(
      fc.property(fc.string(), (search) => {
        expect(from(boardSearch(from(search)))).toEqual(from(search))
      }),
    )
  })
})
