import { owedFollowUps } from '../follow-ups.ts'
import { accept, type ComplaintRefusal, refuse } from '../refusals.ts'
import type { Complaint } from '../state.ts'
import { isRating, ratedEvents } from './rating.ts'
import { type CaseCommands, COMPLAINANT, isBlank, isOpen, optional, type Rule, STAFF_ALONE } from './rule.ts'

/** Whether the result holds, once the day for asking has come. */
export const followUp: Rule<CaseCommands['follow-up']> = {
  by: STAFF_ALONE,
  barrier: (state, now) => mustHaveEnded(state) ?? (owedFollowUps(state, now).length > 0 ? null : 'no-follow-up-due'),
  decide(state, { day, outcome, note }, { now }) {
    if (!owedFollowUps(state, now).includes(day)) return refuse('no-follow-up-due')
    return accept([{ type: 'followed-up', day, outcome, ...optional('note', note) }])
  },
}

/** Something more than the result where trust was hurt; the complainant may then rate once more. */
export const offerGoodwill: Rule<CaseCommands['offer-goodwill']> = {
  by: STAFF_ALONE,
  barrier: mustHaveEnded,
  decide: (_state, { text }) => (isBlank(text) ? refuse('empty-text') : accept([{ type: 'goodwill-offered', text }])),
}

/** The second rating, after a goodwill step; once. */
export const rate: Rule<CaseCommands['rate']> = {
  by: COMPLAINANT,
  barrier: (state) => mustHaveEnded(state) ?? (state.goodwillAt === null || state.goodwillRated ? 'no-goodwill' : null),
  decide(_state, { rating }) {
    const rated = isRating(rating) ? ratedEvents(rating) : []
    return rated.length > 0 ? accept(rated) : refuse('bad-rating')
  },
}

function mustHaveEnded(state: Complaint): ComplaintRefusal | null {
  if (isOpen(state)) return 'not-ended'
  return state.mergedInto === null ? null : 'already-merged'
}
