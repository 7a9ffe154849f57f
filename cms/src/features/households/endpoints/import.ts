import { importHouseholdsSchema } from '@linsheng/contracts/surveys'
import type { Endpoint } from 'payload'
import { bodyAsked } from '../../complaints/endpoints/body-asked.ts'
import { refuse } from '../../complaints/endpoints/refuse.ts'
import { NO_STORE, runsSurveysIn } from '../../surveys/endpoints/asked.ts'
import { addHouseholds } from '../operations/add-households.ts'
import { readLines } from '../operations/written-households.ts'

/** POST /api/households/import — adds pasted lines to the register. */
export const importEndpoint: Omit<Endpoint, 'root'> = {
  path: '/import',
  method: 'post',
  handler: async (req) => {
    if (!req.user) return refuse('not-found')
    const asked = await bodyAsked(req, importHouseholdsSchema)
    if (asked instanceof Response) return asked
    if (!(await runsSurveysIn(req, asked.community))) return refuse('not-found')
    const written = readLines(asked.lines)
    if (!written) return refuse('too-large')
    return Response.json(await addHouseholds(req.payload, asked.community, written), NO_STORE)
  },
}
