import { accept, refuse } from '../refusals.ts'
import { type CaseCommands, neverBarred, optional, type Rule, STAFF_ALONE, SYSTEM } from './rule.ts'

/** Whether what a commit said arrived. Where it did not, somebody has to call. */
export const recordDelivery: Rule<CaseCommands['record-delivery']> = {
  by: SYSTEM,
  barrier: neverBarred,
  decide(state, { sequence, via, delivered }) {
    if (!Number.isInteger(sequence) || sequence < 1 || sequence > state.sequence) return refuse('unknown-item')
    return accept([{ type: delivered ? 'delivered' : 'delivery-failed', sequence, via }])
  },
}

/** A call that was owed, whether or not somebody answered it. */
export const recordCall: Rule<CaseCommands['record-call']> = {
  by: STAFF_ALONE,
  barrier: ({ calls }) => (calls.some(({ calledAt }) => calledAt === null) ? null : 'unknown-item'),
  decide({ calls }, { sequence, reached, note }) {
    const isOwed = calls.some((call) => call.sequence === sequence && call.calledAt === null)
    if (!isOwed) return refuse('unknown-item')
    return accept([{ type: 'called', sequence, reached, ...optional('note', note) }])
  },
}
