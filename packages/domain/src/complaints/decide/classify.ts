import { priorityOf } from '../priority.ts'
import { reclassifiedPromises } from '../promises.ts'
import { accept, refuse } from '../refusals.ts'
import { type CaseCommands, isBlank, mustBeOpen, optional, type Rule, STAFF } from './rule.ts'

/**
 * Kind, category, place and priority. Overruling the published matrix needs a reason that the complainant reads, and so
 * does another kind: what is no complaint leaves the figures of complaints.
 */
export const classify: Rule<CaseCommands['classify']> = {
  by: STAFF,
  barrier: mustBeOpen,
  decide(state, { kind, category, zone, priority: wanted, reason }, { policy }) {
    const byMatrix = priorityOf(state)
    const priority = wanted ?? byMatrix
    const explains = priority !== byMatrix || kind !== state.kind
    if (explains && isBlank(reason)) return refuse('needs-reason')
    const promises = reclassifiedPromises(policy, { category, priority }, state)
    return accept([{ type: 'classified', kind, category, zone, priority, ...optional('reason', reason), promises }])
  },
}
