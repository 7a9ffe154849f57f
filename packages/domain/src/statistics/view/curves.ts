import { DAY, HOUR } from '../../time/instant.ts'
import type { Cell } from '../cell.ts'
import { type Fall, fallsOf, followedTo, WHOLE, waitingAfter } from '../curve.ts'
import { bucketOf, minutesOf } from '../duration-grid.ts'
import { eachBucket, type Histogram } from '../histogram.ts'
import type { Pending } from '../pending.ts'
import type { BoardView, ClockCurves, CodeCurves, Curve, CurveShare } from './board-view.ts'
import type { Within } from './rate-names.ts'

/** Most points of a curve. */
export const MOST_POINTS = 60
/** How many codes of one kind have curves of their own. */
export const MOST_CURVES = 8
/** Where a longer curve is thinned, the first fall to each fortieth stays. */
const FORTIETH = WHOLE / 40

const LIMITS: Record<Within, { clock: 'response' | 'resolution'; bucket: number }> = {
  answered12h: { clock: 'response', bucket: bucketOf(12 * HOUR) },
  answered24h: { clock: 'response', bucket: bucketOf(24 * HOUR) },
  resolved1d: { clock: 'resolution', bucket: bucketOf(DAY) },
  resolved7d: { clock: 'resolution', bucket: bucketOf(7 * DAY) },
  resolved30d: { clock: 'resolution', bucket: bucketOf(30 * DAY) },
}

/** What the whole curves say of five limits. */
export function withinOf(cell: Cell, pending: Pending): BoardView['within'] {
  const clocks = {
    response: followedIn(cell, pending, 'response'),
    resolution: followedIn(cell, pending, 'resolution'),
  }
  const share = (name: Within): CurveShare => {
    const { clock, bucket } = LIMITS[name]
    const { falls, followed, n } = clocks[clock]
    const waiting = waitingAfter(falls, followed, bucket)
    return { share: waiting === null ? null : (WHOLE - waiting) / WHOLE, n }
  }
  return {
    answered12h: share('answered12h'),
    answered24h: share('answered24h'),
    resolved1d: share('resolved1d'),
    resolved7d: share('resolved7d'),
    resolved30d: share('resolved30d'),
  }
}

function followedIn(cell: Cell, pending: Pending, clock: 'response' | 'resolution') {
  const { ended } = cell[clock]
  const { buckets } = pending[clock]
  return { falls: fallsOf(ended, buckets), followed: followedTo(ended, buckets), n: ended.total + buckets.length }
}

export function curvesOf(cell: Cell, pending: Pending): ClockCurves {
  return {
    response: curveOf(cell.response.ended, pending.response.buckets),
    resolution: curveOf(cell.resolution.ended, pending.resolution.buckets),
  }
}

/** Curves of the codes with most cases. */
export function curvesByCode(cells: ReadonlyMap<string, Cell>, pending: (cell: Cell) => Pending): CodeCurves[] {
  const largest = [...cells].filter(([, { filed }]) => filed > 0)
  largest.sort(([a, first], [b, second]) => second.filed - first.filed || (a < b ? -1 : 1))
  return largest
    .slice(0, MOST_CURVES)
    .map(([code, cell]) => ({ code, filed: cell.filed, ...curvesOf(cell, pending(cell)) }))
}

function curveOf(ended: Histogram, pending: readonly number[]): Curve {
  const followed = followedTo(ended, pending)
  let events = 0
  eachBucket(ended, (_, here) => {
    events += here
  })
  return {
    n: ended.total + pending.length,
    events,
    until: followed === null ? null : minutesOf(followed),
    points: pointsOf(fallsOf(ended, pending)),
  }
}

function pointsOf(falls: readonly Fall[]): Curve['points'] {
  const kept = falls.length < MOST_POINTS ? falls : thinned(falls)
  const points = kept.map(({ bucket, waiting }): [number, number] => [minutesOf(bucket) ?? 0, waiting / WHOLE])
  return falls[0]?.bucket === 0 ? points : [[0, 1], ...points]
}

function thinned(falls: readonly Fall[]): Fall[] {
  const limits = Object.values(LIMITS).map(({ bucket }) => falls.findLast((fall) => fall.bucket <= bucket))
  const always = new Set([falls.at(-1), ...limits])
  return falls.filter((fall, at) => {
    const before = falls[at - 1]?.waiting ?? WHOLE
    return always.has(fall) || Math.ceil(fall.waiting / FORTIETH) < Math.ceil(before / FORTIETH)
  })
}
