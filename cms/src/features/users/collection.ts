import type { CollectionConfig, Endpoint } from 'payload'
import { type hasRole, isPlatform, isPlatformField, isSelf, or } from '../../access/predicates.ts'
import { communitiesWith, STAFF_ROLES } from '../../access/roles.ts'
import { NAV_GROUPS } from '../../admin/nav-groups.ts'
import { label } from '../../label.ts'
import { tellKeysAfterChange, tellKeysAfterDelete } from '../feedback/account-hooks.ts'
import { digestField } from '../messages/digest/field.ts'
import { forgetSnapshotsAfterChange, forgetSnapshotsAfterDelete } from '../routing/remembered.ts'
import { evenLogin } from './even-login.ts'
import { inviteIntoOwnCommunities, mayInvite, mayInviteField } from './inviting.ts'
import { endTurnAfterError, endTurnAfterLogin, forgetAttempts, throttleLogin, waitForTurn } from './login-throttle.ts'
import { handOverBeforeDeleting, handOverBeforeLeaving } from './open-cases.ts'
import { checkPassword } from './password.ts'

/** Highest limit of open cases that can be set. */
const MOST_OPEN = 999
const SESSION_SECONDS = 8 * 60 * 60
/** Long enough for a mail to arrive, in milliseconds. */
const RESET_LINK = 60 * 60_000

const notFound = (): Response => Response.json({ errors: [{ message: 'Not Found' }] }, { status: 404 })

/** On an empty database this would make a stranger the administrator: the first account comes from the command line. */
const closedFirstRegister: Endpoint = { path: '/first-register', method: 'post', handler: notFound }

/** No account waits for its address to be verified: Payload would look for one by a field that is not there. */
const noVerifying: Endpoint = { path: '/verify/:id', method: 'post', handler: notFound }

/** Whether the account is a colleague in one of the reader's communities. */
const isColleague: ReturnType<typeof hasRole> = ({ req }) => {
  const communities = communitiesWith(req.user)
  return communities.length > 0 && { 'communities.community': { in: communities } }
}

/** People who sign in: staff of communities and platform administrators. Residents have no account. */
export const users: CollectionConfig = {
  slug: 'users',
  labels: { singular: label('users.singular'), plural: label('users.plural') },
  custom: { shared: true },
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'email', 'communities'], group: NAV_GROUPS.settings },
  auth: {
    tokenExpiration: SESSION_SECONDS,
    maxLoginAttempts: 0,
    useAPIKey: false,
    useSessions: true,
    removeTokenFromResponses: true,
    forgotPassword: { expiration: RESET_LINK },
  },
  access: {
    admin: ({ req }) => Boolean(req.user),
    create: mayInvite,
    read: or(isPlatform, isSelf, isColleague),
    update: or(isPlatform, isSelf),
    delete: isPlatform,
    unlock: isPlatform,
  },
  endpoints: [closedFirstRegister, noVerifying],
  hooks: {
    beforeValidate: [inviteIntoOwnCommunities, handOverBeforeLeaving],
    beforeOperation: [throttleLogin, waitForTurn, evenLogin, checkPassword],
    afterLogin: [endTurnAfterLogin, forgetAttempts],
    afterError: [endTurnAfterError],
    afterChange: [forgetSnapshotsAfterChange, tellKeysAfterChange],
    beforeDelete: [handOverBeforeDeleting],
    afterDelete: [forgetSnapshotsAfterDelete, tellKeysAfterDelete],
  },
  fields: [
    { name: 'name', type: 'text', label: label('users.name'), required: true },
    {
      name: 'platform',
      type: 'checkbox',
      label: label('users.platform'),
      defaultValue: false,
      saveToJWT: true,
      access: { create: isPlatformField, update: isPlatformField },
      admin: { position: 'sidebar', description: label('users.platform.help') },
    },
    digestField,
    {
      name: 'communities',
      type: 'array',
      label: label('users.communities'),
      labels: { singular: label('communities.singular'), plural: label('users.communities') },
      access: { create: mayInviteField, update: isPlatformField },
      fields: [
        {
          name: 'community',
          type: 'relationship',
          relationTo: 'communities',
          label: label('communities.singular'),
          required: true,
          index: true,
          saveToJWT: true,
        },
        {
          name: 'roles',
          type: 'select',
          hasMany: true,
          label: label('users.roles'),
          required: true,
          options: STAFF_ROLES.map((value) => ({ value, label: label(`users.role.${value}`) })),
        },
        {
          name: 'skills',
          type: 'text',
          hasMany: true,
          label: label('users.skills'),
          admin: { description: label('users.skills.help') },
        },
        {
          name: 'ceiling',
          type: 'number',
          min: 1,
          max: MOST_OPEN,
          label: label('users.ceiling'),
          admin: { description: label('users.ceiling.help') },
        },
      ],
      saveToJWT: true,
    },
  ],
}
