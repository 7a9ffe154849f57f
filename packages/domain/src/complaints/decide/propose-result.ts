import { accept, refuse } from '../refusals.ts'
import { type CaseCommands, isBlank, mustBeOpen, optional, type Rule, STAFF } from './rule.ts'

/** What was found and what was done; one result at a time waits for the complainant's answer. */
export const proposeResult: Rule<CaseCommands['propose-result']> = {
  by: STAFF,
  barrier: (state) => mustBeOpen(state) ?? (state.status === 'result-proposed' ? 'result-awaits-answer' : null),
  decide: (_state, { found, done, follows }) =>
    isBlank(found) || isBlank(done)
      ? refuse('empty-text')
      : accept([{ type: 'result-proposed', found, done, ...optional('follows', follows) }]),
}
