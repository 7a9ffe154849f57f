import type { Instant } from '../../time/instant.ts'
import type { SurveyEvent } from './events.ts'
import type { FindingAnswer, Survey } from './state.ts'

/** The survey after an event. @throws Error where the first event is not the preparation */
export function evolveSurvey(survey: Survey | null, event: SurveyEvent, at: Instant): Survey {
  if (event.type === 'prepared') return prepared(event, at)
  if (survey === null) throw new Error(`A survey begins with its preparation, not with ${event.type}`)
  return { ...survey, ...changesBy(survey, event, at), changedAt: at }
}

function prepared({ type: _type, ...arranged }: Extract<SurveyEvent, { type: 'prepared' }>, at: Instant): Survey {
  return {
    ...arranged,
    status: 'draft',
    version: 1,
    openedAt: null,
    households: null,
    keyHash: null,
    lettersReplaced: 0,
    remindedAt: [],
    closedAt: null,
    responses: null,
    findings: [],
    followUps: {},
    publishedAt: null,
    changedAt: at,
  }
}

function changesBy(survey: Survey, event: Exclude<SurveyEvent, { type: 'prepared' }>, at: Instant): Partial<Survey> {
  switch (event.type) {
    case 'revised':
      return { questionnaire: event.questionnaire, version: survey.version + 1 }
    case 'arranged': {
      const { type: _type, ...arrangement } = event
      return arrangement
    }
    case 'opened':
      return { status: 'open', openedAt: at, households: event.households, keyHash: event.keyHash }
    case 'letters-replaced':
      return { lettersReplaced: survey.lettersReplaced + event.letters }
    case 'reminded':
      return { remindedAt: [...survey.remindedAt, at] }
    case 'extended':
      return { closesAt: event.closesAt }
    case 'closed':
      return { status: 'closed', closedAt: at, responses: event.responses, findings: event.findings }
    case 'action-named': {
      const { what, who, by } = event
      return followUp(survey, event.finding, { kind: 'action', what, who, by, state: 'planned', note: null })
    }
    case 'action-declined':
      return followUp(survey, event.finding, { kind: 'none', reason: event.reason })
    case 'action-moved':
      return moved(survey, event)
    case 'published':
      return { status: 'published', publishedAt: at }
    case 'cancelled':
      return { status: 'cancelled' }
  }
}

const followUp = ({ followUps }: Survey, finding: string, by: FindingAnswer): Partial<Survey> => ({
  followUps: { ...followUps, [finding]: by },
})

function moved(
  survey: Survey,
  { finding, state, note }: Extract<SurveyEvent, { type: 'action-moved' }>,
): Partial<Survey> {
  const action = survey.followUps[finding]
  return action?.kind === 'action' ? followUp(survey, finding, { ...action, state, note: note || action.note }) : {}
}
