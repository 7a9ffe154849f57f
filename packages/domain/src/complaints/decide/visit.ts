import { accept, refuse } from '../refusals.ts'
import { type CaseCommands, isBlank, mustBeOpen, type Rule, STAFF, withAcceptance } from './rule.ts'

/** An appointment on the spot: in the future, with an end after its start. */
export const scheduleVisit: Rule<CaseCommands['schedule-visit']> = {
  by: STAFF,
  barrier: mustBeOpen,
  decide(state, { from, to, note }, { now, actor }) {
    if (from <= now) return refuse('time-in-past')
    if (to <= from) return refuse('ends-before-start')
    if (isBlank(note)) return refuse('empty-text')
    return accept(withAcceptance(state, actor, { type: 'visit-scheduled', from, to, note }))
  },
}

/** One that has not been cancelled; also after the end, so that nobody waits in vain. */
export const cancelVisit: Rule<CaseCommands['cancel-visit']> = {
  by: STAFF,
  barrier: ({ visits }) => (visits.some(({ cancelled }) => cancelled === null) ? null : 'unknown-item'),
  decide({ visits }, { visit, reason }) {
    if (visits[visit]?.cancelled !== null) return refuse('unknown-item')
    return isBlank(reason) ? refuse('needs-reason') : accept([{ type: 'visit-cancelled', visit, reason }])
  },
}
