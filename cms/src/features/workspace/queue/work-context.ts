import type { Payload } from 'payload'
import type { Register } from '../../complaints/register.ts'
import { type Snapshot, snapshotOf } from '../../routing/snapshot.ts'
import type { WorkContext } from './conditions.ts'

/** The last instant of the day it is in the community, in milliseconds since 1970. */
function endOfDay(now: number, zone: string): number {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone)
  return today.add({ days: 1 }).startOfDay().epochMilliseconds
}

type Places = Snapshot['roster']['places']

/** A place with everything that lies in it. */
function placesIn(places: Places, zone: string): string[] {
  const inside = (code: string): boolean => {
    const above = places.get(code)?.parent ?? null
    return above !== null && (above === zone || inside(above))
  }
  return [zone, ...[...places.keys()].filter(inside)]
}

/** With the people and places of the community. */
export type FullContext = WorkContext & { snapshot: Snapshot }

/** What a reader's filters mean now: their teams, their day, and the places of the community. */
export async function workContext(
  payload: Payload,
  register: Register,
  user: string,
  now: number,
): Promise<FullContext> {
  const [snapshot, { zone }] = await Promise.all([snapshotOf(payload, register), register.policy()])
  const { teams, places } = snapshot.roster
  return {
    community: register.id,
    user,
    teams: teams.filter(({ members }) => members.includes(user)).map(({ code }) => code),
    now,
    endOfDay: endOfDay(now, zone),
    placesIn: (code) => placesIn(places, code),
    snapshot,
  }
}
