import { PAUSE_REASONS } from '../../complaints/vocabulary.ts'
import { DAY, type Instant, MINUTE } from '../../time/instant.ts'
import { MOST_OVERDUE_CASES } from '../board.ts'
import { overdueAt } from '../pending.ts'
import type { Band, Overdue, Paused } from './board-view.ts'
import type { OpenFacts } from './case-table.ts'

const DELAYS = [0, 1, 3, 7]
const AGES = [0, 1, 3, 7, 30, 90]

export function overdueOf(open: readonly OpenFacts[], asOf: Instant): Overdue {
  const cases = overdueAt(open, asOf, Number.POSITIVE_INFINITY)
  return {
    n: cases.length,
    bands: bandsOf(
      cases.map(({ due }) => asOf - due),
      DELAYS,
    ),
    cases: cases.slice(0, MOST_OVERDUE_CASES),
  }
}

/** Open cases by their age. */
export function stockOf(open: readonly OpenFacts[], asOf: Instant): Band[] {
  return bandsOf(
    open.map(({ facts }) => Math.max(0, asOf - facts.receivedAt)),
    AGES,
  )
}

/** Counts durations (milliseconds) in bands that begin after so many days. */
function bandsOf(durations: readonly number[], starts: readonly number[]): Band[] {
  return starts.map((from, at) => {
    const to = starts[at + 1] ?? null
    const isWithin = (duration: number) => duration >= from * DAY && (to === null || duration < to * DAY)
    return { from, to, n: durations.filter(isWithin).length }
  })
}

/** A pause whose time is over holds no longer, though nobody has ended it. */
export function pausedOf(open: readonly OpenFacts[], asOf: Instant): Paused {
  const paused = open.flatMap(({ facts, pausedAfter }) => {
    const { pausedFor, pausedUntil, receivedAt } = facts
    const holds = pausedFor !== null && (pausedUntil === null || asOf < pausedUntil)
    return holds ? [{ reason: pausedFor, minutes: Math.floor((asOf - receivedAt - (pausedAfter ?? 0)) / MINUTE) }] : []
  })
  const reasons = PAUSE_REASONS.flatMap((reason) => {
    const minutes = paused.filter((pause) => pause.reason === reason).map((pause) => pause.minutes)
    return minutes.length === 0
      ? []
      : [{ reason, n: minutes.length, longest: minutes.reduce((a, b) => Math.max(a, b), 0) }]
  })
  return { n: paused.length, reasons: reasons.sort((a, b) => b.n - a.n) }
}
