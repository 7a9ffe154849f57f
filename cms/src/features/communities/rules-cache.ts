import type { DisclosureRules, Policy } from '@linsheng/domain/complaints'
import type { CollectionAfterChangeHook, Payload } from 'payload'
import { policyOf } from '../policies/policy-of.ts'
import { bringUpToDate } from '../policies/versions.ts'

interface Rules {
  policy: Promise<Policy>
  disclosure: Promise<DisclosureRules>
}

/** Other processes may change a community too: nothing is believed for longer than this, in milliseconds. */
const BELIEVED_FOR = 30_000

const cache = new WeakMap<Payload, Map<string, Rules & { until: number }>>()

const idOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : String(value)

const readPolicy = async (payload: Payload, id: string): Promise<Policy> => policyOf(await bringUpToDate(payload, id))

async function readDisclosure(payload: Payload, id: string): Promise<DisclosureRules> {
  const ofCommunity = { where: { community: { equals: id } }, depth: 0, pagination: false, limit: 0 } as const
  const [community, zones, sensitive] = await Promise.all([
    payload.findByID({ collection: 'communities', id, depth: 0 }),
    payload.find({ collection: 'zones', ...ofCommunity }),
    payload.find({
      collection: 'categories',
      ...ofCommunity,
      where: { and: [ofCommunity.where, { sensitive: { equals: true } }] },
    }),
  ])
  const codeOf = new Map(zones.docs.map((zone) => [zone.id, zone.code]))
  return {
    zone: community.timeZone,
    householdThreshold: community.householdThreshold,
    zones: new Map(
      zones.docs.map(({ code, parent, households, kind }) => [
        code,
        { parent: parent ? (codeOf.get(idOf(parent)) ?? null) : null, households, shared: kind === 'shared' },
      ]),
    ),
    sensitiveCategories: new Set(sensitive.docs.map(({ code }) => code)),
  }
}

function rulesOf(payload: Payload, community: string): Rules {
  const known = cache.get(payload) ?? new Map<string, Rules & { until: number }>()
  cache.set(payload, known)
  const found = known.get(community)
  if (found && found.until > Date.now()) return found
  const rules = {
    policy: readPolicy(payload, community),
    disclosure: readDisclosure(payload, community),
    until: Date.now() + BELIEVED_FOR,
  }
  const forget = () => known.delete(community)
  rules.policy.catch(forget)
  rules.disclosure.catch(forget)
  known.set(community, rules)
  return rules
}

/**
 * What a community promises now and promised before, by its id. Changes made in this process count at once, others within 30 seconds.
 * @throws NotFound when there is no such community
 */
export const loadPolicy = (payload: Payload, community: string): Promise<Policy> => rulesOf(payload, community).policy

/** What may be published about a community's cases, by its id; as fresh as `loadPolicy`. */
export const loadDisclosureRules = (payload: Payload, community: string): Promise<DisclosureRules> =>
  rulesOf(payload, community).disclosure

/** After a change to a community, its zones or categories: read its rules anew. */
export const forgetRulesAfterChange: CollectionAfterChangeHook = ({ collection, doc, req }) => {
  cache.get(req.payload)?.delete(idOf(collection.slug === 'communities' ? doc : doc.community))
  return doc
}
