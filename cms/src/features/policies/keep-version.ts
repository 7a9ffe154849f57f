import type { CollectionAfterChangeHook, CollectionBeforeValidateHook } from 'payload'
import { type Account, communitiesWith } from '../../access/roles.ts'
import { isRecord } from '../publishing/document.ts'
import { bringUpToDate, type ChangedBy } from './versions.ts'

/** Takes the reason out of what was sent: it belongs to the version, not to the community. */
export const takeReason: CollectionBeforeValidateHook = ({ context, data }) => {
  if (isRecord(data) && typeof data.changeReason === 'string') context.changeReason = data.changeReason.trim()
  return data
}

/** After a change of a community: if it promises something else now, that is a version of its own, dated and public. */
export const keepVersion: CollectionAfterChangeHook = async ({ context, doc, req }) => {
  const community = String(doc.id)
  await bringUpToDate(req.payload, community, changedBy(req.user, community, context.changeReason), req)
  return { ...doc, changeReason: null }
}

function changedBy(user: Account | null, community: string, reason: unknown): ChangedBy {
  return {
    ...(user && { by: user.id, role: communitiesWith(user, 'manager').includes(community) ? 'manager' : 'platform' }),
    ...(typeof reason === 'string' && reason !== '' && { reason }),
  }
}
