import { DAY, type Instant } from '../../time/instant.ts'
import type { Actor } from '../events.ts'
import { type Policy, policyAt } from '../policy.ts'
import { accept, type ComplaintRefusal, refuse } from '../refusals.ts'
import type { Complaint } from '../state.ts'
import { REASONED_OUTCOMES } from '../vocabulary.ts'
import { isReasoned } from './closing.ts'
import {
  type CaseCommands,
  HANDLING,
  hasRole,
  isBlank,
  isOpen,
  mustBeOpen,
  mustHaveNoOpenOrder,
  optional,
  type Rule,
  STAFF,
} from './rule.ts'

export type ClosingOutcome = CaseCommands['close']['outcome']

/** Closing without the complainant's confirmation: by their silence, by a ledger's record, or with a reason they read. */
export const close: Rule<CaseCommands['close']> = {
  by: STAFF,
  barrier: (state, now, policy, actor) =>
    mustBeOpen(state) ??
    (closingOutcomes(state, actor, now, policy).length > 0
      ? null
      : outcomeBarrier(state, 'unfounded', actor, now, policy)),
  decide(state, { outcome, reason }, { now, actor, policy }) {
    const barrier = outcomeBarrier(state, outcome, actor, now, policy)
    if (barrier) return refuse(barrier)
    if (isReasoned(outcome) && isBlank(reason)) return refuse('needs-reason')
    return accept([{ type: 'closed', outcome, ...optional('reason', reason) }])
  },
}

/** Outcomes with which this actor may close the case now; a reasoned one still needs its reason. */
export function closingOutcomes(
  state: Complaint,
  actor: Actor,
  now: Instant,
  policy: Policy,
): readonly ClosingOutcome[] {
  if (!isOpen(state) || now < state.changedAt || actor.kind === 'complainant') return []
  if (actor.kind === 'staff' && !hasRole(actor, HANDLING)) return []
  const outcomes: ClosingOutcome[] = ['silent', 'recorded', ...REASONED_OUTCOMES]
  return outcomes.filter((outcome) => outcomeBarrier(state, outcome, actor, now, policy) === null)
}

/**
 * When a delivered result counts as accepted if nobody answers, in elapsed days; null while no result waits for an
 * answer, or while it has not reached the complainant: silence cannot begin before that.
 */
export function silenceEnds({ status, deliveredAt }: Complaint, policy: Policy): Instant | null {
  if (status !== 'result-proposed' || deliveredAt === null) return null
  return deliveredAt + policyAt(policy, deliveredAt).silenceDays * DAY
}

/** Told by its channel, or by its mark where the ledger knew the real channel. */
export const isImported = (state: Complaint): boolean => state.channel === 'import' || state.imported === true

function outcomeBarrier(
  state: Complaint,
  outcome: ClosingOutcome,
  actor: Actor,
  now: Instant,
  policy: Policy,
): ComplaintRefusal | null {
  if (outcome === 'recorded') return actor.kind === 'system' && isImported(state) ? null : 'not-your-command'
  if (outcome === 'silent') return silenceBarrier(state, now, policy)
  if (state.status === 'appealed') return 'appeal-open'
  if (state.kind !== 'complaint') return 'wrong-kind'
  if (outcome === 'not-ours' && state.forwards.length === 0) return 'needs-forwarding'
  return mustHaveNoOpenOrder(state)
}

function silenceBarrier(state: Complaint, now: Instant, policy: Policy): ComplaintRefusal | null {
  const ends = silenceEnds(state, policy)
  if (ends === null) return 'no-result-yet'
  return now < ends ? 'silence-not-over' : null
}
