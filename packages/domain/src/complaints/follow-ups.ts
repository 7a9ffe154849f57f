import { DAY, type Instant } from '../time/instant.ts'
import type { Complaint, FollowUp } from './state.ts'
import { FOLLOW_UP_DAYS, type FollowUpDay, type Outcome } from './vocabulary.ts'

/** Endings after which one can ask whether the result holds. */
const ASKED_AFTER: ReadonlySet<Outcome> = new Set<Outcome>([
  'confirmed',
  'silent',
  'unfounded',
  'not-ours',
  'appeal-decided',
])
/** Of the rest, one case in so many is asked about. */
const ONE_IN = 10
/** How often somebody tries before a day's call-back is let be. */
const ATTEMPTS = 3
/** Elapsed days after its day in which a call-back can be made; then it ends by itself as not reached, for all to see. */
export const FOLLOW_UP_LAPSE_DAYS = 14

/**
 * Whether somebody asks after the end if the result holds: all critical and major cases, all accepted by silence, and
 * a tenth of the rest, chosen by the case number so that nobody can choose.
 */
export function isFollowedUp({ kind, outcome, priority, number }: Complaint): boolean {
  if (kind !== 'complaint' || outcome === null || !ASKED_AFTER.has(outcome)) return false
  return priority !== 'ordinary' || outcome === 'silent' || hashOf(number) % ONE_IN === 0
}

/** A call-back after the end, on one of the days. */
export interface FollowUpTask {
  day: FollowUpDay
  /** From when it is to be made; again a day after somebody was not reached. */
  from: Instant
  /** Last made, where no further attempt is owed; else null. */
  doneAt: Instant | null
}

/** The call-backs of an ended case, whether their day has come or not; none while it is open. */
export function followUpTasks(state: Complaint): FollowUpTask[] {
  const { endedAt, followUps } = state
  if (endedAt === null || !isFollowedUp(state)) return []
  return FOLLOW_UP_DAYS.map((day) => {
    const made = followUps.filter((followUp) => followUp.day === day && followUp.at >= endedAt)
    const last = made.at(-1)
    const from = last && !isSettled(made) ? last.at + DAY : endedAt + day * DAY
    return { day, from, doneAt: last && isSettled(made) ? last.at : null }
  })
}

/** When each call-back that is still to be made will have lapsed, and for which day it was. */
export function comingLapses(state: Complaint): Array<{ at: Instant; day: FollowUpDay }> {
  const { endedAt } = state
  if (endedAt === null) return []
  return followUpTasks(state).flatMap(({ day, doneAt }) =>
    doneAt === null ? [{ at: endedAt + (day + FOLLOW_UP_LAPSE_DAYS) * DAY, day }] : [],
  )
}

/** Days whose call-back is to be made now. */
export function owedFollowUps(state: Complaint, now: Instant): FollowUpDay[] {
  return followUpTasks(state)
    .filter(({ from, doneAt }) => doneAt === null && now >= from)
    .map(({ day }) => day)
}

function isSettled(made: readonly FollowUp[]): boolean {
  return made.length >= ATTEMPTS || made.some(({ outcome, lapsed }) => outcome !== 'not-reached' || lapsed)
}

/** FNV-1a over the characters of a case number: even, and the same everywhere. */
function hashOf(number: string): number {
  let hash = 0x811c9dc5
  for (const character of number) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash
}
