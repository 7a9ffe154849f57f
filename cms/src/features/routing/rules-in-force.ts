import { routingRulesSchema } from '@linsheng/contracts/routing'
import type { RoutingRule } from '@linsheng/domain/routing'
import type { Payload } from 'payload'
import { ROUTING_RULES } from './slug.ts'

/** One saved version of a community's rules. */
export interface RulesVersion {
  version: number
  rules: RoutingRule[]
  since: number
  by: string
}

/** The saved versions, newest first. */
export async function rulesVersions(payload: Payload, community: string, limit: number): Promise<RulesVersion[]> {
  const { docs } = await payload.find({
    collection: ROUTING_RULES,
    where: { community: { equals: community } },
    sort: '-version',
    depth: 0,
    limit,
    pagination: false,
  })
  return docs.map(({ version, rules, since, by }) => ({ version, rules: routingRulesSchema.parse(rules), since, by }))
}

/** The version in force; null when the community has made none of its own. */
export const latestRules = async (payload: Payload, community: string): Promise<RulesVersion | null> =>
  (await rulesVersions(payload, community, 1))[0] ?? null
