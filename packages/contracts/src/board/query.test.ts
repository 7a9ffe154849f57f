import { type BoardQuery, COMPARISONS, EVERYTHING, STEPS } from '@linsheng/domain/statistics'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boardQueryOf, misreadIn, searchOf } from './query.ts'

const code = fc.option(fc.stringMatching(/^[\w.*-]{1,64}$/))
const dates = fc
  .array(fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), {
    minLength: 2,
    maxLength: 2,
  })
  .map((pair) => pair.map((date) => date.toISOString().slice(0, 10)).sort())
const queries: fc.Arbitrary<BoardQuery> = fc
  .record({
    period: fc.oneof(
      fc.constant([null, null]),
      dates,
      dates.map(([from]) => [from ?? null, null]),
    ),
    ...{ category: code, zone: code, channel: code, team: code, priority: code, outcome: code },
    step: fc.constantFrom(...STEPS),
    compare: fc.constantFrom(...COMPARISONS),
  })
  .map(({ period: [from = null, to = null], ...rest }) => ({ from, to, ...rest }))

describe('the address of a view', () => {
  it('reproduces any query, and has one form', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const search = searchOf(query)
        expect(boardQueryOf(new URLSearchParams(search))).toEqual(query)
        expect(searchOf(boardQueryOf(new URLSearchParams(search)))).toBe(search)
      }),
    )
  })

  it('of everything is empty', () => {
    expect(searchOf(EVERYTHING)).toBe('')
    expect(boardQueryOf(new URLSearchParams('?x=1'))).toEqual(EVERYTHING)
  })

  it.each([
    ['a day that there is not', 'from=2026-04-31', {}],
    ['no day at all', 'from=yesterday&to=2026-1-1', {}],
    ['a code that is none', `category=${'x'.repeat(65)}&zone=%3Cscript%3E`, {}],
    ['a step nobody knows', 'step=hour&compare=all', {}],
    ['a period the wrong way round', 'from=2026-03-01&to=2026-01-01', { from: '2026-01-01', to: '2026-03-01' }],
  ])('with %s', (_name, search, changed) => {
    expect(boardQueryOf(new URLSearchParams(search))).toEqual({ ...EVERYTHING, ...changed })
  })
})

describe('what of an address is not taken as it stands', () => {
  it('is nothing in an address of the board', () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(misreadIn(new URLSearchParams(searchOf(query)))).toEqual([])
      }),
    )
  })

  it('is every part of the board that the query does not say', () => {
    const part = fc.constantFrom('from', 'to', 'category', 'zone', 'team', 'step', 'compare')
    const value = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom('2026-02-30', '2026-03-01', 'lift', 'week', 'none'),
    )
    fc.assert(
      fc.property(fc.dictionary(part, value), (given) => {
        const params = new URLSearchParams(given)
        const query = boardQueryOf(params)
        const misread = new Set<string>(misreadIn(params).map(({ name }) => name))
        for (const [name, text] of Object.entries(given)) {
          const taken = Object.entries(query).some(([key, said]) => key === name && said === text)
          const turned = misreadIn(params).some(({ why }) => why === 'turned') && (name === 'from' || name === 'to')
          if (!turned) expect(misread.has(name)).toBe(!taken)
        }
      }),
    )
  })

  it.each([
    ['from=2026-13-45', [{ name: 'from', value: '2026-13-45', why: 'malformed' }]],
    [
      'zone=%3Cb%3E&step=hour',
      [
        { name: 'zone', value: '<b>', why: 'malformed' },
        { name: 'step', value: 'hour', why: 'malformed' },
      ],
    ],
    ['from=2026-03-01&to=2026-01-01', [{ name: 'to', value: '2026-01-01', why: 'turned' }]],
    ['from=&to=&category=&utm_source=x', []],
  ])('%s', (search, misread) => {
    expect(misreadIn(new URLSearchParams(search))).toEqual(misread)
  })
})
