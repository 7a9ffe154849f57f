import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wilson } from './satisfaction.ts'

describe('the interval of a share', () => {
  it.each([
    [0, 5, 0, 0.4345],
    [5, 5, 0.5655, 1],
    [81, 263, 0.2553, 0.3662],
    [1, 29, 0.0061, 0.1718],
    [15, 148, 0.0624, 0.1605],
    [50, 100, 0.4038, 0.5962],
  ])('of %i in %i is the one Wilson gives', (hits, of, low, high) => {
    expect(wilson({ hits, of })).toEqual({ low, high })
  })

  it('holds the share, and the more were asked the narrower it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 2000 }), fc.double({ min: 0, max: 1, noNaN: true }), (of, part) => {
        const hits = Math.round(part * of)
        const { low, high } = wilson({ hits, of })
        expect(low).toBeLessThanOrEqual(hits / of + 0.0001)
        expect(high).toBeGreaterThanOrEqual(hits / of - 0.0001)
        const more = wilson({ hits: hits * 4, of: of * 4 })
        expect(more.high - more.low).toBeLessThanOrEqual(high - low)
      }),
    )
  })
})
