import type { Mapping } from '@linsheng/contracts/import-ledger'
import type { Payload } from 'payload'
import { knownRecords } from './known-records.ts'

/**
 * Makes the categories, places and teams that the mapping says are missing and that some row uses. What exists is left
 * as it is, so an import can be run again.
 */
export async function createRecords(payload: Payload, community: string, mapping: Mapping): Promise<void> {
  const known = await knownRecords(payload, community)
  const missing = <R extends { code: string }>(
    records: R[],
    existing: Array<{ code: string }>,
    used: Record<string, string>,
  ) => {
    const codes = new Set(existing.map(({ code }) => code))
    const named = new Set(Object.values(used))
    return records.filter(({ code }) => named.has(code) && !codes.has(code))
  }
  for (const { code, name } of missing(mapping.create.categories, known.categories, mapping.values.category)) {
    await payload.create({
      collection: 'categories',
      data: { community, code, name, group: 'other' },
      locale: 'zh-Hans',
    })
  }
  for (const { code, name, households } of missing(mapping.create.zones, known.zones, mapping.values.zone)) {
    await payload.create({
      collection: 'zones',
      data: { community, code, name, kind: 'building', households },
      locale: 'zh-Hans',
    })
  }
  for (const { code, name } of missing(mapping.create.teams, known.teams, mapping.values.team)) {
    await payload.create({ collection: 'teams', data: { community, code, name }, locale: 'zh-Hans' })
  }
}
