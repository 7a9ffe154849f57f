import type { Instant } from '../../time/instant.ts'
import { officeClockwork, workingDayEnd } from '../../time/office-days.ts'
import { deadline } from '../../time/working-time.ts'
import { appealOf } from '../appeals.ts'
import { clockworkOf } from '../clockwork.ts'
import { followUpTasks } from '../follow-ups.ts'
import { type Policy, policyAt } from '../policy.ts'
import type { Complaint, OwedCall } from '../state.ts'
import type { DutyName } from '../vocabulary.ts'
import type { OwedBy, Run } from './run.ts'

/** The word of whoever an open case was offered to. */
export function handoverRuns(state: Complaint, policy: Policy): Run[] {
  return state.handover ? [hoursRun(state, policy, 'handover', 'invited', 'handoverHours', state.handover.at)] : []
}

/** Asking again at the offices that an open case was forwarded to, each on its day. */
export function forwardRuns({ forwards }: Complaint, { zone }: Policy): Run[] {
  return forwards.flatMap(({ at, answers, nextAt }, item): Run[] => {
    if (nextAt === null) return []
    const startedAt = answers.at(-1)?.at ?? at
    const due = { at: nextAt, provisional: false }
    const warning = { clockwork: { zone, calendar: { type: 'always' as const } } }
    return [{ name: 'forward', owedBy: 'person', item, startedAt, due, doneAt: null, warning }]
  })
}

/** Telling by telephone. After the end only what was said with the end or since. */
export function callRuns(state: Complaint, policy: Policy): Run[] {
  const isDue = ({ since }: OwedCall) => state.endedAt === null || since >= state.endedAt
  return state.calls.filter(isDue).map(({ sequence, since, calledAt }) => ({
    ...hoursRun(state, policy, 'call', 'person', 'callHours', since),
    item: sequence,
    doneAt: calledAt,
  }))
}

/** Asking after the end whether the result holds: warned of when its day has come, then due within the hours of a call. */
export function followUpRuns(state: Complaint, policy: Policy): Run[] {
  return followUpTasks(state).map(({ day, from, doneAt }) => ({
    ...hoursRun(state, policy, 'follow-up', 'person', 'callHours', from),
    item: day,
    startedAt: state.endedAt ?? from,
    warning: { at: from },
    doneAt,
  }))
}

/** What the panel owes while an appeal is undecided, in working days. */
export function appealRuns(state: Complaint, policy: Policy): Run[] {
  const appeal = appealOf(state)
  if (!appeal) return []
  const version = policyAt(policy, appeal.at)
  const run = (name: DutyName, days: number, doneAt: Instant | null): Run => ({
    name,
    owedBy: 'panel',
    startedAt: appeal.at,
    due: workingDayEnd(version, days, appeal.at),
    doneAt,
    warning: { clockwork: officeClockwork(version) },
  })
  return [
    run('appeal-acknowledgement', version.appealAcknowledgeDays, appeal.acknowledged?.at ?? null),
    run('appeal-decision', version.appealDecideDays, null),
  ]
}

function hoursRun(
  { priority }: Complaint,
  policy: Policy,
  name: DutyName,
  owedBy: OwedBy,
  hours: 'handoverHours' | 'callHours',
  startedAt: Instant,
): Run {
  const version = policyAt(policy, startedAt)
  const clockwork = clockworkOf(version, priority)
  const due = deadline(clockwork, version[hours], startedAt)
  return { name, owedBy, startedAt, due, doneAt: null, warning: { clockwork } }
}
