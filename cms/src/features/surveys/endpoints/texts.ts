import { releaseTextSchema, type SurveyTexts } from '@linsheng/contracts/surveys'
import type { Endpoint } from 'payload'
import { bodyAsked } from '../../complaints/endpoints/body-asked.ts'
import { refuse } from '../../complaints/endpoints/refuse.ts'
import { decideText, writtenTexts } from '../operations/texts.ts'
import { type Asked, NO_STORE, surveyAsked } from './asked.ts'

const hasTexts = ({ survey: { state } }: Asked): boolean => state.closedAt !== null

/** GET /api/surveys/:id/texts — what households wrote, from closing on. */
export const textsEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/texts',
  method: 'get',
  handler: async (req) => {
    const asked = await surveyAsked(req)
    if (!asked) return refuse('not-found')
    if (!hasTexts(asked)) return refuse('survey-not-closed')
    const texts: SurveyTexts = { texts: await writtenTexts(req.payload, asked.survey.stream) }
    return Response.json(texts, NO_STORE)
  },
}

/** POST /api/surveys/:id/texts — releases one text or keeps it back; answers with all. */
export const releaseTextEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/texts',
  method: 'post',
  handler: async (req) => {
    const asked = await surveyAsked(req)
    if (!asked) return refuse('not-found')
    if (!hasTexts(asked)) return refuse('survey-not-closed')
    const decided = await bodyAsked(req, releaseTextSchema)
    if (decided instanceof Response) return decided
    const { payload } = req
    const { survey } = asked
    if (!(await decideText(payload, survey, decided))) return refuse('not-found')
    const texts: SurveyTexts = { texts: await writtenTexts(payload, survey.stream) }
    return Response.json(texts, NO_STORE)
  },
}
