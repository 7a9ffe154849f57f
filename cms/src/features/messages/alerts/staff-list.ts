import type { Payload } from 'payload'
import { z } from 'zod'
import { STAFF_ROLES, type StaffRole } from '../../../access/roles.ts'
import { referenceId } from '../../complaints/reference-id.ts'
import type { Audience } from './alerts-of.ts'

/** Who works for a community, as alerts need it. */
interface StaffList {
  roles: ReadonlyMap<string, readonly StaffRole[]>
  teams: ReadonlyMap<string, readonly string[]>
}

/** Staff come and go in other processes too: nothing is believed for longer than this, in milliseconds. */
const BELIEVED_FOR = 5_000
const cache = new WeakMap<Payload, Map<string, { list: Promise<StaffList>; until: number }>>()

/**
 * Ids of everybody an alert is for, each once. Roles and teams as they stand, within seconds; somebody named is told
 * whatever they are: what they may read is asked when they read it.
 */
export async function peopleOf(payload: Payload, community: string, audience: Audience): Promise<string[]> {
  if ('people' in audience) return [...new Set(audience.people)]
  const { roles, teams } = await staffList(payload, community)
  const having = (...wanted: StaffRole[]) =>
    [...roles].flatMap(([id, own]) => (own.some((role) => wanted.includes(role)) ? [id] : []))
  if ('role' in audience) return having(audience.role)
  if ('team' in audience) return (teams.get(audience.team) ?? []).filter((id) => roles.has(id))
  return having('committee', 'panel').filter((id) => !audience.judgesExcept.includes(id))
}

function staffList(payload: Payload, community: string): Promise<StaffList> {
  const known = cache.get(payload) ?? new Map<string, { list: Promise<StaffList>; until: number }>()
  cache.set(payload, known)
  const found = known.get(community)
  if (found && found.until > Date.now()) return found.list
  const list = readStaff(payload, community)
  list.catch(() => known.delete(community))
  known.set(community, { list, until: Date.now() + BELIEVED_FOR })
  return list
}

const accountSchema = z.object({
  id: z.string(),
  communities: z
    .array(z.object({ community: z.unknown().transform(referenceId), roles: z.array(z.enum(STAFF_ROLES)).nullish() }))
    .nullish(),
})
const teamSchema = z.object({ code: z.string(), members: z.array(z.unknown().transform(referenceId)).nullish() })

async function readStaff(payload: Payload, community: string): Promise<StaffList> {
  const all = { depth: 0, pagination: false, limit: 0 } as const
  const [users, teams] = await Promise.all([
    payload.find({
      collection: 'users',
      where: { 'communities.community': { equals: community } },
      select: { communities: true },
      ...all,
    }),
    payload.find({ collection: 'teams', where: { community: { equals: community } }, ...all }),
  ])
  const rolesOf = (doc: unknown): [string, StaffRole[]] => {
    const { id, communities } = accountSchema.parse(doc)
    return [id, (communities ?? []).flatMap((row) => (row.community === community ? (row.roles ?? []) : []))]
  }
  const membersOf = (doc: unknown): [string, string[]] => {
    const { code, members } = teamSchema.parse(doc)
    return [code, (members ?? []).filter((id) => id !== null)]
  }
  return { roles: new Map(users.docs.map(rolesOf)), teams: new Map(teams.docs.map(membersOf)) }
}
