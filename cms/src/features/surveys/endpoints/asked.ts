import type { PayloadRequest } from 'payload'
import { mayActIn } from '../../../access/roles.ts'
import { possibleIds } from '../../../database/possible-ids.ts'
import { registerById } from '../../complaints/register.ts'
import { type SurveyRecord, surveyById } from '../operations/survey-row.ts'

/** Who runs surveys. */
const SURVEY_ROLES = ['manager', 'committee'] as const

export const NO_STORE = { headers: { 'Cache-Control': 'no-store' } }

/** Whether whoever asks runs surveys in a community, and there is one. @param community id, as it was sent */
export async function runsSurveysIn({ payload, user }: PayloadRequest, community: string): Promise<boolean> {
  if (!mayActIn(user, community, ...SURVEY_ROLES) || possibleIds(payload, [community]).length === 0) return false
  return (await registerById(payload, community)) !== null
}

export interface Asked {
  survey: SurveyRecord
  /** Account. */
  user: string
}

/** The survey in the path and who asks, if they run surveys there; null: for them there is no such survey. */
export async function surveyAsked({ payload, user, routeParams }: PayloadRequest): Promise<Asked | null> {
  if (!user) return null
  const survey = await surveyById(payload, routeParams?.id)
  return survey && mayActIn(user, survey.community, ...SURVEY_ROLES) ? { survey, user: String(user.id) } : null
}
