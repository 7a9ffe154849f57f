import { accept, refuse } from '../refusals.ts'
import { type CaseCommands, isBlank, mustBeOpen, type Rule, STAFF } from './rule.ts'

/** The first response, once: a result given without it has already answered. */
export const acknowledge: Rule<CaseCommands['acknowledge']> = {
  by: STAFF,
  barrier: (state) => mustBeOpen(state) ?? (state.respondedAt === null ? null : 'already-acknowledged'),
  decide: (_state, { message }) =>
    isBlank(message) ? refuse('empty-text') : accept([{ type: 'acknowledged', message }]),
}
