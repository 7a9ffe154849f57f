import type { TimelineItem } from '@linsheng/contracts/complaints'
import { type PublicCase, shiftOf } from '@linsheng/domain/complaints'
import { weekStart } from '@linsheng/domain/time'

/** How everybody is told the times of a case. */
export interface ToldTimes extends Pick<PublicCase, 'precision'> {
  /** How far back they are moved, in milliseconds. */
  shift: number
  /** IANA time zone of the community. */
  zone: string
}

/** @param exact the case as it is @param published what everybody knows of it */
export const toldTimes = (
  exact: Pick<PublicCase, 'receivedAt'>,
  published: Pick<PublicCase, 'receivedAt' | 'precision'>,
  zone: string,
): ToldTimes => ({ precision: published.precision, shift: shiftOf(exact, published), zone })

/**
 * A step as everybody may know of it. Where only the week may be known it moves back with the case, and the end of a pause
 * is told as in `inItsWeek`: somebody chose that moment, so moved back it would tell by how much.
 */
export function told(item: TimelineItem, { precision, shift, zone }: ToldTimes): TimelineItem {
  if (precision === 'exact') return item
  const { at, corrections, until } = item
  return {
    ...item,
    at: at - shift,
    ...(corrections && { corrections: corrections.map(({ at, text }) => ({ at: at - shift, text })) }),
    ...(until !== undefined && { until: weekStart(until, zone, 1) }),
  }
}
