import { type Mapping, mappingSchema } from '@linsheng/contracts/import-ledger'
import type { Payload } from 'payload'
import { MAPPINGS_SLUG } from '../collections.ts'

const headerOf = (mapping: Mapping): string[] => Object.values(mapping.columns).flatMap((names) => names ?? [])

/** The community's mapping from its last import, where every column it names is in this file; else null. */
export async function savedMapping(payload: Payload, community: string, header: string[]): Promise<Mapping | null> {
  const { docs } = await payload.find({
    collection: MAPPINGS_SLUG,
    where: { community: { equals: community } },
    depth: 0,
    limit: 1,
  })
  const saved = mappingSchema.safeParse(docs[0]?.mapping)
  return saved.success && headerOf(saved.data).every((name) => header.includes(name)) ? saved.data : null
}

/** Keeps a mapping for the community's next import; one each. */
export async function saveMapping(payload: Payload, community: string, mapping: Mapping): Promise<void> {
  const where = { community: { equals: community } }
  const { docs } = await payload.update({ collection: MAPPINGS_SLUG, where, data: { mapping }, depth: 0 })
  if (docs.length === 0) await payload.create({ collection: MAPPINGS_SLUG, data: { community, mapping }, depth: 0 })
}
