import type { Questionnaire } from '../questionnaire.ts'
import { afterComplaint } from './after-complaint.ts'
import { afterEvent } from './after-event.ts'
import type { Template, Words } from './build.ts'
import { meetingFollowUp } from './meeting-follow-up.ts'
import { servqual } from './servqual.ts'
import { yearly } from './yearly.ts'

export { complaintQuestions } from './after-complaint.ts'
export type { Words } from './build.ts'
export { ANSWER_WITHIN } from './yearly.ts'

/** What a survey can start from, in the order in which it is offered. */
export const SURVEY_TEMPLATES = ['yearly', 'servqual', 'after-event', 'meeting-follow-up', 'after-complaint'] as const
export type SurveyTemplate = (typeof SURVEY_TEMPLATES)[number]

const TEMPLATES: Record<SurveyTemplate, Template> = {
  yearly,
  servqual,
  'after-event': afterEvent,
  'meeting-follow-up': meetingFollowUp,
  'after-complaint': afterComplaint,
}

/** A template's questionnaire in the words of a catalog. */
export const questionnaireFrom = (template: SurveyTemplate, words: Words): Questionnaire => TEMPLATES[template](words)
