import { accept, type ComplaintRefusal } from '../refusals.ts'
import type { Complaint } from '../state.ts'
import { type CaseCommands, mustBeOpen, type Rule, STAFF } from './rule.ts'

/** Work begins, or begins again after a dispute. */
export const start: Rule<CaseCommands['start']> = {
  by: STAFF,
  barrier: (state) => mustBeOpen(state) ?? alreadyUnderWay(state),
  decide: () => accept([{ type: 'started' }]),
}

function alreadyUnderWay({ status }: Complaint): ComplaintRefusal | null {
  if (status === 'in-progress') return 'already-started'
  return status === 'result-proposed' ? 'result-awaits-answer' : null
}
