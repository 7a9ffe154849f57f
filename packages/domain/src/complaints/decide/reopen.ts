import { DAY, type Instant } from '../../time/instant.ts'
import type { Actor } from '../events.ts'
import { type Policy, policyAt } from '../policy.ts'
import { reopenedPromises } from '../promises.ts'
import { accept, type ComplaintRefusal, refuse } from '../refusals.ts'
import type { Complaint } from '../state.ts'
import { ANYONE, type CaseCommands, isBlank, type Rule } from './rule.ts'

/** An ended case comes back with a reason; its clocks start again. One that went into another case is split off instead. */
export const reopen: Rule<CaseCommands['reopen']> = {
  by: ANYONE,
  barrier: mustBeReopenable,
  decide: (state, { reason }, { now, policy }) =>
    isBlank(reason)
      ? refuse('needs-reason')
      : accept([{ type: 'reopened', reason, promises: reopenedPromises(policy, state, now) }]),
}

/**
 * Last instant at which an ended case can be reopened, in elapsed days from when the complainant learned of the end.
 * Null while it is open, and while word of the end has not reached them: the days have not begun.
 */
export function reopenUntil({ endedAt, deliveredAt, deliverySequence }: Complaint, policy: Policy): Instant | null {
  if (endedAt === null || (deliveredAt === null && deliverySequence !== null)) return null
  const known = Math.max(endedAt, deliveredAt ?? endedAt)
  return known + policyAt(policy, known).reopenDays * DAY
}

function mustBeReopenable(state: Complaint, now: Instant, policy: Policy, actor: Actor): ComplaintRefusal | null {
  if (state.endedAt === null) return 'not-ended'
  if (state.mergedInto) return 'already-merged'
  if (actor.kind !== 'complainant' && cameBack(state)) return null
  const until = reopenUntil(state, policy)
  return until !== null && now > until ? 'reopen-window-over' : null
}

/** Whether a call-back since the end found the problem again: then staff reopen whatever the day. */
function cameBack({ followUps, endedAt }: Complaint): boolean {
  return followUps.some(({ at, outcome }) => outcome === 'came-back' && endedAt !== null && at >= endedAt)
}
