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

/** One call about everything that is owed by telephone, or about one of it; whether or not somebody answered. */
export const recordCall: Rule<CaseCommands['record-call']> = {
  by: STAFF_ALONE,
  barrier: ({ calls }) => (calls.some(({ calledAt }) => calledAt === null) ? null : 'unknown-item'),
  decide({ calls }, { sequence, reached, note }) {
    const owed = calls.filter(({ calledAt }) => calledAt === null).map((call) => call.sequence)
    const [first, ...also] = sequence === undefined ? owed : owed.filter((one) => one === sequence)
    if (first === undefined) return refuse('unknown-item')
    return accept([
      { type: 'called', sequence: first, ...(also.length > 0 && { also }), reached, ...optional('note', note) },
    ])
  },
}
