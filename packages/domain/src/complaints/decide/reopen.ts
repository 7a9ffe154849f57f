import { DAY, type Instant } from '../../time/instant.ts'
import type { Policy } from '../policy.ts'
import { reopenedPromises } from '../promises.ts'
import { accept, type ComplaintRefusal, refuse } from '../refusals.ts'
import type { Complaint } from '../state.ts'
import { ANYONE, type CaseCommands, isBlank, type Rule } from './rule.ts'

/** An ended case comes back with a reason; its clocks start again. */
export const reopen: Rule<CaseCommands['reopen']> = {
  by: ANYONE,
  barrier: mustBeReopenable,
  decide: (state, { reason }, { now, policy }) =>
    isBlank(reason)
      ? refuse('needs-reason')
      : accept([{ type: 'reopened', reason, promises: reopenedPromises(policy, state, now) }]),
}

/** Last instant at which an ended case can be reopened; null while it is open. Elapsed days. */
export function reopenUntil(state: Complaint, policy: Policy): Instant | null {
  return state.endedAt === null ? null : state.endedAt + policy.reopenDays * DAY
}

function mustBeReopenable(state: Complaint, now: Instant, policy: Policy): ComplaintRefusal | null {
  const until = reopenUntil(state, policy)
  if (until === null) return 'not-ended'
  return now > until ? 'reopen-window-over' : null
}
