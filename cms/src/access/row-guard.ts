import { t } from '@linsheng/i18n'
import type { CollectionBeforeValidateHook, FlattenedField, PayloadRequest, Where } from 'payload'
import { possibleIds } from '../database/possible-ids.ts'
import { localeOfRequest } from '../locale-of-request.ts'
import { refusalAt } from './refusal.ts'

interface Row {
  /** Names of the fields that lead to the list, such as `sections.questions`. */
  list: string
  /** Where its id stands in the document: `sections.0.questions.2.id`. */
  path: string
  id: string
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The rows of every list in a document that bring an id. */
function rowsIn(fields: FlattenedField[], data: unknown, list = '', prefix = ''): Row[] {
  if (!isRecord(data)) return []
  return fields.flatMap((field) => {
    const [names, path, value] = [`${list}${field.name}`, `${prefix}${field.name}`, data[field.name]]
    if (field.type === 'group' || field.type === 'tab') {
      return rowsIn(field.flattenedFields, value, `${names}.`, `${path}.`)
    }
    if (field.type !== 'array' || !Array.isArray(value)) return []
    return value.flatMap((row, at) => [
      ...(isRecord(row) && typeof row.id === 'string' ? [{ list: names, path: `${path}.${at}.id`, id: row.id }] : []),
      ...rowsIn(field.flattenedFields, row, `${names}.`, `${path}.${at}.`),
    ])
  })
}

const keyOf = ({ list, id }: Row): string => `${list} ${id}`

/** Whether a row with this id stands in another document. */
async function isTaken(req: PayloadRequest, collection: string, { list, id }: Row, own: unknown): Promise<boolean> {
  const config = Object.values(req.payload.collections).find(({ config }) => config.slug === collection)?.config
  if (!config) return false
  const elsewhere: Where[] = typeof own === 'string' ? [{ id: { not_in: possibleIds(req.payload, [own]) } }] : []
  const where: Where = { and: [{ [`${list}.id`]: { equals: id } }, ...elsewhere] }
  return (await req.payload.db.count({ collection: config.slug, where, req })).totalDocs > 0
}

/**
 * A row keeps its id as long as it is there, and a new one may bring its own; but one that another row has, in this
 * document or another, fails in the database or would take that row away.
 * @throws ValidationError at the ids that are others'
 */
export const haveOwnRows: CollectionBeforeValidateHook = async ({ collection, data, operation, originalDoc, req }) => {
  // A new password is set on a document that Payload hands over whole, and with nothing to compare it with.
  const own: unknown = originalDoc?.id ?? (operation === 'update' ? data?.id : undefined)
  const given = rowsIn(collection.flattenedFields, data)
  const before = new Set(rowsIn(collection.flattenedFields, originalDoc).map(keyOf))
  const seen = new Set<string>()
  const wrong: Row[] = []
  for (const row of given) {
    const isOther = seen.has(keyOf(row)) || (!before.has(keyOf(row)) && (await isTaken(req, collection.slug, row, own)))
    if (isOther) wrong.push(row)
    seen.add(keyOf(row))
  }
  if (wrong.length === 0) return data
  const message = t(localeOfRequest(req), 'errors.field-malformed')
  throw refusalAt(
    req,
    collection.slug,
    wrong.map(({ path }) => ({ path, message })),
  )
}
