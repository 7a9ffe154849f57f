import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  differenceEstimate,
  type Estimate,
  meanEstimate,
  shareEstimate,
  studentT,
  toHundred,
  weightedMean,
} from './intervals.ts'

const mustBe = (estimate: Estimate | null): Estimate => {
  if (estimate === null) throw new Error('no estimate')
  return estimate
}
const isAround = ({ value, low, high }: Estimate) => low <= value && value <= high

const counts = fc.array(fc.nat({ max: 50 }), { minLength: 3, maxLength: 11 }).filter((all) => all.some((n) => n > 1))
const estimates = fc
  .tuple(fc.double({ min: -10, max: 10, noNaN: true }), fc.double({ min: 0, max: 5, noNaN: true }))
  .map(([value, reach]) => ({ value, low: value - reach, high: value + reach }))

describe('the interval of a share', () => {
  // Newcombe 1998, Statistics in Medicine 17:857, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d in %d is Wilson’s', (hits, of, low, high) => {
    const estimate = shareEstimate(hits, of)
    expect(estimate.low).toBeCloseTo(low, 4)
    expect(estimate.high).toBeCloseTo(high, 4)
  })

  it('is around it, within 0 and 1, and the same seen from the other side', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (of, part) => {
        const hits = Math.round(of * part)
        const estimate = shareEstimate(hits, of)
        const rest = shareEstimate(of - hits, of)
        expect(isAround(estimate)).toBe(true)
        expect(estimate.low).toBeGreaterThanOrEqual(0)
        expect(estimate.high).toBeLessThanOrEqual(1)
        expect(rest.low).toBeCloseTo(1 - estimate.high, 9)
      }),
    )
  })
})

describe('the interval of a mean', () => {
  it.each([
    [4, 2.776],
    [9, 2.262],
    [29, 2.045],
    [1000, 1.962],
  ])('rests on Student’s t with %d degrees of freedom', (degrees, expected) => {
    expect(Math.abs(studentT(degrees) - expected)).toBeLessThan(0.01)
  })

  it('is the textbook’s', () => {
    // 1, 4, 5, 5, 5: mean 4, standard deviation √3, t = 2.776; kept within the scale.
    const estimate = mustBe(meanEstimate([1, 0, 0, 1, 3], 1))
    expect(estimate.value).toBe(4)
    expect(estimate.low).toBeCloseTo(4 - (2.776 * Math.sqrt(3)) / Math.sqrt(5), 1)
    expect(estimate.high).toBe(5)
  })

  it('is never a single point, and none of one answer', () => {
    const estimate = mustBe(meanEstimate([0, 0, 0, 0, 6], 1))
    expect(estimate.low).toBeLessThan(4.6)
    expect(meanEstimate([0, 0, 1], 1)).toBeNull()
  })

  it('is around it and within the scale; more of the same answers narrow it', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: -6, max: 1 }), (all, lowest) => {
        const estimate = mustBe(meanEstimate(all, lowest))
        expect(isAround(estimate)).toBe(true)
        expect(estimate.low).toBeGreaterThanOrEqual(lowest)
        expect(estimate.high).toBeLessThanOrEqual(lowest + all.length - 1)
        const more = mustBe(
          meanEstimate(
            all.map((n) => n * 4),
            lowest,
          ),
        )
        expect(more.high - more.low).toBeLessThanOrEqual(estimate.high - estimate.low + 1e-9)
      }),
    )
  })
})

describe('a weighted mean', () => {
  it('has ends that hold however the parts hang together', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(estimates, fc.integer({ min: 1, max: 100 })), { minLength: 1 }), (parts) => {
        const mean = mustBe(weightedMean(parts.map(([estimate, weight]) => ({ estimate, weight }))))
        const sum = parts.reduce((total, [, weight]) => total + weight, 0)
        const widest = parts.reduce((total, [{ low, high }, weight]) => total + ((high - low) * weight) / sum, 0)
        expect(mean.high - mean.low).toBeCloseTo(widest, 6)
      }),
    )
  })

  it('of nothing is none', () => {
    expect(weightedMean([])).toBeNull()
  })

  it('is the same on any scale', () => {
    const estimate = { value: 4, low: 3, high: 5 }
    expect(toHundred(estimate, 1, 5)).toEqual({ value: 75, low: 50, high: 100 })
  })
})

describe('the interval of a difference', () => {
  it('of two shares is Newcombe’s', () => {
    // Newcombe 1998, Statistics in Medicine 17:873, table II (a), method 10: 56/70 − 48/80.
    const difference = differenceEstimate(shareEstimate(48, 80), shareEstimate(56, 70))
    expect(difference.value).toBeCloseTo(0.2, 6)
    expect(difference.low).toBeCloseTo(0.0524, 4)
    expect(difference.high).toBeCloseTo(0.3339, 4)
  })

  it('turns its sign when the waves are exchanged, and is nought around nought for a wave and itself', () => {
    fc.assert(
      fc.property(estimates, estimates, (before, now) => {
        const there = differenceEstimate(before, now)
        const back = differenceEstimate(now, before)
        expect(isAround(there)).toBe(true)
        expect(back.low).toBeCloseTo(-there.high, 9)
        const same = differenceEstimate(now, now)
        expect(same.low).toBeLessThanOrEqual(0)
        expect(same.high).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
