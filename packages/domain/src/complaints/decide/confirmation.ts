import type { ComplaintEvent } from '../events.ts'
import { levelsLeft } from '../levels.ts'
import { accept, type ComplaintRefusal, refuse } from '../refusals.ts'
import type { Complaint } from '../state.ts'
import { isRating, ratedEvents } from './rating.ts'
import { type CaseCommands, COMPLAINANT, isBlank, mustBeOpen, type Rule } from './rule.ts'

const mustAwaitAnswer = (state: Complaint): ComplaintRefusal | null =>
  mustBeOpen(state) ?? (state.status === 'result-proposed' ? null : 'no-result-yet')

/** The complainant agrees: the case is closed as confirmed. */
export const confirm: Rule<CaseCommands['confirm']> = {
  by: COMPLAINANT,
  barrier: mustAwaitAnswer,
  decide: (_state, { rating }) =>
    rating && !isRating(rating)
      ? refuse('bad-rating')
      : accept([{ type: 'confirmed' }, { type: 'closed', outcome: 'confirmed' }, ...ratedEvents(rating)]),
}

/** The complainant disagrees and says why: the result no longer stands. The second time a manager must know. */
export const dispute: Rule<CaseCommands['dispute']> = {
  by: COMPLAINANT,
  barrier: mustAwaitAnswer,
  decide(state, { reason, rating }) {
    if (isBlank(reason)) return refuse('needs-reason')
    if (rating && !isRating(rating)) return refuse('bad-rating')
    return accept([{ type: 'disputed', reason }, ...escalation(state), ...ratedEvents(rating)])
  },
}

function escalation(state: Complaint): ComplaintEvent[] {
  if (state.disputes === 0 || !levelsLeft(state).includes('manager')) return []
  return [{ type: 'escalated', level: 'manager', missed: null, reason: 'second-dispute' }]
}
