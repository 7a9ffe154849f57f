import type { Instant } from '../time/instant.ts'
import { warningAt } from '../time/working-time.ts'
import type { OwedBy, Run } from './duties/run.ts'
import { runsOf } from './duties/runs.ts'
import { pauseAt } from './pauses.ts'
import type { Policy } from './policy.ts'
import type { Complaint, Pause } from './state.ts'
import type { DutyName } from './vocabulary.ts'

export type { OwedBy } from './duties/run.ts'

/**
 * Something that somebody owes on a case, as of one moment; computed from the case, the policy in force when its clock
 * started, and now. Never stored.
 */
export interface Duty {
  name: DutyName
  owedBy: OwedBy
  /** Which of several: position of a protocol's step or of a forward, sequence of a call, day of a follow-up. */
  item?: number
  startedAt: Instant
  /** Last instant that is in time; null while its clock stands still. */
  due: Instant | null
  /**
   * When 80 % of its time (of its working time, in windows) is used; null while it stands still. Of a follow-up: when
   * its day has come.
   */
  warnAt: Instant | null
  /** When it was done; null while it is owed. */
  doneAt: Instant | null
  status: 'running' | 'warning' | 'overdue' | 'paused' | 'kept' | 'missed'
  /** It reaches past the last year whose holidays are announced: the day may still move. */
  provisional: boolean
}

/** What is owed on a case, and what was owed and done since it last began; in the order of its clocks. */
export function dutiesOf(state: Complaint, policy: Policy, now: Instant): Duty[] {
  const pause = pauseAt(state, now)
  return runsOf(state, policy).map((run) => dutyOf(run, pause, now))
}

/** Whether a pause makes a clock stand still: not one that had run out, or was done with, when the pause began. */
export function standsStill({ pauses, doneAt, due }: Run, pause: Pause | null): boolean {
  return pause !== null && pauses !== undefined && doneAt === null && due.at > pause.from
}

/** When whoever owes a duty is warned. */
function warnAtOf({ warning, startedAt, due, pauses }: Run): Instant {
  return 'at' in warning ? warning.at : warningAt(warning.clockwork, startedAt, due.at, pauses)
}

function dutyOf(run: Run, pause: Pause | null, now: Instant): Duty {
  const { name, owedBy, item, startedAt, doneAt } = run
  const stands = standsStill(run, pause)
  const due = stands ? null : run.due.at
  const warnAt = stands ? null : warnAtOf(run)
  const { provisional } = run.due
  const status = statusOf(due, warnAt, doneAt, now)
  return { name, owedBy, ...(item !== undefined && { item }), startedAt, due, warnAt, doneAt, status, provisional }
}

function statusOf(due: Instant | null, warnAt: Instant | null, doneAt: Instant | null, now: Instant): Duty['status'] {
  if (due === null || warnAt === null) return 'paused'
  if (doneAt !== null) return doneAt <= due ? 'kept' : 'missed'
  if (now > due) return 'overdue'
  return now >= warnAt ? 'warning' : 'running'
}
