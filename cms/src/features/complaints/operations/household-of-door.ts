import type { Payload } from 'payload'
import { keyed } from '../keys.ts'
import { normalDoor } from './normal-door.ts'

/** The keyed hash by which a household is known, however its door is typed. */
export const householdOfDoor = (payload: Payload, community: string, door: string): string =>
  keyed(payload, 'households', `${community}\n${normalDoor(door)}`).toString('base64url')
