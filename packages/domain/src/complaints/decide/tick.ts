import { accept } from '../refusals.ts'
import { eventsByTime, nextTick } from '../tick.ts'
import { type CaseCommands, type Rule, SYSTEM } from './rule.ts'

/** Everything that the time decides by itself. */
export const tick: Rule<CaseCommands['tick']> = {
  by: SYSTEM,
  barrier(state, now, policy) {
    const next = nextTick(state, policy)
    return next === null || now < next ? 'nothing-due' : null
  },
  decide: (state, _command, { now, policy }) => accept(eventsByTime(state, policy, now)),
}
