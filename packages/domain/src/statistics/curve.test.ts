import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyCell } from './cell.ts'
import { type Fall, fallsOf, followedTo, WHOLE, waitingAfter } from './curve.ts'
import { BEYOND_GRID, minutesOf } from './duration-grid.ts'
import { count, emptyHistogram, type Histogram } from './histogram.ts'
import { quantiles } from './kaplan-meier.ts'
import type { Duration } from './testing/slow-board.ts'
import { shareBy } from './testing/slow-rates.ts'
import { curvesOf, MOST_POINTS } from './view/curves.ts'

interface Observed {
  bucket: number
  how: 'event' | 'censored' | 'pending'
}

const observed = fc.record({
  bucket: fc.oneof(fc.nat(6), fc.nat(BEYOND_GRID)),
  how: fc.constantFrom('event' as const, 'event' as const, 'censored' as const, 'pending' as const),
})

function counted(all: readonly Observed[]): { ended: Histogram; pending: number[] } {
  const ended = emptyHistogram()
  for (const { bucket, how } of all) if (how !== 'pending') count(ended, bucket, how === 'event', 1)
  const pending = all.filter(({ how }) => how === 'pending').map(({ bucket }) => bucket)
  return { ended, pending: pending.sort((a, b) => a - b) }
}

const durations = (all: readonly Observed[]): Duration[] =>
  all.map(({ bucket, how }) => ({ minutes: minutesOf(bucket) ?? Number.POSITIVE_INFINITY, event: how === 'event' }))

/** One minus the share that the slow oracle gives, which is rounded down. */
const waitingBy = (all: readonly Observed[], bucket: number): number | null => {
  const { share } = shareBy(durations(all), minutesOf(bucket) ?? 0)
  return share === null ? null : WHOLE - Math.round(share * WHOLE)
}

/** The points of a curve whose response has these counts. */
function pointsOf({ ended, pending }: { ended: Histogram; pending: number[] }) {
  const cell = emptyCell()
  cell.response.ended = ended
  const nobody = { buckets: [], late: 0 }
  const open = { open: 0, overdue: 0, response: { buckets: pending, late: 0 }, resolution: nobody }
  return curvesOf(cell, open).response.points
}

const firstAtMost = (points: ReadonlyArray<readonly [number, number]>, share: number): number | null =>
  points.find(([, waiting]) => waiting <= share)?.[0] ?? null

describe('a curve', () => {
  it('falls as exact fractions say, rounded up to a ten-thousandth, at every bucket', () => {
    fc.assert(
      fc.property(fc.array(observed, { maxLength: 60, size: 'max' }), (all) => {
        const { ended, pending } = counted(all)
        const falls = fallsOf(ended, pending)
        for (const { bucket, waiting } of falls) expect(waiting).toBe(waitingBy(all, bucket))
        const followed = followedTo(ended, pending)
        for (const bucket of [0, 3, 7, 200, 900, BEYOND_GRID - 1]) {
          expect(waitingAfter(falls, followed, bucket)).toBe(waitingBy(all, bucket))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is exact where censoring makes factors that meet at a whole ten-thousandth', () => {
    for (let n = 4; n <= 80; n += 2) {
      const all = Array.from({ length: n }, (_, i): Observed[] => [
        { bucket: i + 1, how: 'event' },
        { bucket: i + 1, how: 'pending' },
      ]).flat()
      const { ended, pending } = counted(all)
      for (const { bucket, waiting } of fallsOf(ended, pending)) expect(waiting).toBe(waitingBy(all, bucket))
    }
  })

  it('of 10,000 cases of whom one waits for ever never says that all are done', () => {
    const { ended } = counted([{ bucket: 9, how: 'event' }])
    count(ended, 5, true, 99_998)
    expect(fallsOf(ended, [20])).toEqual([
      { bucket: 5, waiting: 1 },
      { bucket: 9, waiting: 1 },
    ])
  })

  it('says nothing of times that nobody was followed to', () => {
    const falls: Fall[] = [{ bucket: 5, waiting: 5000 }]
    expect(waitingAfter(falls, 8, 8)).toBe(5000)
    expect(waitingAfter(falls, 8, 9)).toBeNull()
    expect(waitingAfter([{ bucket: 5, waiting: 0 }], 5, 9)).toBe(0)
    expect(waitingAfter([], null, 9)).toBeNull()
  })

  it('keeps every fortieth when it is thinned, and falls all the way', () => {
    const many = fc.array(observed, { minLength: 150, maxLength: 400, size: 'max' })
    fc.assert(
      fc.property(many, (all) => {
        const counts = counted(all)
        const falls = fallsOf(counts.ended, counts.pending)
        const points = pointsOf(counts)
        const whole = falls.map(({ bucket, waiting }) => [minutesOf(bucket) ?? 0, waiting / WHOLE] as const)
        expect(points.length).toBeLessThanOrEqual(MOST_POINTS)
        for (let part = 0; part < 40; part++) {
          expect(firstAtMost(points, part / 40)).toBe(firstAtMost(whole, part / 40))
        }
        expect(points.at(-1)).toEqual(whole.at(-1))
        const { median, p90 } = quantiles(counts.ended, counts.pending)
        expect([firstAtMost(points, 0.5), firstAtMost(points, 0.1)]).toEqual([median, p90])
      }),
      { numRuns: 100 },
    )
  })
})
