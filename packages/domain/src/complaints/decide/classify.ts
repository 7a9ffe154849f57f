import { priorityOf } from '../priority.ts'
import { reclassifiedPromises } from '../promises.ts'
import { isEmergency } from '../protocol.ts'
import { accept, refuse } from '../refusals.ts'
import { protocolBegun } from './protocol.ts'
import { type CaseCommands, isBlank, mustBeOpen, optional, type Rule, STAFF } from './rule.ts'

/**
 * Kind, category, place and priority. Overruling the published matrix needs a reason that the complainant reads, and so
 * does another kind: what is no complaint leaves the figures of complaints. Raised to danger, or dangerous under another
 * category, the category's emergency protocol begins now.
 */
export const classify: Rule<CaseCommands['classify']> = {
  by: STAFF,
  barrier: mustBeOpen,
  decide(state, { kind, category, zone, priority: wanted, reason, protocol }, { now, policy }) {
    const byMatrix = priorityOf(state)
    const priority = wanted ?? byMatrix
    const explains = priority !== byMatrix || kind !== state.kind
    if (explains && isBlank(reason)) return refuse('needs-reason')
    const promises = reclassifiedPromises(policy, { category, priority }, state)
    const continues = isEmergency(state) && category === state.category
    return accept([
      { type: 'classified', kind, category, zone, priority, ...optional('reason', reason), promises },
      ...(continues ? [] : protocolBegun({ priority }, protocol, now)),
    ])
  },
}
