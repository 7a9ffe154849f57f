import type { Absence, Roster, RoutedPlace, RoutedTeam, Shift, Worker } from '@linsheng/domain/routing'
import type { Payload } from 'payload'
import type { User } from '../../payload-types.ts'
import { referenceId } from '../complaints/reference-id.ts'
import { windowOf } from '../roster/times.ts'
import { openCasesOf } from '../users/open-cases.ts'

const ofCommunity = (community: string) =>
  ({ where: { community: { equals: community } }, depth: 0, pagination: false, limit: 0 }) as const

const instant = (date: string | null | undefined): number | null => (date ? Date.parse(date) : null)

/** Somebody who works on a community's cases, with their name for those who plan. */
export interface NamedWorker extends Worker {
  name: string
}

/** Handlers and managers of a community, each with their open cases. */
async function readWorkers(payload: Payload, community: string): Promise<NamedWorker[]> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { 'communities.community': { equals: community } },
    depth: 0,
    pagination: false,
    limit: 0,
  })
  const found = await Promise.all(docs.map((user) => workerOf(payload, user, community)))
  return found.filter((worker) => worker !== null)
}

async function workerOf(payload: Payload, user: User, community: string): Promise<NamedWorker | null> {
  const row = user.communities?.find((membership) => referenceId(membership.community) === community)
  const manager = row?.roles.includes('manager') === true
  if (!row || !(manager || row.roles.includes('handler'))) return null
  return {
    id: user.id,
    name: user.name,
    manager,
    skills: row.skills ?? [],
    ceiling: row.ceiling ?? null,
    open: await openCasesOf(payload, user.id, [community]),
    lastGivenAt: null,
  }
}

async function readTeams(payload: Payload, community: string): Promise<Array<RoutedTeam & { id: string }>> {
  const { docs } = await payload.find({ collection: 'teams', ...ofCommunity(community) })
  return docs
    .filter(({ active }) => active !== false)
    .map(({ id, code, members }) => ({ id, code, members: (members ?? []).flatMap((who) => referenceId(who) ?? []) }))
}

/** Shifts of teams that are still there; `codes` gives their codes by id. */
async function readShifts(payload: Payload, community: string, codes: ReadonlyMap<string, string>): Promise<Shift[]> {
  const { docs } = await payload.find({ collection: 'shifts', ...ofCommunity(community) })
  return docs.flatMap((doc): Shift[] => {
    const [person, team] = [referenceId(doc.person), codes.get(referenceId(doc.team) ?? '')]
    if (person === null || team === undefined) return []
    return [
      {
        person,
        team,
        onCall: doc.onCall === true,
        phone: doc.phone || null,
        weekly: (doc.weekly ?? []).flatMap((row) => windowOf(row) ?? []),
        starts: instant(doc.starts),
        ends: instant(doc.ends),
      },
    ]
  })
}

async function readAbsences(payload: Payload, community: string): Promise<Absence[]> {
  const { docs } = await payload.find({ collection: 'absences', ...ofCommunity(community) })
  return docs.flatMap(({ person, starts, ends, substitute }): Absence[] => {
    const id = referenceId(person)
    if (id === null) return []
    return [{ person: id, starts: Date.parse(starts), ends: Date.parse(ends), substitute: referenceId(substitute) }]
  })
}

async function readPlaces(payload: Payload, community: string): Promise<Map<string, RoutedPlace>> {
  const { docs } = await payload.find({ collection: 'zones', ...ofCommunity(community) })
  const codes = new Map(docs.map(({ id, code }) => [id, code]))
  return new Map(
    docs.map(({ code, parent, steward }) => [
      code,
      { parent: codes.get(referenceId(parent) ?? '') ?? null, steward: referenceId(steward) },
    ]),
  )
}

async function readGroups(payload: Payload, community: string): Promise<Map<string, string>> {
  const { docs } = await payload.find({ collection: 'categories', ...ofCommunity(community) })
  return new Map(docs.map(({ code, group }) => [code, group]))
}

/** A roster whose people have names. */
export type NamedRoster = Omit<Roster, 'workers'> & { workers: NamedWorker[] }

/** Everything that routing knows of a community's people and places, as stored now. `zone`: IANA time zone. */
export async function readRoster(payload: Payload, community: string, zone: string): Promise<NamedRoster> {
  const teams = await readTeams(payload, community)
  const codes = new Map(teams.map(({ id, code }) => [id, code]))
  const [workers, shifts, absences, places, groups] = await Promise.all([
    readWorkers(payload, community),
    readShifts(payload, community, codes),
    readAbsences(payload, community),
    readPlaces(payload, community),
    readGroups(payload, community),
  ])
  return { zone, workers, teams, shifts, absences, places, groups }
}
