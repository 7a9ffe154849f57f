import { t } from '@linsheng/i18n'
import type { CollectionBeforeValidateHook } from 'payload'
import { refusalAt } from '../../access/refusal.ts'
import { localeOfRequest } from '../../locale-of-request.ts'

/** More levels than any compound has: compound, quarter, building, band of floors. */
const DEEPEST = 6

/**
 * A zone is never its own ancestor.
 * @throws ValidationError at `parent`
 */
export const refuseCycles: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, req }) => {
  let parent: unknown = data?.parent
  for (let level = 0; typeof parent === 'string' && level <= DEEPEST; level++) {
    if (parent === originalDoc?.id || level === DEEPEST) {
      const message = t(localeOfRequest(req), 'communities.zones.cycle')
      throw refusalAt(req, collection.slug, [{ path: 'parent', message }])
    }
    const zone = await req.payload.findByID({ collection: 'zones', id: parent, depth: 0, disableErrors: true, req })
    parent = zone?.parent
  }
  return data
}
