import { levelsLeft } from '../levels.ts'
import { accept, refuse } from '../refusals.ts'
import { type CaseCommands, isBlank, mustBeOpen, type Rule, STAFF_ALONE } from './rule.ts'

/** By hand, to the next level that does not know yet. */
export const escalate: Rule<CaseCommands['escalate']> = {
  by: STAFF_ALONE,
  roles: ['handler', 'manager', 'committee'],
  barrier: (state) => mustBeOpen(state) ?? (levelsLeft(state).length > 0 ? null : 'already-escalated'),
  decide(state, { reason }) {
    const [level] = levelsLeft(state)
    if (!level) return refuse('already-escalated')
    return isBlank(reason) ? refuse('needs-reason') : accept([{ type: 'escalated', level, missed: null, reason }])
  },
}
