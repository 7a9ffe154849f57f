import { type CollectionBeforeValidateHook, type PayloadRequest, parseCookies } from 'payload'
import { refusalAt } from './refusal.ts'
import { communitiesWith } from './roles.ts'

/**
 * The community that something new is of until somebody says another: the one its author has chosen in the menu, where it
 * is theirs, else the only one they work for. A platform administrator works for any.
 */
export function ownCommunity({ req }: { req: Pick<PayloadRequest, 'headers' | 'user'> }): string | undefined {
  const chosen = parseCookies(req.headers).get('payload-tenant')
  if (req.user?.platform === true) return chosen
  const own = communitiesWith(req.user)
  return own.find((community) => community === chosen) ?? (own.length === 1 ? own[0] : undefined)
}

/**
 * Gives what is new its community where the form had no field for it, as in a drawer, and refuses what would be nobody's:
 * Payload looks for required fields once something is published, and a draft without its community is found by nobody.
 * @throws ValidationError at `community`
 */
export const haveCommunity: CollectionBeforeValidateHook = ({ collection, data, operation, req }) => {
  if (operation !== 'create' || data?.community) return data
  const community = ownCommunity({ req })
  if (community !== undefined) return { ...data, community }
  const errors = [{ path: 'community', message: req.t('validation:required') }]
  throw refusalAt(req, collection.slug, errors)
}
