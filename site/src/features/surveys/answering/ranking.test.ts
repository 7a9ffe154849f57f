import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrder, place } from './ranking.ts'

const CODES = ['a', 'b', 'c', 'd']
const codeArb = fc.constantFrom(...CODES)
const movesArb = fc.array(fc.tuple(codeArb, fc.option(fc.integer({ min: 1, max: 4 }))))

describe('putting choices in order', () => {
  it('moves the others up and down', () => {
    const two = place(CODES, place(CODES, {}, 'a', 1), 'b', 1)
    expect(two).toEqual({ b: 1, a: 2 })
    const all = place(CODES, two, 'd', 3)
    expect(all).toEqual({ b: 1, a: 2, d: 3, c: 4 })
    expect(place(CODES, all, 'c', 1)).toEqual({ c: 1, b: 2, a: 3, d: 4 })
    expect(place(CODES, all, 'b', null)).toEqual({ a: 1, d: 2, c: 3 })
  })

  it('never takes a place twice or leaves one out, whatever is done', () => {
    fc.assert(
      fc.property(movesArb, (moves) => {
        const places = moves.reduce((so, [code, at]) => place(CODES, so, code, at), {})
        expect(Object.values(places).sort()).toEqual(Object.keys(places).map((_, index) => index + 1))
        expect(inOrder(CODES, places)).toHaveLength(Object.keys(places).length)
      }),
    )
  })

  it('puts a choice where it was asked to be', () => {
    fc.assert(
      fc.property(movesArb, codeArb, fc.integer({ min: 1, max: 4 }), (moves, code, at) => {
        const places = moves.reduce((so, [each, to]) => place(CODES, so, each, to), {})
        const placed = Object.keys(places).filter((each) => each !== code).length
        expect(place(CODES, places, code, at)).toMatchObject({ [code]: Math.min(at, placed + 1) })
      }),
    )
  })
})
