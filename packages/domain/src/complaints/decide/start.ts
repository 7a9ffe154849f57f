import { accept } from '../refusals.ts'
import { type CaseCommands, mustBeInWork, type Rule, STAFF, withAcceptance } from './rule.ts'

/** Work begins, or begins again after a dispute. */
export const start: Rule<CaseCommands['start']> = {
  by: STAFF,
  barrier: (state) => mustBeInWork(state) ?? (state.status === 'in-progress' ? 'already-started' : null),
  decide: (state, _command, { actor }) => accept(withAcceptance(state, actor, { type: 'started' })),
}
