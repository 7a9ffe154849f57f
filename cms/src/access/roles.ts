/** What a person may do in one community. Platform administrators stand outside: a flag on the account. */
export const STAFF_ROLES = ['manager', 'handler', 'committee', 'panel', 'editor'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

export interface Membership {
  community: string
  roles: readonly StaffRole[]
}

/** The shape of a signed-in account as far as access is concerned; whatever else the session carries is ignored. */
export interface Account {
  id: string
  platform?: boolean | null | undefined
  communities?:
    | ReadonlyArray<{ community: string | { id: string }; roles?: StaffRole[] | null | undefined }>
    | null
    | undefined
}

/** Communities of an account with its roles there; none for a visitor. */
function membershipsOf(user: Account | null | undefined): Membership[] {
  return (user?.communities ?? []).map((row) => ({
    community: typeof row.community === 'string' ? row.community : row.community.id,
    roles: row.roles ?? [],
  }))
}

/** Ids of the communities in which an account has one of the roles; any role when none is named. */
export function communitiesWith(user: Account | null | undefined, ...roles: StaffRole[]): string[] {
  return membershipsOf(user)
    .filter((membership) => roles.length === 0 || membership.roles.some((role) => roles.includes(role)))
    .map((membership) => membership.community)
}

/** Whether an account may act in a community under one of the roles. Platform administrators always may. */
export function mayActIn(user: Account | null | undefined, community: string, ...roles: StaffRole[]): boolean {
  return user?.platform === true || communitiesWith(user, ...roles).includes(community)
}
