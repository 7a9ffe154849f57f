import { type GenerateHouseholds, HOUSEHOLD_LINES_MAX } from '@linsheng/contracts/surveys'
import type { WrittenHousehold } from './add-households.ts'

const SEPARATOR = /[\s,，、;；|]+/u

/** Pasted lines, `building door`; empty ones are passed over. Null: there are more than anybody has. */
export function readLines(text: string): WrittenHousehold[] | null {
  const lines = text.split(/\r\n|[\n\r]/)
  if (lines.length > HOUSEHOLD_LINES_MAX) return null
  return lines.flatMap((written, at) => {
    const trimmed = written.normalize('NFKC').trim()
    if (trimmed === '') return []
    const [zone = '', ...door] = trimmed.split(SEPARATOR)
    return [{ line: at + 1, zone, door: door.join(' ') }]
  })
}

/** Doors of a building as they are usually numbered: the floor, then two digits. */
export function doorsOf({ zone, fromFloor, toFloor, doorsPerFloor }: GenerateHouseholds): WrittenHousehold[] {
  const floors = Array.from({ length: Math.max(0, toFloor - fromFloor + 1) }, (_, at) => fromFloor + at)
  const doors = floors.flatMap((floor) =>
    Array.from({ length: doorsPerFloor }, (_, at) => `${floor}${String(at + 1).padStart(2, '0')}`),
  )
  return doors.map((door, at) => ({ line: at + 1, zone, door }))
}
