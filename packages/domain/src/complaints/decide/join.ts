import { accept, refuse } from '../refusals.ts'
import { type CaseCommands, COMPLAINANT, isBlank, mustBeOpen, optional, type Rule } from './rule.ts'

/**
 * Another household says "me too"; on a case that went into another one, there. A door that joined before is taken like
 * any other, so that trying doors tells nobody who has joined; it counts once.
 */
export const join: Rule<CaseCommands['join']> = {
  by: COMPLAINANT,
  barrier: (state) => (state.mergedInto ? 'already-merged' : mustBeOpen(state)),
  decide({ joined }, { household, voice, text, email, locale }) {
    if (isBlank(household) || isBlank(voice)) return refuse('empty-text')
    const said = { household, ...optional('text', text), ...optional('email', email), ...optional('locale', locale) }
    const again = joined.some((other) => other.household === household)
    return accept([again ? { type: 'rejoined', voice, ...said } : { type: 'joined', ...said }])
  },
}
