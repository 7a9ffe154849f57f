import { saveRulesSchema } from '@linsheng/contracts/routing'
import { type Endpoint, ValidationError } from 'payload'
import { now } from '../../../clock.ts'
import { refuse } from '../../complaints/endpoints/refuse.ts'
import { forgetSnapshots } from '../remembered.ts'
import { latestRules } from '../rules-in-force.ts'
import { ROUTING_RULES } from '../slug.ts'
import { snapshotOf } from '../snapshot.ts'
import { markOf } from '../try-rules.ts'
import { unknownIn } from '../unknown-codes.ts'
import { answer, withAsked } from './asked.ts'

/** POST /api/routing-rules/save — a new version of the rules, once just these were tried; for managers. */
export const saveEndpoint: Omit<Endpoint, 'root'> = {
  path: '/save',
  method: 'post',
  handler: (req) =>
    withAsked(req, saveRulesSchema, ['manager'], async ({ request, register, user }) => {
      const { rules, tried, version } = request
      const unknown = unknownIn(rules, register)
      if (unknown) return refuse(unknown)
      if (tried !== markOf(register.id, rules))
        return refuse('invalid-request', [{ pointer: '/tried', code: 'malformed' }])
      // Numbers run without gaps: one that was made up would leave no room for the next, or take somebody else's change.
      if (version !== ((await latestRules(req.payload, register.id))?.version ?? 0)) return refuse('conflict')
      const data = { community: register.id, version: version + 1, rules: [...rules], since: now(), by: user }
      try {
        await req.payload.create({ collection: ROUTING_RULES, data })
      } catch (error) {
        if (error instanceof ValidationError) return refuse('conflict')
        throw error
      }
      forgetSnapshots(req.payload)
      const snapshot = await snapshotOf(req.payload, register)
      return answer({ version: snapshot.version, since: data.since })
    }),
}
