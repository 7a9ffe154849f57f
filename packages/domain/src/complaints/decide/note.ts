import { accept, refuse } from '../refusals.ts'
import { ANYONE, type CaseCommands, isBlank, neverBarred, type Rule } from './rule.ts'

/** Also after the end, when the public summary is often written. Complainants write to staff, never to the public. */
export const note: Rule<CaseCommands['note']> = {
  by: ANYONE,
  barrier: neverBarred,
  decide(_state, { audience, text }, { actor }) {
    if (actor.kind === 'complainant' && audience !== 'complainant') return refuse('not-your-command')
    return isBlank(text) ? refuse('empty-text') : accept([{ type: 'noted', audience, text }])
  },
}
