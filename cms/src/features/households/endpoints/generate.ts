import { generateHouseholdsSchema } from '@linsheng/contracts/surveys'
import type { Endpoint } from 'payload'
import { bodyAsked } from '../../complaints/endpoints/body-asked.ts'
import { refuse } from '../../complaints/endpoints/refuse.ts'
import { NO_STORE, runsSurveysIn } from '../../surveys/endpoints/asked.ts'
import { addHouseholds } from '../operations/add-households.ts'
import { doorsOf } from '../operations/written-households.ts'

/** POST /api/households/generate — adds the doors of a building to the register, floor by floor. */
export const generateEndpoint: Omit<Endpoint, 'root'> = {
  path: '/generate',
  method: 'post',
  handler: async (req) => {
    if (!req.user) return refuse('not-found')
    const asked = await bodyAsked(req, generateHouseholdsSchema)
    if (asked instanceof Response) return asked
    if (!(await runsSurveysIn(req, asked.community))) return refuse('not-found')
    const { added, known, faults } = await addHouseholds(req.payload, asked.community, doorsOf(asked))
    if (faults.length > 0) return refuse('unknown-zone')
    return Response.json({ added, known, faults }, NO_STORE)
  },
}
