import { accept, refuse } from '../refusals.ts'
import { type CaseCommands, isBlank, mustBeInWork, type Rule, STAFF } from './rule.ts'

/** Sent on to an office outside, with a day on which somebody asks what became of it; the case stays open. */
export const forward: Rule<CaseCommands['forward']> = {
  by: STAFF,
  barrier: mustBeInWork,
  decide(_state, { office, name, contact, letter, followUpAt }, { now }) {
    if (isBlank(name) || isBlank(contact) || isBlank(letter)) return refuse('empty-text')
    if (followUpAt <= now) return refuse('time-in-past')
    return accept([{ type: 'forwarded', office, name, contact, letter, followUpAt }])
  },
}

/** What the office said, also after the end; and when to ask again, where more is expected. */
export const recordForwardAnswer: Rule<CaseCommands['record-forward-answer']> = {
  by: STAFF,
  barrier: ({ forwards }) => (forwards.length === 0 ? 'unknown-item' : null),
  decide({ forwards }, { forward, answer, followUpAt }, { now }) {
    if (!forwards[forward]) return refuse('unknown-item')
    if (isBlank(answer)) return refuse('empty-text')
    if (followUpAt !== undefined && followUpAt <= now) return refuse('time-in-past')
    return accept([{ type: 'forward-answered', forward, answer, followUpAt: followUpAt ?? null }])
  },
}
