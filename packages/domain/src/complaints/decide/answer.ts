import { accept, refuse } from '../refusals.ts'
import { answersTo } from './closing.ts'
import { type CaseCommands, isBlank, mustBeInWork, mustHaveNoOpenOrder, type Rule, STAFF } from './rule.ts'

/** A suggestion, a question or praise: answered and ended in one step, with words that the complainant reads. */
export const answer: Rule<CaseCommands['answer']> = {
  by: STAFF,
  barrier: (state) =>
    mustBeInWork(state) ?? (state.kind === 'complaint' ? 'wrong-kind' : null) ?? mustHaveNoOpenOrder(state),
  decide(state, { outcome, text }) {
    if (!answersTo(state.kind).includes(outcome)) return refuse('wrong-kind')
    return isBlank(text) ? refuse('empty-text') : accept([{ type: 'closed', outcome, reason: text }])
  },
}
