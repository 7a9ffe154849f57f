import { accept, refuse } from '../refusals.ts'
import { type CaseCommands, isBlank, mustBeOpen, type Rule, STAFF } from './rule.ts'

/** An interim measure, once since the case began: nobody can be hurt any more, though nothing is repaired yet. */
export const makeSafe: Rule<CaseCommands['make-safe']> = {
  by: STAFF,
  barrier: (state) => mustBeOpen(state) ?? (state.madeSafeAt === null ? null : 'already-safe'),
  decide: (_state, { measure }) => (isBlank(measure) ? refuse('empty-text') : accept([{ type: 'made-safe', measure }])),
}
