import { t } from '@linsheng/i18n'
import type {
  CollectionBeforeValidateHook,
  FlattenedField,
  PayloadRequest,
  SanitizedCollectionConfig,
  Where,
} from 'payload'
import { possibleIds } from '../database/possible-ids.ts'
import { localeOfRequest } from '../locale-of-request.ts'
import { refusalAt } from './refusal.ts'

interface Reference {
  path: string
  collection: string
  id: string
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isId = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number'

/** What no document has: stands for something that is no id at all, so that it is refused like a stranger's. */
const NO_ID = ''

/** One value of a relation field: an id, a populated document, or `{ relationTo, value }` of a polymorphic one. */
function referenceIn(path: string, relationTo: string | string[], value: unknown): Reference[] {
  if (isRecord(value) && typeof value.relationTo === 'string') return referenceIn(path, value.relationTo, value.value)
  if (typeof relationTo !== 'string' || value === null || value === undefined) return []
  const id = isRecord(value) ? value.id : value
  return [{ path, collection: relationTo, id: isId(id) ? String(id) : NO_ID }]
}

/** References inside rich text: uploads, relationships and links are nodes that carry `relationTo` and `value`. */
function referencesInRichText(path: string, value: unknown): Reference[] {
  if (Array.isArray(value)) return value.flatMap((item) => referencesInRichText(path, item))
  if (!isRecord(value)) return []
  const own = typeof value.relationTo === 'string' ? referenceIn(path, value.relationTo, value.value) : []
  return [...own, ...Object.values(value).flatMap((item) => referencesInRichText(path, item))]
}

function referencesInRows(field: FlattenedField, path: string, value: unknown): Reference[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((row, index) => {
    if (!isRecord(row)) return []
    const fields =
      field.type === 'blocks'
        ? (field.blocks.find((block) => block.slug === row.blockType)?.flattenedFields ?? [])
        : 'flattenedFields' in field
          ? field.flattenedFields
          : []
    return referencesIn(fields, row, `${path}.${index}.`)
  })
}

function referencesInField(field: FlattenedField, path: string, value: unknown): Reference[] {
  switch (field.type) {
    case 'relationship':
    case 'upload': {
      const { relationTo } = field
      return (Array.isArray(value) ? value : [value]).flatMap((item) => referenceIn(path, relationTo, item))
    }
    case 'richText':
      return referencesInRichText(path, value)
    case 'array':
    case 'blocks':
      return referencesInRows(field, path, value)
    case 'group':
    case 'tab':
      return isRecord(value) ? referencesIn(field.flattenedFields, value, `${path}.`) : []
    default:
      return []
  }
}

/** Every document that `data` points at, with the path of the field that does. */
function referencesIn(fields: FlattenedField[], data: Record<string, unknown>, prefix = ''): Reference[] {
  return fields
    .filter((field) => !(prefix === '' && field.name === 'community'))
    .flatMap((field) => referencesInField(field, `${prefix}${field.name}`, data[field.name]))
}

/** Condition under which a document may be referred to from a community; null where the whole installation shares it. */
function belongsTo({ slug, flattenedFields }: SanitizedCollectionConfig, community: string): Where | null {
  if (slug === 'users')
    return { or: [{ 'communities.community': { equals: community } }, { platform: { equals: true } }] }
  return flattenedFields.some((field) => field.name === 'community') ? { community: { equals: community } } : null
}

/** Which of the references lead out of the community, or nowhere. One query for each collection referred to. */
async function strangers(req: PayloadRequest, community: string, references: Reference[]): Promise<Reference[]> {
  const configs = Object.values(req.payload.collections).map(({ config }) => config)
  const byCollection = Map.groupBy(references, (reference) => reference.collection)
  const found = await Promise.all(
    Array.from(byCollection, async ([collection, group]) => {
      const config = configs.find(({ slug }) => slug === collection)
      if (!config) return group
      const condition = belongsTo(config, community)
      if (condition === null) return []
      const { docs } = await req.payload.db.find<{ id: string | number }>({
        collection: config.slug,
        where: { and: [{ id: { in: possibleIds(req.payload, [...new Set(group.map(({ id }) => id))]) } }, condition] },
        pagination: false,
        limit: 0,
        req,
      })
      const known = new Set(docs.map(({ id }) => String(id)))
      return group.filter(({ id }) => !known.has(id))
    }),
  )
  return found.flat()
}

const communityIn = (data: unknown): string | undefined => {
  const value = isRecord(data) ? data.community : undefined
  const id = isRecord(value) ? value.id : value
  return isId(id) ? String(id) : undefined
}

/** Payload does not look at the fields of a draft: without this, one of a community that is nowhere fails in the database. */
async function isThere({ payload }: PayloadRequest, community: string): Promise<boolean> {
  const where: Where = { id: { in: possibleIds(payload, [community]) } }
  return (await payload.db.count({ collection: 'communities', where })).totalDocs > 0
}

/**
 * Keeps every document inside its community: what it refers to through relation fields, uploads and rich text belongs to
 * the same one, drafts included, and it never moves to another. Runs for all interfaces, the server's own code too.
 * @throws ValidationError at the fields that point elsewhere
 */
export const stayInCommunity: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, req }) => {
  if (!isRecord(data)) return data
  const text = t(localeOfRequest(req), 'communities.otherCommunity')
  const refusal = (paths: string[]) =>
    refusalAt(
      req,
      collection.slug,
      paths.map((path) => ({ path, message: text })),
    )
  const before = communityIn(originalDoc)
  const community = communityIn(data) ?? before
  if (before !== undefined && community !== before) throw refusal(['community'])
  if (community === undefined) return data
  if (before === undefined && !(await isThere(req, community))) throw refusal(['community'])
  const wrong = await strangers(req, community, referencesIn(collection.flattenedFields, data))
  if (wrong.length > 0) throw refusal([...new Set(wrong.map(({ path }) => path))])
  return data
}
