import { priorityOf } from '../priority.ts'
import { reclassifiedPromises } from '../promises.ts'
import { accept, refuse } from '../refusals.ts'
import { type CaseCommands, isBlank, mustBeOpen, optional, type Rule, STAFF } from './rule.ts'

/** Kind, category, place and priority; overruling the published matrix needs a reason. */
export const classify: Rule<CaseCommands['classify']> = {
  by: STAFF,
  barrier: mustBeOpen,
  decide(state, { kind, category, zone, priority: wanted, reason }, { policy }) {
    const byMatrix = priorityOf(state)
    const priority = wanted ?? byMatrix
    if (priority !== byMatrix && isBlank(reason)) return refuse('needs-reason')
    const promises = reclassifiedPromises(policy, { category, priority }, state)
    return accept([{ type: 'classified', kind, category, zone, priority, ...optional('reason', reason), promises }])
  },
}
