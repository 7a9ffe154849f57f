import { t } from '@linsheng/i18n'
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, CollectionBeforeValidateHook } from 'payload'
import { refusalAt } from '../../access/refusal.ts'
import { type Account, communitiesWith } from '../../access/roles.ts'
import { localeOfRequest } from '../../locale-of-request.ts'
import { CHANGE_REASON_MAX } from '../communities/policy-fields.ts'
import { isRecord } from '../publishing/document.ts'
import { promisesSame } from './content.ts'
import { bringUpToDate, type ChangedBy } from './versions.ts'

/**
 * Takes the reason out of what was sent: it belongs to the version, not to the community. A field that is not kept is not
 * checked either, and this one stays for good.
 * @throws ValidationError when it is too long
 */
export const takeReason: CollectionBeforeValidateHook = ({ collection, context, data, req }) => {
  if (!isRecord(data) || typeof data.changeReason !== 'string') return data
  const reason = data.changeReason.trim()
  if (reason.length > CHANGE_REASON_MAX) {
    const message = t(localeOfRequest(req), 'errors.field-too-long', { maximum: CHANGE_REASON_MAX })
    throw refusalAt(req, collection.slug, [{ path: 'changeReason', message }])
  }
  context.changeReason = reason
  return data
}

/**
 * Who changes what is promised says why: everybody reads it with the change.
 * @throws ValidationError at the reason's field when there is none
 */
export const needReason: CollectionBeforeChangeHook = ({ collection, context, data, operation, originalDoc, req }) => {
  if (operation !== 'update' || !req.user || context.changeReason) return data
  if (promisesSame(originalDoc, { ...originalDoc, ...data })) return data
  const locale = localeOfRequest(req)
  const [name, message] = [t(locale, 'policies.changeReason'), t(locale, 'policies.changeReason.needed')]
  throw refusalAt(req, collection.slug, [{ path: 'changeReason', label: name, message }])
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
