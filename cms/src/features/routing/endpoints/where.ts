import { whereSchema } from '@linsheng/contracts/routing'
import { route } from '@linsheng/domain/routing'
import type { Endpoint } from 'payload'
import { now } from '../../../clock.ts'
import { namedRoute } from '../named-route.ts'
import { snapshotOf } from '../snapshot.ts'
import { answer, withAsked } from './asked.ts'

/** POST /api/routing-rules/where — where a case would go. Counts nothing and changes nothing. */
export const whereEndpoint: Omit<Endpoint, 'root'> = {
  path: '/where',
  method: 'post',
  handler: (req) =>
    withAsked(req, whereSchema, [], async ({ request, register }) => {
      const { roster, rules } = await snapshotOf(req.payload, register)
      const at = request.at
        ? Temporal.PlainDateTime.from(request.at).toZonedDateTime(roster.zone).epochMilliseconds
        : now()
      return answer(namedRoute(register, roster.workers, route(request, request.rules ?? rules, roster, at)))
    }),
}
