import type { Instant } from '../time/instant.ts'
import { FIRST_ANSWER_WITHIN } from './vocabulary.ts'

/**
 * Whether a first answer came within the promised time, both by the clocks of those who wrote. Computed in a member's
 * browser, which alone knows when the report was sent. A reporter's clock that is ahead makes no answer late.
 */
export const answeredInTime = (sentAt: Instant, answeredAt: Instant): boolean =>
  answeredAt - sentAt <= FIRST_ANSWER_WITHIN
