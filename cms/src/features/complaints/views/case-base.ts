import type { TrackedCase } from '@linsheng/contracts/complaints'
import {
  type Complaint,
  householdsOf,
  levelReached,
  openPause,
  overdue,
  type PublicCase,
} from '@linsheng/domain/complaints'
import type { NamedCode, Register } from '../register.ts'

type Named = TrackedCase['category']
/** What the views share, of a case as its complainant or as everybody knows it. */
export type CaseFacts = Pick<
  PublicCase,
  | 'number'
  | 'kind'
  | 'status'
  | 'outcome'
  | 'priority'
  | 'category'
  | 'zone'
  | 'team'
  | 'channel'
  | 'receivedAt'
  | 'endedAt'
  | 'respondedAt'
  | 'resolvedAt'
  | 'responseDue'
  | 'resolutionDue'
  | 'escalated'
  | 'households'
  | 'mergedInto'
> & { paused: TrackedCase['paused'] }

/** A code with its name; one whose record is gone is shown as it is. */
export const named = (names: ReadonlyMap<string, NamedCode>, code: string): Named => ({
  code,
  name: names.get(code)?.name ?? { 'zh-Hans': code },
})

function pausedNow(state: Complaint): TrackedCase['paused'] {
  const open = openPause(state)
  return open && { reason: open.reason, until: open.until }
}

export const factsOf = (state: Complaint): CaseFacts => ({
  ...state,
  responseDue: state.promises.response,
  resolutionDue: state.promises.resolution,
  paused: pausedNow(state),
  escalated: levelReached(state),
  households: householdsOf(state),
  mergedInto: state.mergedInto?.number ?? null,
})

/** What everybody knows of a case. */
export const publicFacts = ({ pausedFor, pausedUntil, ...published }: PublicCase): CaseFacts => ({
  ...published,
  paused: pausedFor !== null && pausedUntil !== null ? { reason: pausedFor, until: pausedUntil } : null,
})

/** The part that every view of a case begins with. A clock that the end of the case stopped counts as done then. */
export function caseBase(facts: CaseFacts, register: Register) {
  const { number, kind, status, outcome, priority, channel, receivedAt, endedAt } = facts
  const { paused, escalated, households, mergedInto } = facts
  return {
    ...{ number, kind, status, outcome, priority, channel, receivedAt, endedAt },
    ...{ paused, escalated, households, mergedInto },
    category: named(register.categories, facts.category),
    zone: facts.zone === null ? null : named(register.zones, facts.zone),
    team: facts.team === null ? null : named(register.teams, facts.team),
    promises: [
      { clock: 'response' as const, due: facts.responseDue, doneAt: facts.respondedAt ?? endedAt },
      { clock: 'resolution' as const, due: facts.resolutionDue, doneAt: facts.resolvedAt ?? endedAt },
    ],
  }
}

/** Whether an open case has missed a promise. */
export const isOverdue = ({ responseDue, resolutionDue, ...clocks }: CaseFacts, now: number): boolean =>
  overdue({ ...clocks, promises: { response: responseDue, resolution: resolutionDue } }, now).length > 0
