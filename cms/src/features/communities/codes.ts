import { codeSchema, slugSchema } from '@linsheng/contracts/text'
import { LOCALE_PREFIX, t } from '@linsheng/i18n'
import type { CollectionBeforeValidateHook, Field, TextField } from 'payload'
import { refusalAt } from '../../access/refusal.ts'
import { label } from '../../label.ts'
import { localeOfRequest } from '../../locale-of-request.ts'

/** A short name in addresses and files, given once. */
export const slugField: TextField = {
  name: 'slug',
  type: 'text',
  label: label('communities.slug'),
  required: true,
  unique: true,
  index: true,
  admin: { description: label('communities.slug.help') },
}

/** A code inside a community: cases name it for ever, so it never changes and is never given to anything else. */
export const codeField: TextField = {
  name: 'code',
  type: 'text',
  label: label('communities.code'),
  required: true,
  admin: { description: label('communities.code.help') },
}

export const nameField: TextField = {
  name: 'name',
  type: 'text',
  label: label('communities.name'),
  required: true,
  localized: true,
}

export const orderField: Field = {
  name: 'order',
  type: 'number',
  label: label('communities.order'),
  defaultValue: 0,
  // Emptied in the form it is null: the start of the list.
  hooks: { beforeValidate: [({ value }) => (value === null ? 0 : value)] },
  admin: { position: 'sidebar' },
}

/** First parts of addresses that are the site's or the server's own: no community can be found there. */
const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  ...Object.values(LOCALE_PREFIX),
  ...['data', 'admin', 'api', 'open311', 'page', '404', '500'],
])

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/**
 * Holds a code or slug to its form and keeps it once given.
 * @throws ValidationError at the field
 */
export function keepName(field: 'code' | 'slug'): CollectionBeforeValidateHook {
  const schema = field === 'code' ? codeSchema : slugSchema
  return ({ collection, data, originalDoc, req }) => {
    if (!isRecord(data) || data[field] === undefined) return data
    const before: unknown = isRecord(originalDoc) ? originalDoc[field] : undefined
    const locale = localeOfRequest(req)
    const fault = (message: string) => refusalAt(req, collection.slug, [{ path: field, message }])
    if (before !== undefined && before !== null && before !== data[field])
      throw fault(t(locale, 'communities.code.fixed'))
    if (!schema.safeParse(data[field]).success) throw fault(t(locale, 'communities.code.malformed'))
    if (field === 'slug' && RESERVED_SLUGS.has(String(data[field]))) throw fault(t(locale, 'communities.slug.reserved'))
    return data
  }
}
