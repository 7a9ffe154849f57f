import type { CollectionBeforeValidateHook } from 'payload'
import { communitiesWith } from '../../../access/roles.ts'

/**
 * A file added from inside a notice or meeting comes without its community, because that drawer hides the field. Who
 * works for one community means that one; who works for several has to say, since their roles may differ.
 */
export const fillCommunity: CollectionBeforeValidateHook = ({ data, operation, req }) => {
  const own = communitiesWith(req.user)
  if (operation !== 'create' || data?.community || own.length !== 1) return data
  return { ...data, community: own[0] }
}
