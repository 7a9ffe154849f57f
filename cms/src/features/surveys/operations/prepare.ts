import { randomUUID } from 'node:crypto'
import { type PrepareSurvey, questionnaireOfTemplate } from '@linsheng/contracts/surveys'
import { type Decision, refuse } from '@linsheng/domain/complaints'
import type { SurveyRefusal } from '@linsheng/domain/surveys'
import type { Payload } from 'payload'
import { runSurveyCommand } from './run-command.ts'
import { type SurveyRecord, surveyById } from './survey-row.ts'

/** A new survey from a template or as a copy of one of the same community. */
export async function prepareSurvey(
  payload: Payload,
  { community, slug, from, ...arrangement }: PrepareSurvey,
  { actor, now }: { actor: string; now: number },
): Promise<Decision<SurveyRecord, SurveyRefusal | 'conflict' | 'not-found'>> {
  const questionnaire = await questionnaireFor(payload, community, from)
  if (!questionnaire) return refuse('not-found')
  return runSurveyCommand(payload, {
    community,
    stream: randomUUID(),
    slug,
    actor,
    now,
    command: { type: 'prepare', questionnaire, ...arrangement, wave: 1, follows: null },
  })
}

async function questionnaireFor(payload: Payload, community: string, from: PrepareSurvey['from']) {
  if ('template' in from) return questionnaireOfTemplate(from.template)
  const survey = await surveyById(payload, from.copyOf)
  return survey?.community === community ? survey.state.questionnaire : null
}
