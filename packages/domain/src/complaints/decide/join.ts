import { accept, refuse } from '../refusals.ts'
import { type CaseCommands, COMPLAINANT, isBlank, mustBeOpen, optional, type Rule } from './rule.ts'

/** Another household says "me too", once; on a case that went into another one, there. */
export const join: Rule<CaseCommands['join']> = {
  by: COMPLAINANT,
  barrier: (state) => (state.mergedInto ? 'already-merged' : mustBeOpen(state)),
  decide({ joined }, { household, text }) {
    if (isBlank(household)) return refuse('empty-text')
    if (joined.some((other) => other.household === household)) return refuse('already-joined')
    return accept([{ type: 'joined', household, ...optional('text', text) }])
  },
}
