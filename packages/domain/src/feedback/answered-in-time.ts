import type { Instant } from '../time/instant.ts'
import { type Week, weekBounds } from '../time/week.ts'
import { FIRST_ANSWER_WITHIN } from './vocabulary.ts'

/**
 * Whether a first answer came within the promised time, both by the clocks of those who wrote. Computed in a member's
 * browser, which alone knows when the report was sent.
 */
export const answeredInTime = (sentAt: Instant, answeredAt: Instant): boolean =>
  answeredAt - sentAt <= FIRST_ANSWER_WITHIN

/**
 * When a report counts as sent: at the time inside it, but within the week it came in, so that a clock that is wrong decides
 * nothing. Where nobody can read it, at the end of that week.
 * @param sentAt the time inside; null: nobody can read it
 * @throws RangeError when `week` is none
 */
export function countsAsSentAt(sentAt: Instant | null, week: Week, zone: string): Instant {
  const bounds = weekBounds(week, zone)
  if (!bounds) throw new RangeError(`${week} is no week`)
  return sentAt === null ? bounds.until : Math.min(Math.max(sentAt, bounds.from), bounds.until)
}
