import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '../time/instant.ts'
import { BEYOND_GRID, bucketBetween, bucketOf, minutesOf } from './duration-grid.ts'
import { roundedUp } from './testing/slow-board.ts'

describe('the grid of durations', () => {
  it.each([
    [0, 0],
    [1, 1],
    [MINUTE, 1],
    [MINUTE + 1, 2],
    [2 * HOUR, 120],
    [2 * HOUR + 1, 130],
    [2 * DAY, 2880],
    [2 * DAY + 1, 2940],
    [30 * DAY, 43_200],
    [30 * DAY + 1, 31 * 1440],
    [1095 * DAY, 1095 * 1440],
    [1095 * DAY + 1, null],
    [Number.MAX_SAFE_INTEGER, null],
  ])('reports %d ms as %s minutes', (milliseconds, minutes) => {
    expect(minutesOf(bucketOf(milliseconds))).toBe(minutes)
  })

  it('rounds every duration up to the grid written out by hand', () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(3 * HOUR), fc.nat(3 * DAY), fc.nat(40 * DAY), fc.nat(1200 * DAY)), (duration) => {
        expect(minutesOf(bucketOf(duration)) ?? Number.POSITIVE_INFINITY).toBe(roundedUp(duration))
      }),
    )
  })

  it('gives every bucket a longer upper end than the one before', () => {
    for (let bucket = 1; bucket < BEYOND_GRID; bucket++) {
      expect(minutesOf(bucket)).toBeGreaterThan(minutesOf(bucket - 1) ?? Number.NaN)
      expect(bucketOf((minutesOf(bucket) ?? Number.NaN) * MINUTE)).toBe(bucket)
    }
  })

  it('counts an end before its start as no time at all', () => {
    expect(bucketBetween(1000, 999)).toBe(0)
  })
})
