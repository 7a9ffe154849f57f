import { prepareSurveySchema, type SurveyList, surveyOrderSchema } from '@linsheng/contracts/surveys'
import type { Endpoint } from 'payload'
import { now } from '../../../clock.ts'
import { bodyAsked } from '../../complaints/endpoints/body-asked.ts'
import { refuse } from '../../complaints/endpoints/refuse.ts'
import { prepareSurvey } from '../operations/prepare.ts'
import { runSurveyCommand } from '../operations/run-command.ts'
import { findSurveys, surveyById } from '../operations/survey-row.ts'
import { rowOf, staffSurvey } from '../views/staff-survey.ts'
import { NO_STORE, runsSurveysIn, surveyAsked } from './asked.ts'

type SurveyEndpoint = Omit<Endpoint, 'root'>

/** GET /api/surveys/staff?community=<id> — the community's surveys. */
export const surveyListEndpoint: SurveyEndpoint = {
  path: '/staff',
  method: 'get',
  handler: async (req) => {
    const { payload } = req
    const community = new URL(req.url ?? '', 'http://localhost').searchParams.get('community')
    if (!community || !(await runsSurveysIn(req, community))) return refuse('not-found')
    const surveys = await findSurveys(payload, { community: { equals: community } })
    const list: SurveyList = { surveys: surveys.map(rowOf) }
    return Response.json(list, NO_STORE)
  },
}

/** POST /api/surveys/prepare — a new survey; answers with it. */
export const prepareEndpoint: SurveyEndpoint = {
  path: '/prepare',
  method: 'post',
  handler: async (req) => {
    const { payload, user } = req
    if (!user) return refuse('not-found')
    const asked = await bodyAsked(req, prepareSurveySchema)
    if (asked instanceof Response) return asked
    if (!(await runsSurveysIn(req, asked.community))) return refuse('not-found')
    const prepared = await prepareSurvey(payload, asked, { actor: String(user.id), now: now() })
    if (!prepared.ok) return refuse(prepared.code)
    return Response.json(await staffSurvey(payload, prepared.value, now()), { status: 201, ...NO_STORE })
  },
}

/** GET /api/surveys/:id/staff — one survey. */
export const surveyEndpoint: SurveyEndpoint = {
  path: '/:id/staff',
  method: 'get',
  handler: async (req) => {
    const asked = await surveyAsked(req)
    if (!asked) return refuse('not-found')
    return Response.json(await staffSurvey(req.payload, asked.survey, now()), NO_STORE)
  },
}

/** POST /api/surveys/:id/commands — one order; answers with the survey after it. */
export const surveyCommandsEndpoint: SurveyEndpoint = {
  path: '/:id/commands',
  method: 'post',
  handler: async (req) => {
    const asked = await surveyAsked(req)
    if (!asked) return refuse('not-found')
    const order = await bodyAsked(req, surveyOrderSchema)
    if (order instanceof Response) return order
    const { payload } = req
    const { survey, user } = asked
    const { community, stream } = survey
    const done = await runSurveyCommand(payload, { community, stream, ...order, actor: user, now: now() })
    if (done.ok) return Response.json(await staffSurvey(payload, done.value, now()), NO_STORE)
    const current = done.code === 'conflict' ? await surveyById(payload, survey.id) : null
    return refuse(done.code, undefined, current ? { survey: await staffSurvey(payload, current, now()) } : {})
  },
}
