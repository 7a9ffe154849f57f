import { isBlank } from '../../complaints/decide/rule.ts'
import { accept, refuse } from '../../complaints/refusals.ts'
import { findingKey } from '../results/findings.ts'
import { mustBeOneOf, STAFF, type SurveyRule } from './rule.ts'
import type { Survey } from './state.ts'

const hasResults = (survey: Survey) => mustBeOneOf(survey, ['closed', 'published'], 'survey-not-closed')
const isFinding = ({ findings }: Survey, key: string): boolean =>
  findings.some((finding) => findingKey(finding) === key)

/** What is done about a finding, by whom and by when. */
export const nameAction: SurveyRule<'name-action'> = {
  by: STAFF,
  barrier: hasResults,
  decide(survey, { finding, what, who, by }, now) {
    if (!isFinding(survey, finding)) return refuse('unknown-finding')
    if (isBlank(what) || isBlank(who)) return refuse('empty-text')
    return by <= now ? refuse('time-in-past') : accept([{ type: 'action-named', finding, what, who, by }])
  },
}

/** Why nothing is done about a finding. */
export const declineAction: SurveyRule<'decline-action'> = {
  by: STAFF,
  barrier: hasResults,
  decide(survey, { finding, reason }) {
    if (!isFinding(survey, finding)) return refuse('unknown-finding')
    return isBlank(reason) ? refuse('needs-reason') : accept([{ type: 'action-declined', finding, reason }])
  },
}

/** How far an action has got; one that is dropped says why. */
export const moveAction: SurveyRule<'move-action'> = {
  by: STAFF,
  barrier: hasResults,
  decide(survey, { finding, state, note }) {
    if (!isFinding(survey, finding)) return refuse('unknown-finding')
    if (survey.followUps[finding]?.kind !== 'action') return refuse('no-action')
    if (state === 'dropped' && isBlank(note)) return refuse('needs-reason')
    return accept([{ type: 'action-moved', finding, state, note }])
  },
}
