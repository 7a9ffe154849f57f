import type { Payload } from 'payload'
import { z } from 'zod'
import { idOf } from '../../publishing/document.ts'
import { textSchema } from '../../publishing/export/documents.ts'
import { localized } from '../../publishing/export/localized.ts'
import { type Building, beginsOf, highestFloor } from './known-door.ts'

const zoneSchema = z.object({
  id: z.string(),
  name: textSchema,
  kind: z.string(),
  parent: z.unknown().optional().transform(idOf),
})
type Zone = z.output<typeof zoneSchema>

const namesOf = ({ name }: Zone): string[] => Object.values(localized(name) ?? {}).filter((one) => one !== undefined)

/** The buildings of a community, with how their doors begin; none where it has named none. */
export async function findBuildings(payload: Payload, community: string): Promise<Building[]> {
  const { docs } = await payload.find({
    collection: 'zones',
    where: { and: [{ community: { equals: community } }, { kind: { in: ['building', 'floor'] } }] },
    locale: 'all',
    depth: 0,
    pagination: false,
    limit: 0,
  })
  const zones = docs.map((doc) => zoneSchema.parse(doc))
  return zones.filter(({ kind }) => kind === 'building').map((building) => buildingOf(building, zones))
}

function buildingOf(building: Zone, zones: readonly Zone[]): Building {
  const names = namesOf(building)
  const floors = zones.filter(({ kind, parent }) => kind === 'floor' && parent === building.id)
  const [first = ''] = names
  return {
    begins: [...new Set(names.flatMap(beginsOf))],
    floors: highestFloor(
      first,
      floors.flatMap((floor) => namesOf(floor).slice(0, 1)),
    ),
  }
}
