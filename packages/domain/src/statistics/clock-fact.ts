import type { PublicCase } from '../complaints/public-entry.ts'
import type { Instant } from '../time/instant.ts'
import { bucketBetween } from './duration-grid.ts'

/**
 * What one case says about one of its clocks, as long as nothing further happens to it.
 * - `done`: it was answered; an event of the curve.
 * - `ended`: the case ended without it (withdrawn, closed with a reason): censored at its end.
 * - `pending`: still waiting: censored at the moment the board is made for.
 * - `unknown`: nobody recorded whether it was answered: no part of any figure.
 * `verdict` judges the promise where that can be done for good; of a pending case only the board's moment can tell.
 */
export interface ClockFact {
  state: 'done' | 'ended' | 'pending' | 'unknown'
  bucket: number
  verdict: 'in-time' | 'late' | 'not-due'
}

const PENDING: ClockFact = { state: 'pending', bucket: 0, verdict: 'not-due' }
const UNKNOWN: ClockFact = { state: 'unknown', bucket: 0, verdict: 'not-due' }

/**
 * The first response. A case taken over from an older ledger (`recorded`) without the time of an answer is unknown, not
 * unanswered: that ledger did not ask.
 */
export function responseFact(of: PublicCase): ClockFact {
  if (of.respondedAt === null && of.outcome === 'recorded') return UNKNOWN
  return clockFact(of, of.respondedAt, of.responseDue)
}

/**
 * The result that stands. A case closed as confirmed, silent or recorded has a result by definition: where no time of
 * its own is known, the end counts. Withdrawn and reasoned endings without a result are censored, and so is a case that
 * goes on in another one, at its merging: a promise broken before that stays broken.
 */
export function resolutionFact(of: PublicCase): ClockFact {
  return clockFact(of, resultAt(of), of.resolutionDue)
}

/** When the result came that the date of a plan promised; null: no plan in force. */
export function planFact(of: PublicCase): ClockFact | null {
  return of.planDue === null ? null : clockFact(of, resultAt(of), of.planDue)
}

/** When a case got the result that stands; null: it has none. */
export function resultAt(of: PublicCase): Instant | null {
  if (of.resolvedAt !== null) return of.resolvedAt
  return of.outcome === 'confirmed' || of.outcome === 'silent' || of.outcome === 'recorded' ? of.endedAt : null
}

/** An answer at the very moment it is due is in time. */
function clockFact(of: PublicCase, doneAt: Instant | null, due: Instant): ClockFact {
  if (doneAt !== null) {
    return { state: 'done', bucket: bucketBetween(of.receivedAt, doneAt), verdict: doneAt <= due ? 'in-time' : 'late' }
  }
  if (of.endedAt === null) return PENDING
  return {
    state: 'ended',
    bucket: bucketBetween(of.receivedAt, of.endedAt),
    verdict: of.endedAt > due ? 'late' : 'not-due',
  }
}
