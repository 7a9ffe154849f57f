import { t } from '@linsheng/i18n'
import { parseVerifierKey } from '@linsheng/tlog'
import type { CollectionBeforeValidateHook } from 'payload'
import { refusalAt } from '../../../access/refusal.ts'
import { localeOfRequest } from '../../../locale-of-request.ts'

/**
 * Takes a witness's name from its key. With another key it is another witness, which has cosigned nothing yet.
 * @throws ValidationError for what is no key of a witness (C2SP tlog-cosignature)
 */
export const checkWitness: CollectionBeforeValidateHook = ({ collection, data, originalDoc, req }) => {
  const given: unknown = data?.vkey ?? originalDoc?.vkey
  const key = typeof given === 'string' ? parseVerifierKey(given) : null
  if (key?.use !== 'witness') {
    const message = t(localeOfRequest(req), 'transparency.witness.vkey.wrong')
    throw refusalAt(req, collection.slug, [{ path: 'vkey', message }])
  }
  const vkey = String(given).trim()
  const isOther = originalDoc !== undefined && originalDoc.vkey !== vkey
  return { ...data, vkey, name: key.name.slice(0, 80), ...(isOther && { size: null, at: null, note: null }) }
}
