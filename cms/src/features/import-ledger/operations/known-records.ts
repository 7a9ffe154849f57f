import type { Payload } from 'payload'
import { z } from 'zod'
import { textSchema } from '../../publishing/export/documents.ts'
import { localized } from '../../publishing/export/localized.ts'
import type { Known, KnownRecords } from '../propose-mapping.ts'

const recordSchema = z.object({ code: z.string(), name: textSchema })

/** Categories, places and teams of a community with all their names, to match a ledger's words with. */
export async function knownRecords(payload: Payload, community: string): Promise<KnownRecords> {
  const { timeZone } = await payload.findByID({ collection: 'communities', id: community, depth: 0 })
  const [categories, zones, teams] = await Promise.all([
    namesOf(payload, 'categories', community),
    namesOf(payload, 'zones', community),
    namesOf(payload, 'teams', community),
  ])
  return { timeZone, categories, zones, teams }
}

async function namesOf(
  payload: Payload,
  collection: 'categories' | 'zones' | 'teams',
  community: string,
): Promise<Known[]> {
  const { docs } = await payload.find({
    collection,
    where: { community: { equals: community } },
    locale: 'all',
    depth: 0,
    pagination: false,
    limit: 0,
  })
  return docs.map((doc) => {
    const { code, name } = recordSchema.parse(doc)
    return { code, names: Object.values(localized(name) ?? {}).filter((text) => text !== undefined) }
  })
}
