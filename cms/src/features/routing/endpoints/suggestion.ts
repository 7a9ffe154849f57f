import type { RouteSuggestion } from '@linsheng/contracts/routing'
import { routeFactsSchema } from '@linsheng/contracts/routing'
import { route } from '@linsheng/domain/routing'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { now } from '../../../clock.ts'
import { refuse } from '../../complaints/endpoints/refuse.ts'
import { findForStaff } from '../../complaints/operations/find-for-staff.ts'
import { namedRoute } from '../named-route.ts'
import { snapshotOf } from '../snapshot.ts'
import { answer } from './asked.ts'

const orNull = z
  .string()
  .nullish()
  .transform((value) => value || null)
const caseSchema = z.object({ team: orNull, person: orNull, zone: orNull }).loose()

/**
 * GET /api/routing-rules/suggestion/:id — where a case would go as it is classified now. Only a suggestion: whoever is
 * responsible offers the handover, or does not.
 */
export const suggestionEndpoint: Omit<Endpoint, 'root'> = {
  path: '/suggestion/:id',
  method: 'get',
  handler: async (req) => {
    const place = await findForStaff(req, req.routeParams?.id)
    if (!place) return refuse('not-found')
    const { docs } = await req.payload.find({
      collection: 'complaints',
      where: { stream: { equals: place.stream } },
      select: { kind: true, category: true, zone: true, priority: true, channel: true, team: true, person: true },
      depth: 0,
      limit: 1,
    })
    const found = caseSchema.parse(docs[0])
    const { roster, rules } = await snapshotOf(req.payload, place.register)
    const better = route(routeFactsSchema.parse(found), rules, roster, now())
    const body: RouteSuggestion = {
      route: namedRoute(place.register, roster.workers, better),
      differs: better !== null && (better.team !== found.team || found.person === null),
    }
    return answer(body)
  },
}
