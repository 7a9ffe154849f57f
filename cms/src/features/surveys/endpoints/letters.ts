import { printLettersSchema } from '@linsheng/contracts/surveys'
import type { Endpoint } from 'payload'
import { now } from '../../../clock.ts'
import { bodyAsked } from '../../complaints/endpoints/body-asked.ts'
import { refuse } from '../../complaints/endpoints/refuse.ts'
import { printLetters } from '../operations/letters.ts'
import { NO_STORE, surveyAsked } from './asked.ts'

/** POST /api/surveys/:id/letters — new codes for households, in this one answer and never again. */
export const lettersEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/letters',
  method: 'post',
  handler: async (req) => {
    const asked = await surveyAsked(req)
    if (!asked) return refuse('not-found')
    const wanted = await bodyAsked(req, printLettersSchema)
    if (wanted instanceof Response) return wanted
    const printed = await printLetters(req.payload, asked.survey, wanted, { actor: asked.user, now: now() })
    return printed.ok ? Response.json(printed.value, NO_STORE) : refuse(printed.code)
  },
}
