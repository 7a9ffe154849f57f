import { DAY, type Instant } from '../time/instant.ts'

/** The part of a promise's time that is left when it counts as due soon: warning at 80 % used. */
const LEFT = 0.2

/** Whether a promise that still runs is due soon: its last fifth, and never more than its last day. */
export function isDueSoon(start: Instant, due: Instant, now: Instant): boolean {
  return due - now <= Math.min(DAY, LEFT * (due - start))
}
