import type { Payload } from 'payload'
import { possibleIds } from '../../../database/possible-ids.ts'
import { isChannelMember } from '../access.ts'
import { CHANNEL_MEMBERS } from '../names.ts'

/** A member's key as it is stored. */
export interface StoredMember {
  id: string
  /** Id of the account. */
  user: string
  name: string
  office: string | null
  recipient: string
  since: string
  left: string | null
}

/** All keys of a community, past ones included, the oldest first. */
export async function membersOf(payload: Payload, community: string): Promise<StoredMember[]> {
  const { docs } = await payload.db.find<StoredMember>({
    collection: CHANNEL_MEMBERS,
    where: { community: { equals: community } },
    sort: ['since', 'id'],
    limit: 0,
    pagination: false,
  })
  return docs.map((doc) => ({ ...doc, id: String(doc.id), office: doc.office ?? null, left: doc.left ?? null }))
}

/**
 * Those to whom reports may be sealed: keys that nobody has taken out, of accounts that belong to the committee at this
 * moment. Who has lost the role is not among them even before that was noticed.
 */
export async function entitled(
  payload: Payload,
  community: string,
  members: readonly StoredMember[],
): Promise<StoredMember[]> {
  const active = members.filter(({ left }) => left === null)
  if (active.length === 0) return []
  const { docs } = await payload.find({
    collection: 'users',
    where: { id: { in: possibleIds(payload, [...new Set(active.map(({ user }) => user))]) } },
    select: { communities: true, platform: true },
    depth: 0,
    pagination: false,
    limit: 0,
  })
  const allowed = new Set(docs.filter((account) => isChannelMember(account, community)).map(({ id }) => String(id)))
  return active.filter(({ user }) => allowed.has(user))
}
