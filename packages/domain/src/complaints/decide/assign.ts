import { accept, refuse } from '../refusals.ts'
import { type CaseCommands, isBlank, mustBeOpen, optional, type Rule, STAFF } from './rule.ts'

/** A team always, a person where one is named. */
export const assign: Rule<CaseCommands['assign']> = {
  by: STAFF,
  barrier: mustBeOpen,
  decide: (_state, { team, person, reason }) =>
    isBlank(team)
      ? refuse('empty-text')
      : accept([{ type: 'assigned', team, person: person ?? null, ...optional('reason', reason) }]),
}
