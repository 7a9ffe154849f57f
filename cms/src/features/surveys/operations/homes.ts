import type { Payload } from 'payload'
import { HOUSEHOLDS } from '../../households/name.ts'

export interface Home {
  id: string
  /** Code of its building. */
  zone: string
  /** As it is written at the door. */
  door: string
}

/** Homes of a community by building, then door, floors counted as numbers. @param zones codes of buildings; null: all */
export async function homesOf(payload: Payload, community: string, zones: readonly string[] | null): Promise<Home[]> {
  const where = { community: { equals: community } }
  const every = { where, pagination: false, limit: 0 } as const
  const [buildings, doors] = await Promise.all([
    payload.db.find<{ id: string; code: string; order: number }>({
      collection: 'zones',
      select: { code: true, order: true },
      ...every,
    }),
    payload.db.find<{ id: string; zone: string; door: string }>({ collection: HOUSEHOLDS, ...every }),
  ])
  const byId = new Map(buildings.docs.map((building) => [String(building.id), building]))
  return doors.docs
    .flatMap(({ id, zone, door }) => {
      const building = byId.get(String(zone))
      const isWanted = building && (zones === null || zones.includes(building.code))
      return isWanted ? [{ id: String(id), zone: building.code, door, order: building.order }] : []
    })
    .sort((a, b) => a.order - b.order || inOrder.compare(a.zone, b.zone) || inOrder.compare(a.door, b.door))
    .map(({ id, zone, door }) => ({ id, zone, door }))
}

const inOrder = new Intl.Collator('zh-Hans', { numeric: true })
