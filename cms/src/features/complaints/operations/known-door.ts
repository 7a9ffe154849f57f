import { normalDoor } from './normal-door.ts'

/** A building as its doors begin, `3` of "3号楼" and "Building 3", and its highest floor where the community has its floors. */
export interface Building {
  begins: readonly string[]
  floors: number | null
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
 * Whether a door, as `normalDoor` writes it, is one that the community can have: in one of its buildings and on one of
 * its floors where it has told them, else of the form of a door. Nobody has a list of all doors.
 */
export function isKnownDoor(door: string, buildings: readonly Building[]): boolean {
  if (buildings.length === 0) return isRooms(door.split('-'), null, 2)
  return buildings.some(({ begins, floors }) =>
    begins.some((begin) => door.startsWith(`${begin}-`) && isRooms(door.slice(begin.length + 1).split('-'), floors, 1)),
  )
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
