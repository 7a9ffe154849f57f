import type { ResultProposed } from '../events.ts'
import { accept, refuse } from '../refusals.ts'
import {
  type CaseCommands,
  isBlank,
  mustBeInWork,
  mustHaveNoOpenOrder,
  optional,
  type Rule,
  STAFF,
  withAcceptance,
} from './rule.ts'

/** What was found, what was done and what follows; one result at a time waits for the complainant's answer. */
export const proposeResult: Rule<CaseCommands['propose-result']> = {
  by: STAFF,
  barrier: (state) => mustBeInWork(state) ?? mustHaveNoOpenOrder(state),
  decide(state, { found, done, follows, followsAt }, { now, actor }) {
    if (isBlank(found) || isBlank(done)) return refuse('empty-text')
    if (followsAt !== undefined && followsAt <= now) return refuse('time-in-past')
    const result: ResultProposed = {
      type: 'result-proposed',
      found,
      done,
      ...optional('follows', follows),
      ...(followsAt !== undefined && { followsAt }),
    }
    return accept(withAcceptance(state, actor, result))
  },
}
