import { accept, refuse } from '../refusals.ts'
import { type CaseCommands, isBlank, mustBeOpen, type Rule, STAFF, withAcceptance } from './rule.ts'

/** The first response, once: a result given without it has already answered. */
export const acknowledge: Rule<CaseCommands['acknowledge']> = {
  by: STAFF,
  barrier: (state) => mustBeOpen(state) ?? (state.respondedAt === null ? null : 'already-acknowledged'),
  decide: (state, { message }, { actor }) =>
    isBlank(message) ? refuse('empty-text') : accept(withAcceptance(state, actor, { type: 'acknowledged', message })),
}
