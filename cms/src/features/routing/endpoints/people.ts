import { workerSettingsSchema } from '@linsheng/contracts/routing'
import type { Endpoint } from 'payload'
import { refuse } from '../../complaints/endpoints/refuse.ts'
import { referenceId } from '../../complaints/reference-id.ts'
import { answer, withAsked } from './asked.ts'

/**
 * POST /api/routing-rules/people — skills and limit of a colleague, for managers. Accounts are the platform's own, so a
 * manager reaches these two values of the membership in their community and nothing else.
 */
export const peopleEndpoint: Omit<Endpoint, 'root'> = {
  path: '/people',
  method: 'post',
  handler: (req) =>
    withAsked(req, workerSettingsSchema, ['manager'], async ({ request, register }) => {
      const { person, ceiling } = request
      const skills = [...new Set(request.skills)]
      const user = await req.payload.findByID({ collection: 'users', id: person, depth: 0, disableErrors: true })
      const rows = user?.communities ?? []
      if (!rows.some(({ community }) => referenceId(community) === register.id)) return refuse('unknown-person')
      const communities = rows.map((row) =>
        referenceId(row.community) === register.id ? { ...row, skills, ceiling } : row,
      )
      await req.payload.update({ collection: 'users', id: person, data: { communities } })
      return answer({ skills, ceiling })
    }),
}
