import { normalDoor } from './normal-door.ts'

/**
 * A building as its doors begin, `3` of "3号楼" and "Building 3", its highest floor where the community has its floors, and
 * the doors on the list of its homes, as `normalDoor` writes them, where there is one.
 */
export interface Building {
  begins: readonly string[]
  floors: number | null
  listed: readonly string[] | null
}

/** `unlisted`: not on a list of homes that should have it; `unclear`: no list would have it, and it does not look like a door. */
export type DoorFinding = 'known' | 'unlisted' | 'unclear'

/** A door as the one home that it means is written, whichever of its building's names it was given with. */
export interface FoundDoor {
  finding: DoorFinding
  door: string
}

/** Unit and room as they are numbered: `2`, `1202`, `a1`. */
const PART = /^[a-z]?\d{1,4}[a-z]?$/
/** Building, unit and room at most. */
const PARTS_MAX = 3

/**
 * How the doors of a building with this name begin, and its plain number or letter where it has a name before it. Nothing
 * where the name is only a word, which `normalDoor` drops.
 */
export function beginsOf(name: string): string[] {
  const door = normalDoor(`${name} 1`)
  if (!door.endsWith('-1')) return []
  const whole = door.slice(0, -2)
  const plain = /(?:[a-z]?\d+[a-z]?|[a-z])$/.exec(whole)?.[0]
  return [...new Set(plain === undefined ? [whole] : [whole, plain])]
}

/** The highest of the floors that these names tell: "3号楼 4–6层" in building 3 is 6; null: none does. */
export function highestFloor(building: string, floors: readonly string[]): number | null {
  const told = floors.flatMap((name) => name.replace(building, '').match(/\d+/g) ?? []).map(Number)
  return told.length === 0 ? null : Math.max(...told)
}

/**
 * What is known of a door, as `normalDoor` writes it. A building with a list of its homes has those and no others; in
 * another one it is on one of the floors that the community has told, else of the form of a door.
 */
export function findDoor(door: string, buildings: readonly Building[]): FoundDoor {
  if (buildings.length === 0) return { door, finding: isRooms(door.split('-'), null, 2) ? 'known' : 'unclear' }
  for (const building of buildings) {
    const rooms = homeIn(building, door)
    if (rooms !== null) return { door: written(building, rooms), finding: 'known' }
  }
  const its = buildings.filter((building) => roomsIn(building, door).length > 0)
  const isListed = its.every(({ listed }) => listed !== null) && buildings.some(({ listed }) => listed !== null)
  return { door, finding: isListed ? 'unlisted' : 'unclear' }
}

/** What follows the building's own part of a door, for each way to write that; nothing where it is another building's. */
const roomsIn = ({ begins }: Building, door: string): string[] =>
  begins.flatMap((begin) => (door.startsWith(`${begin}-`) ? [door.slice(begin.length + 1)] : []))

/** A home of the building behind its own part; null: it has no such home. One whose name is only a word has no such part. */
function homeIn(building: Building, door: string): string | null {
  const { begins, listed, floors } = building
  const rooms = roomsIn(building, door)
  if (listed === null) return rooms.find((one) => isRooms(one.split('-'), floors, 1)) ?? null
  const ways = begins.length === 0 ? [door] : rooms
  const isMeant = (home: string): boolean => roomsIn(building, home).some((way) => ways.includes(way))
  const home = listed.find((one) => ways.includes(one)) ?? listed.find(isMeant)
  return home === undefined ? null : (roomsIn(building, home)[0] ?? home)
}

/** With the shortest of the building's names, which is its plain number where it has one. */
function written({ begins }: Building, rooms: string): string {
  const [begin] = begins.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))
  return begin === undefined ? rooms : `${begin}-${rooms}`
}

function isRooms(parts: readonly string[], floors: number | null, fewest: number): boolean {
  const most = PARTS_MAX - (fewest === 1 ? 1 : 0)
  if (parts.length < fewest || parts.length > most || !parts.every((part) => PART.test(part))) return false
  return isOnAFloor(parts.at(-1) ?? '', floors)
}

/** Room 1202 lies on floor 12; a room of one or two digits says nothing of its floor. */
function isOnAFloor(room: string, floors: number | null): boolean {
  const number = Number(room.replace(/\D/g, ''))
  if (number < 100) return number > 0
  return floors === null || (Math.floor(number / 100) <= floors && number % 100 > 0)
}
