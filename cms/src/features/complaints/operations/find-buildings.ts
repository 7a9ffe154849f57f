import type { Payload } from 'payload'
import { z } from 'zod'
import { HOUSEHOLDS } from '../../households/name.ts'
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

const homeSchema = z.object({ zone: z.coerce.string(), normal: z.string() })
type Home = z.output<typeof homeSchema>

const namesOf = ({ name }: Zone): string[] => Object.values(localized(name) ?? {}).filter((one) => one !== undefined)

/** The buildings of a community, with how their doors begin and which are listed; none where it has named none. */
export async function findBuildings(payload: Payload, community: string): Promise<Building[]> {
  const [{ docs }, homes] = await Promise.all([
    payload.find({
      collection: 'zones',
      where: { and: [{ community: { equals: community } }, { kind: { in: ['building', 'floor'] } }] },
      locale: 'all',
      depth: 0,
      pagination: false,
      limit: 0,
    }),
    findHomes(payload, community),
  ])
  const zones = docs.map((doc) => zoneSchema.parse(doc))
  return zones.filter(({ kind }) => kind === 'building').map((building) => buildingOf(building, zones, homes))
}

async function findHomes(payload: Payload, community: string): Promise<Home[]> {
  const { docs } = await payload.db.find<Record<string, unknown>>({
    collection: HOUSEHOLDS,
    where: { community: { equals: community } },
    select: { zone: true, normal: true },
    pagination: false,
    limit: 0,
  })
  return docs.map((doc) => homeSchema.parse(doc))
}

function buildingOf(building: Zone, zones: readonly Zone[], homes: readonly Home[]): Building {
  const names = namesOf(building)
  const floors = zones.filter(({ kind, parent }) => kind === 'floor' && parent === building.id)
  const places = new Set([building, ...floors].map(({ id }) => id))
  const listed = homes.flatMap(({ zone, normal }) => (places.has(zone) ? [normal] : []))
  const [first = ''] = names
  return {
    begins: [...new Set(names.flatMap(beginsOf))],
    floors: highestFloor(
      first,
      floors.flatMap((floor) => namesOf(floor).slice(0, 1)),
    ),
    listed: listed.length === 0 ? null : listed,
  }
}
