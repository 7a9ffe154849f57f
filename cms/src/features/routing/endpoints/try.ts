import { trialRequestSchema } from '@linsheng/contracts/routing'
import type { Endpoint } from 'payload'
import { now } from '../../../clock.ts'
import { refuse } from '../../complaints/endpoints/refuse.ts'
import { tryRules } from '../try-rules.ts'
import { unknownIn } from '../unknown-codes.ts'
import { answer, withAsked } from './asked.ts'

/** POST /api/routing-rules/try — a change of the rules on last month's cases, for managers. Changes nothing. */
export const tryEndpoint: Omit<Endpoint, 'root'> = {
  path: '/try',
  method: 'post',
  handler: (req) =>
    withAsked(req, trialRequestSchema, ['manager'], async ({ request, register }) => {
      const unknown = unknownIn(request.rules, register)
      return unknown ? refuse(unknown) : answer(await tryRules(req.payload, register, request.rules, now()))
    }),
}
