import type { ComplaintEvent } from '../events.ts'
import { isCounted, isStruck, isUnconfirmed, strikeable, unconfirmedJoiners } from '../households.ts'
import { accept, refuse } from '../refusals.ts'
import { type CaseCommands, COMPLAINANT, isBlank, mustBeOpen, optional, type Rule, STAFF_ALONE } from './rule.ts'

/**
 * Another household says "me too"; on a case that went into another one, there. A door that joined before is taken like
 * any other, so that trying doors tells nobody who has joined; it counts once. Each time has a receipt, and so a voice, of
 * its own. A door that waited for staff and is known by now counts from now on.
 */
export const join: Rule<CaseCommands['join']> = {
  by: COMPLAINANT,
  barrier: (state) => (state.mergedInto ? 'already-merged' : mustBeOpen(state)),
  decide(state, { household, voice, typedDoor, text, email, locale }) {
    const { joined } = state
    if (isBlank(household) || isBlank(voice)) return refuse('empty-text')
    if (joined.some((other) => other.voice === voice)) return refuse('already-joined')
    const said = {
      household,
      ...optional('typedDoor', typedDoor),
      ...optional('text', text),
      ...optional('email', email),
      ...optional('locale', locale),
    }
    const again = joined.some((other) => other.household === household)
    if (!again) return accept([{ type: 'joined', ...said }])
    const isKnownNow = !('typedDoor' in said) && isUnconfirmed(state, household) && !isStruck(state, household)
    const known: ComplaintEvent[] = isKnownNow ? [{ type: 'household-confirmed', household }] : []
    return accept([...known, { type: 'rejoined', voice, ...said }])
  },
}

/** A door that the community does not know is a household's after all: counted once, however many gave it. */
export const confirmHousehold: Rule<CaseCommands['confirm-household']> = {
  by: STAFF_ALONE,
  barrier: (state) => mustBeOpen(state) ?? (unconfirmedJoiners(state).length > 0 ? null : 'unknown-item'),
  decide(state, { joiner }) {
    const household = unconfirmedJoiners(state).includes(joiner) ? state.joined[joiner]?.household : undefined
    return household === undefined ? refuse('unknown-item') : accept([{ type: 'household-confirmed', household }])
  },
}

/** Nobody of a household said so: it leaves the count, and everybody sees that the count was corrected. It is the manager's to say. */
export const strikeHousehold: Rule<CaseCommands['strike-household']> = {
  by: STAFF_ALONE,
  roles: ['manager'],
  barrier: (state) => mustBeOpen(state) ?? (strikeable(state).length > 0 ? null : 'unknown-item'),
  decide(state, { household, reason }) {
    if (!strikeable(state).includes(household)) return refuse('door-not-joined')
    if (isBlank(reason)) return refuse('needs-reason')
    return accept([{ type: 'household-struck', household, reason, counted: isCounted(state, household) }])
  },
}
