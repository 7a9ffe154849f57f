import { type Account, communitiesWith } from '../../access/roles.ts'

/**
 * Whether an account may use a community's anonymous channel: members of the owners' committee. Not who also works for
 * the property company there, and not platform administrators: neither may as much as see a sealed message.
 */
export function isChannelMember(user: Account | null | undefined, community: string): boolean {
  if (!user || user.platform === true) return false
  const works = communitiesWith(user, 'manager', 'handler').includes(community)
  return !works && communitiesWith(user, 'committee').includes(community)
}
