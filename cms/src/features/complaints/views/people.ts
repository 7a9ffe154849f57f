import type { Commit, Complaint } from '@linsheng/domain/complaints'
import type { Payload } from 'payload'

export type Names = ReadonlyMap<string, string>

/** Every account that a page about the case names. */
export function peopleOf(commits: Commit[], { person, handover, orders, appeals }: Complaint): string[] {
  return [
    ...commits.flatMap(({ actor }) => (actor.kind === 'staff' ? [actor.user] : [])),
    ...[person, handover?.person ?? null].filter((id) => id !== null),
    ...orders.flatMap(({ to }) => (to.kind === 'team' && to.person !== undefined ? [to.person] : [])),
    ...appeals.flatMap(({ members, declarations }) => [...members, ...declarations.map(({ member }) => member)]),
  ]
}

export const personView = (id: string, names: Names): { id: string; name: string } => ({
  id,
  name: names.get(id) ?? id,
})

/** Names of accounts by id; ones that are gone have none. */
export async function namesOf(payload: Payload, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'users',
    where: { id: { in: [...new Set(ids)] } },
    select: { name: true },
    depth: 0,
    pagination: false,
    limit: 0,
  })
  return new Map(docs.map(({ id, name }) => [String(id), name]))
}
