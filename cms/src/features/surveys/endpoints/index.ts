import type { Endpoint } from 'payload'
import { lettersEndpoint } from './letters.ts'
import { prepareEndpoint, surveyCommandsEndpoint, surveyEndpoint, surveyListEndpoint } from './staff-survey.ts'
import { releaseTextEndpoint, textsEndpoint } from './texts.ts'

/** What managers and the committee ask of surveys, below `/api/surveys`. */
export const surveyEndpoints: Array<Omit<Endpoint, 'root'>> = [
  surveyListEndpoint,
  prepareEndpoint,
  surveyEndpoint,
  surveyCommandsEndpoint,
  lettersEndpoint,
  textsEndpoint,
  releaseTextEndpoint,
]
