import type { Payload } from 'payload'
import { keyed } from '../keys.ts'
import { findBuildings } from './find-buildings.ts'
import { type DoorFinding, findDoor } from './known-door.ts'
import { normalDoor } from './normal-door.ts'

/** The keyed hash by which a household is known, however its door is typed, and what is known of that door. */
export async function householdOfDoor(
  payload: Payload,
  community: string,
  typed: string,
): Promise<{ household: string; finding: DoorFinding }> {
  const { door, finding } = findDoor(normalDoor(typed), await findBuildings(payload, community))
  return { household: keyed(payload, 'households', `${community}\n${door}`).toString('base64url'), finding }
}
