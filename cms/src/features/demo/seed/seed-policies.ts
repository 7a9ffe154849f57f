import type { Payload } from 'payload'
import { POLICIES } from '../../policies/collection.ts'
import { readVersions } from '../../policies/versions.ts'
import { CHANGE_REASON, demoPolicy } from '../plan/demo-policy.ts'

/**
 * Dates the community's promises back: the version in force since the change, and the one before it. Written below the
 * hooks, which let nobody choose when a promise began.
 */
export async function seedPolicies(payload: Payload, community: string, now: number, by: string): Promise<void> {
  const [current] = await readVersions(payload, community)
  const { since, earlier } = demoPolicy(now)
  const [first] = earlier
  if (!current || !first) throw new Error('a community without promises')
  const where = { community: { equals: community } }
  const content = { ...current.content, targets: { ...current.content.targets, ...first.targets } }
  await payload.db.updateMany({ collection: POLICIES, where, data: { since: first.since, content } })
  await payload.db.create({
    collection: POLICIES,
    data: { community, version: 2, since, content: current.content, by, role: 'manager', reason: CHANGE_REASON },
  })
}
