import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minutesOf } from './duration-grid.ts'
import { count, emptyHistogram } from './histogram.ts'
import { type Quantiles, quantiles } from './kaplan-meier.ts'
import { slowQuantile } from './testing/slow-board.ts'

interface Observed {
  bucket: number
  how: 'event' | 'censored' | 'pending'
}

function fast(observed: readonly Observed[]): Quantiles {
  const ended = emptyHistogram()
  for (const { bucket, how } of observed) if (how !== 'pending') count(ended, bucket, how === 'event', 1)
  const pending = observed.filter(({ how }) => how === 'pending').map(({ bucket }) => bucket)
  return quantiles(
    ended,
    pending.sort((a, b) => a - b),
  )
}

function slow(observed: readonly Observed[]): Quantiles {
  const durations = observed.map(({ bucket, how }) => ({
    minutes: minutesOf(bucket) ?? Number.POSITIVE_INFINITY,
    event: how === 'event',
  }))
  return { median: slowQuantile(durations, 2n), p90: slowQuantile(durations, 10n) }
}

const events = (...buckets: number[]): Observed[] => buckets.map((bucket) => ({ bucket, how: 'event' }))

/** `n` at risk, `left` after the first events; some are censored, `m` are at risk at the second, `last` stay. */
function twoFalls({ n, left, m, last }: { n: number; left: number; m: number; last: number }): Observed[] {
  const many = (count: number, bucket: number, how: Observed['how']) =>
    Array.from({ length: count }, () => ({ bucket, how }))
  return [
    ...many(n - left, 1, 'event'),
    ...many(left - m, 1, 'censored'),
    ...many(m - last, 2, 'event'),
    ...many(last, 3, 'pending'),
  ]
}

describe('the curve of Kaplan and Meier', () => {
  it('falls to exactly one half at the middle event of every even number, one event at a time', () => {
    for (let n = 2; n <= 120; n += 2) {
      const each = events(...Array.from({ length: n }, (_, i) => i + 1))
      expect(fast(each).median).toBe(n / 2)
    }
  })

  it('decides exactly where censoring breaks the product into factors that meet at one half', () => {
    for (let n = 4; n <= 80; n += 2) {
      const half = Array.from({ length: n }, (_, i): Observed[] => [
        { bucket: i + 1, how: 'event' },
        { bucket: i + 1, how: 'pending' },
      ]).flat()
      expect(fast(half)).toEqual(slow(half))
    }
  })

  it.each([
    { part: 2, name: 'median' as const },
    { part: 10, name: 'p90' as const },
  ])('decides every pair of factors whose product is exactly one in $part', ({ part, name }) => {
    let found = 0
    for (let n = 4; n <= 60; n++) {
      for (let left = 2; left < n; left++) {
        for (let m = 1; m < left; m++) {
          const last = (n * m) / (part * left)
          if (!Number.isInteger(last) || left * part <= n) continue
          found++
          expect(fast(twoFalls({ n, left, m, last }))[name]).toBe(2)
          expect(fast(twoFalls({ n, left, m, last: last + 1 }))[name]).not.toBe(2)
        }
      }
    }
    expect(found).toBeGreaterThan(50)
  })

  it('keeps who is censored at a moment at risk at that moment', () => {
    expect(fast([...events(5), { bucket: 5, how: 'censored' }]).median).toBe(5)
    expect(fast([...events(5), { bucket: 4, how: 'pending' }])).toEqual({ median: 5, p90: 5 })
    expect(fast([...events(5), { bucket: 6, how: 'pending' }])).toEqual({ median: 5, p90: null })
  })

  it('is null, never the longest duration, where the curve has not fallen far enough', () => {
    expect(fast([])).toEqual({ median: null, p90: null })
    expect(
      fast([...events(1, 2), ...events(9, 9, 9).map(({ bucket }) => ({ bucket, how: 'pending' as const }))]),
    ).toEqual({
      median: null,
      p90: null,
    })
  })

  it('is followed no further than the grid', () => {
    expect(fast(events(3, 9999, 9999, 9999))).toEqual({ median: null, p90: null })
  })

  it('agrees with exact fractions over raw durations', () => {
    const observed = fc.array(
      fc.record({
        bucket: fc.oneof(fc.nat(6), fc.nat(2200)),
        how: fc.constantFrom('event' as const, 'event' as const, 'censored' as const, 'pending' as const),
      }),
      { maxLength: 60, size: 'max' },
    )
    fc.assert(
      fc.property(observed, (all) => {
        expect(fast(all)).toEqual(slow(all))
      }),
      { numRuns: 400 },
    )
  })
})
