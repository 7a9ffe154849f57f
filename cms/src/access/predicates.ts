import type { Access, AccessResult, FieldAccess, Where } from 'payload'
import { communitiesWith, type StaffRole } from './roles.ts'

/** Nobody, through any interface that checks access. What the server's own code does is not asked. */
export const nobody: Access = () => false

/** Platform administrators. */
export const isPlatform: Access = ({ req }) => req.user?.platform === true

/** The same for a single field. */
export const isPlatformField: FieldAccess = ({ req }) => req.user?.platform === true

/** The account's own document, in the collection of accounts. */
export const isSelf: Access = ({ req }) => (req.user ? { id: { equals: req.user.id } } : false)

/** Staff with one of the roles, on documents of the communities where they have it; any role when none is named. */
export const hasRole =
  (...roles: StaffRole[]): Access =>
  ({ req }) => {
    if (req.user?.platform === true) return true
    const communities = communitiesWith(req.user, ...roles)
    return communities.length > 0 && { community: { in: communities } }
  }

/**
 * Staff with one of the roles in the community that the new document names. Only for `create`: there a condition
 * would count as consent. Asked without a document (may this button be shown?) any such community will do.
 */
export const createAs =
  (...roles: StaffRole[]): Access =>
  ({ req, data }) => {
    if (req.user?.platform === true) return true
    const communities = communitiesWith(req.user, ...roles)
    const named: unknown = data?.community
    return named === undefined ? communities.length > 0 : communities.some((community) => community === named)
  }

/** The same where the documents are the communities themselves. */
export const hasRoleHere =
  (...roles: StaffRole[]): Access =>
  ({ req }) => {
    if (req.user?.platform === true) return true
    const communities = communitiesWith(req.user, ...roles)
    return communities.length > 0 && { id: { in: communities } }
  }

/** Anybody who works for the document's community. */
export const staffOf: Access = hasRole()

const isWhere = (result: AccessResult): result is Where => typeof result === 'object'

/** Allowed where one of the predicates allows. */
export const or =
  (...predicates: Access[]): Access =>
  async (args) => {
    const results = await Promise.all(predicates.map((predicate) => predicate(args)))
    if (results.includes(true)) return true
    const conditions = results.filter(isWhere)
    return conditions.length > 0 && { or: conditions }
  }
