import { type Key, t } from '@linsheng/i18n'
import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { z } from 'zod'
import { refusalAt } from '../../access/refusal.ts'
import { localeOfRequest } from '../../locale-of-request.ts'
import { idOf } from '../publishing/document.ts'

type Fault = { path: 'parent' | 'mergedInto'; key: Extract<Key, `communities.categories.invalid.${string}`> }

/** More levels than a list one chooses from can bear: a category and the one it is part of, and one above. */
const DEEPEST = 3
/** Mergers follow each other over the years; a longer chain is a circle. */
const MERGERS_MAX = 20

const schema = z.object({ parent: z.unknown().optional().transform(idOf), mergedInto: z.unknown().transform(idOf) })

/** Ids from a category upwards along a relation, itself first; cut off after `most`. */
async function chain(req: PayloadRequest, from: string, along: 'parent' | 'mergedInto', most: number) {
  const ids: string[] = []
  for (let id: string | null = from; id !== null && ids.length <= most; ) {
    ids.push(id)
    const found = await req.payload.findByID({ collection: 'categories', id, depth: 0, disableErrors: true, req })
    id = idOf(found?.[along])
  }
  return ids
}

/**
 * A category is part of, or merged into, another one and never itself in the end.
 * @throws ValidationError at `parent` or `mergedInto`
 */
export const checkTree: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, req }) => {
  const { parent, mergedInto } = schema.parse(data ?? {})
  const own = idOf(originalDoc)
  const faults: Fault[] = []
  if (parent !== null) {
    const above = await chain(req, parent, 'parent', DEEPEST)
    if (above.includes(own ?? '') || above.length >= DEEPEST)
      faults.push({ path: 'parent', key: 'communities.categories.invalid.parent' })
  }
  if (mergedInto !== null) {
    const after = await chain(req, mergedInto, 'mergedInto', MERGERS_MAX)
    if (after.includes(own ?? '') || after.length > MERGERS_MAX)
      faults.push({ path: 'mergedInto', key: 'communities.categories.invalid.mergedInto' })
  }
  if (faults.length === 0) return mergedInto === null ? data : { ...data, active: false }
  const locale = localeOfRequest(req)
  const errors = faults.map(({ path, key }) => ({ path, message: t(locale, key) }))
  throw refusalAt(req, collection.slug, errors)
}
