import type { StepTicked } from '../events.ts'
import { openSteps } from '../protocol.ts'
import { accept, refuse } from '../refusals.ts'
import { type CaseCommands, isBlank, mustBeOpen, optional, type Rule, STAFF_ALONE, withAcceptance } from './rule.ts'

/** A step of the emergency protocol is done, or is not needed here for a reason; each once. */
export const tickStep: Rule<CaseCommands['tick-step']> = {
  by: STAFF_ALONE,
  barrier: (state) => mustBeOpen(state) ?? (openSteps(state.protocol).length > 0 ? null : 'unknown-item'),
  decide(state, { step, unneeded, note }, { actor }) {
    if (!openSteps(state.protocol).includes(step)) return refuse('unknown-item')
    if (unneeded && isBlank(note)) return refuse('needs-reason')
    const ticked: StepTicked = { type: 'step-ticked', step, ...(unneeded && { unneeded }), ...optional('note', note) }
    return accept(withAcceptance(state, actor, ticked))
  },
}
