import type { TimelineItem } from '@linsheng/contracts/complaints'
import { type InWeek, type PublicCase, toldMoment, toldPromise } from '@linsheng/domain/complaints'

/** How everybody is told the times of a case; null: as they are. */
export type ToldTimes = InWeek | null

/** @param exact the case as it is @param published what everybody knows of it @param zone IANA time zone of the community */
export const toldTimes = (
  { receivedAt }: Pick<PublicCase, 'receivedAt'>,
  { precision }: Pick<PublicCase, 'precision'>,
  zone: string,
): ToldTimes => (precision === 'exact' ? null : { receivedAt, zone })

/** A step as everybody may know of it. */
export function told(item: TimelineItem, week: ToldTimes): TimelineItem {
  if (week === null) return item
  const { at, corrections, until } = item
  return {
    ...item,
    precision: 'week',
    at: toldMoment(at, week),
    ...(corrections && { corrections: corrections.map(({ at, text }) => ({ at: toldMoment(at, week), text })) }),
    ...(until !== undefined && { until: toldPromise(until, week) }),
  }
}
