import type { Instant } from '../time/instant.ts'

/** When each published clock runs out, by the policy in force when it started. Recorded, so a later policy cannot move it. */
export interface Promises {
  response: Instant
  resolution: Instant
  /** At least one of them reaches past the last year whose holidays are known: the day may still move. */
  provisional?: true
}
