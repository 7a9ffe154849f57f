import { DAY, type Instant } from '../../time/instant.ts'
import type { ActorKind } from '../events.ts'
import type { Policy } from '../policy.ts'
import { accept, type ComplaintRefusal, refuse } from '../refusals.ts'
import type { Complaint } from '../state.ts'
import { REASONED_OUTCOMES } from '../vocabulary.ts'
import { type CaseCommands, isBlank, isOpen, mustBeOpen, optional, type Rule, STAFF } from './rule.ts'

export type ClosingOutcome = CaseCommands['close']['outcome']

/** Closing without the complainant's confirmation: by their silence, by a ledger's record, or with a reason they read. */
export const close: Rule<CaseCommands['close']> = {
  by: STAFF,
  barrier: mustBeOpen,
  decide(state, { outcome, reason }, { now, actor, policy }) {
    const barrier = outcomeBarrier(state, outcome, actor.kind, now, policy)
    if (barrier) return refuse(barrier)
    if (isReasoned(outcome) && isBlank(reason)) return refuse('needs-reason')
    return accept([{ type: 'closed', outcome, ...optional('reason', reason) }])
  },
}

/** Outcomes with which this kind of actor may close the case now; a reasoned one still needs its reason. */
export function closingOutcomes(
  state: Complaint,
  actor: ActorKind,
  now: Instant,
  policy: Policy,
): readonly ClosingOutcome[] {
  if (!isOpen(state) || now < state.changedAt || !close.by.includes(actor)) return []
  const outcomes: ClosingOutcome[] = ['silent', 'recorded', ...REASONED_OUTCOMES]
  return outcomes.filter((outcome) => outcomeBarrier(state, outcome, actor, now, policy) === null)
}

/** When a proposed result counts as accepted if nobody answers; null while no result waits for an answer. Elapsed days. */
export function silenceEnds(state: Complaint, policy: Policy): Instant | null {
  if (state.status !== 'result-proposed' || state.resolvedAt === null) return null
  return state.resolvedAt + policy.silenceDays * DAY
}

/** Whether an outcome is one that staff choose and must give a reason for. */
export function isReasoned(outcome: string): boolean {
  return REASONED_OUTCOMES.some((reasoned) => reasoned === outcome)
}

/** Told by its channel, or by its mark where the ledger knew the real channel. */
const isImported = (state: Complaint): boolean => state.channel === 'import' || state.imported === true

function outcomeBarrier(
  state: Complaint,
  outcome: ClosingOutcome,
  actor: ActorKind,
  now: Instant,
  policy: Policy,
): ComplaintRefusal | null {
  if (outcome === 'recorded') return actor === 'system' && isImported(state) ? null : 'not-your-command'
  if (outcome !== 'silent') return null
  const ends = silenceEnds(state, policy)
  if (ends === null) return 'no-result-yet'
  return now < ends ? 'silence-not-over' : null
}
