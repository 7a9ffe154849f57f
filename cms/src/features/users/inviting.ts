import { t } from '@linsheng/i18n'
import type { Access, CollectionBeforeValidateHook, FieldAccess } from 'payload'
import { z } from 'zod'
import { refusalAt } from '../../access/refusal.ts'
import { communitiesWith, type StaffRole } from '../../access/roles.ts'
import { localeOfRequest } from '../../locale-of-request.ts'

/**
 * Roles that a manager may give: those of the property company. The owners' committee and the panel judge its work, so
 * nobody in the company appoints their members.
 */
export const INVITED_ROLES = ['manager', 'handler', 'editor'] as const satisfies StaffRole[]

/** Whether the account may create others: a platform administrator any, a manager colleagues. */
export const mayInvite: Access = ({ req }) =>
  req.user?.platform === true || communitiesWith(req.user, 'manager').length > 0

/** The same for a single field. */
export const mayInviteField: FieldAccess = ({ req }) =>
  req.user?.platform === true || communitiesWith(req.user, 'manager').length > 0

const membershipSchema = z.object({ community: z.string(), roles: z.array(z.enum(INVITED_ROLES)).min(1) })

/**
 * An account that a manager creates belongs to communities of theirs and nowhere else, in roles they may give.
 * @throws ValidationError at `communities`
 */
export const inviteIntoOwnCommunities: CollectionBeforeValidateHook = ({ data, operation, req }) => {
  if (operation !== 'create' || !req.user || req.user.platform === true) return data
  const managed = communitiesWith(req.user, 'manager')
  const memberships = z.array(membershipSchema).min(1).safeParse(data?.communities)
  if (memberships.success && memberships.data.every(({ community }) => managed.includes(community))) return data
  const message = t(localeOfRequest(req), 'users.inviteOwnOnly')
  throw refusalAt(req, 'users', [{ path: 'communities', message }])
}
