import { DOOR_MAX } from '@linsheng/contracts/complaints'
import type { HouseholdsAdded } from '@linsheng/contracts/surveys'
import { type Payload, ValidationError } from 'payload'
import type { FlatDocument } from '../../../database/insert-statement.ts'
import { insertTogether } from '../../../database/together.ts'
import { normalDoor } from '../../complaints/operations/normal-door.ts'
import { HOUSEHOLDS } from '../name.ts'

type Fault = HouseholdsAdded['faults'][number]

/** A household that somebody wrote down, on which line. */
export interface WrittenHousehold {
  line: number
  /** Code or a name of its building. */
  zone: string
  /** As it was written. */
  door: string
}

interface Home {
  zone: string
  door: string
  normal: string
}

/** A home as one text, however its door was written. */
const homeKey = ({ zone, normal }: Pick<Home, 'zone' | 'normal'>): string => `${zone}\n${normal}`

const MOST_TOGETHER = 500

/**
 * Adds households to a community's register. One that is there already, or is named twice, is not added again; a line that
 * cannot be understood is told and holds up no other.
 */
export async function addHouseholds(
  payload: Payload,
  community: string,
  written: readonly WrittenHousehold[],
): Promise<HouseholdsAdded> {
  const [zones, there] = await Promise.all([zonesByName(payload, community), homesThere(payload, community)])
  const faults: Fault[] = []
  const homes = new Map<string, Home>()
  let known = 0
  for (const { line, zone: name, door } of written) {
    const zone = zones.get(keyOf(name))
    const fault = zone === undefined ? 'unknown-zone' : doorFault(door)
    if (zone === undefined || fault) {
      faults.push({ line, code: fault ?? 'unknown-zone' })
      continue
    }
    const home = { zone, door, normal: normalDoor(door) }
    const key = homeKey(home)
    if (there.has(key)) known += 1
    else if (homes.has(key)) faults.push({ line, code: 'twice' })
    else homes.set(key, home)
  }
  const added = await store(payload, community, [...homes.values()])
  return { added, known: known + homes.size - added, faults }
}

function doorFault(door: string): Fault['code'] | null {
  if (door.length > DOOR_MAX) return 'too-long'
  return normalDoor(door) === '' ? 'no-door' : null
}

/** @returns how many were added; the others somebody else has added meanwhile */
async function store(payload: Payload, community: string, homes: readonly Home[]): Promise<number> {
  let added = 0
  for (let at = 0; at < homes.length; at += MOST_TOGETHER) {
    const docs = homes.slice(at, at + MOST_TOGETHER).map((home) => ({ community, ...home }))
    if (await insertTogether(payload, HOUSEHOLDS, docs)) added += docs.length
    else for (const data of docs) added += (await storeOne(payload, data)) ? 1 : 0
  }
  return added
}

async function storeOne(payload: Payload, data: FlatDocument): Promise<boolean> {
  try {
    await payload.db.create({ collection: HOUSEHOLDS, data, returning: false })
    return true
  } catch (error) {
    if (error instanceof ValidationError) return false
    throw error
  }
}

/** Ids of buildings by their codes and by their names in every language. */
async function zonesByName(payload: Payload, community: string): Promise<Map<string, string>> {
  const { docs } = await payload.find({
    collection: 'zones',
    where: { community: { equals: community } },
    locale: 'all',
    depth: 0,
    pagination: false,
    limit: 0,
  })
  const names = docs.flatMap(({ id, code, name }) => {
    const written: unknown = name
    const texts = typeof written === 'object' && written !== null ? Object.values(written) : [written]
    return [code, ...texts].flatMap((text) => (typeof text === 'string' ? [[keyOf(text), String(id)] as const] : []))
  })
  return new Map(names)
}

const keyOf = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

async function homesThere(payload: Payload, community: string): Promise<Set<string>> {
  const { docs } = await payload.db.find<Home>({
    collection: HOUSEHOLDS,
    where: { community: { equals: community } },
    pagination: false,
    limit: 0,
  })
  return new Set(docs.map(({ zone, normal }) => homeKey({ zone: String(zone), normal })))
}
