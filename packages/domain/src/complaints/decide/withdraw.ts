import { accept } from '../refusals.ts'
import { type CaseCommands, COMPLAINANT, mustBeOpen, optional, type Rule } from './rule.ts'

/** The complainant's own right, at any time before the end, without having to say why. */
export const withdraw: Rule<CaseCommands['withdraw']> = {
  by: COMPLAINANT,
  barrier: mustBeOpen,
  decide: (_state, { reason }) => accept([{ type: 'withdrawn', ...optional('reason', reason) }]),
}
