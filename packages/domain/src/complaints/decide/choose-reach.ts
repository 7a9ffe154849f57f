import { accept } from '../refusals.ts'
import { type CaseCommands, COMPLAINANT, neverBarred, type Rule } from './rule.ts'

/** How the complainant wants to be told from now on; also after the end, for the call-back and an appeal. */
export const chooseReach: Rule<CaseCommands['choose-reach']> = {
  by: COMPLAINANT,
  barrier: neverBarred,
  decide: (_state, { reach }) => accept([{ type: 'reach-chosen', reach }]),
}
