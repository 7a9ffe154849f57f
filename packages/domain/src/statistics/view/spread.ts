import { DAY, MINUTE } from '../../time/instant.ts'
import type { Cell } from '../cell.ts'
import { minutesOf } from '../duration-grid.ts'
import { eachBucket } from '../histogram.ts'
import type { Band } from './board-view.ts'

/** So many bars of a day each; what took longer stands in one more, without an end. */
export const SPREAD_DAYS = 14

const MINUTES_OF_DAY = DAY / MINUTE

/** Results by the days they took: a duration of exactly a day belongs to the first bar, as the grid has it. */
export function spreadOf({ resolution }: Cell): Band[] {
  const counts = new Array<number>(SPREAD_DAYS + 1).fill(0)
  eachBucket(resolution.ended, (bucket, events) => {
    const minutes = minutesOf(bucket) ?? Number.POSITIVE_INFINITY
    const at = Math.min(SPREAD_DAYS, Math.max(0, Math.ceil(minutes / MINUTES_OF_DAY) - 1))
    counts[at] = (counts[at] ?? 0) + events
  })
  return counts.map((n, from) => ({ from, to: from < SPREAD_DAYS ? from + 1 : null, n }))
}
