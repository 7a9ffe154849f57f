import { randomBytes, randomUUID } from 'node:crypto'
import type { CollectionSlug, FlattenedField, Payload, SanitizedCollectionConfig } from 'payload'

/** Collections whose documents belong to a community. */
export const tenantCollections = ({ config }: Payload): SanitizedCollectionConfig[] =>
  config.collections.filter(({ flattenedFields }) => flattenedFields.some(({ name }) => name === 'community'))

const shortName = (): string => `x-${randomBytes(5).toString('hex')}`

/** A value that a field's type allows; undefined where none is needed. */
async function sampleFor(payload: Payload, community: string, field: FlattenedField): Promise<unknown> {
  const { name } = field
  if (name === 'community') return community
  // Where the order of coming must not be told, documents bring an id of their own.
  if (name === 'id' && field.type === 'text' && field.required) return shortName()
  if (['id', 'createdAt', 'updatedAt', 'deletedAt', 'sizes'].includes(name)) return undefined
  switch (field.type) {
    case 'text':
      return 'hasMany' in field && field.hasMany ? undefined : shortName()
    case 'textarea':
    case 'code':
      return shortName()
    case 'email':
      return `${shortName()}@example.org`
    case 'number':
      return randomBytes(3).readUIntBE(0, 3)
    case 'date':
      return '2026-11-23T06:30:00.000Z'
    case 'checkbox':
      return false
    case 'json':
      return {}
    case 'select':
    case 'radio': {
      const first = field.options[0]
      const value = typeof first === 'string' ? first : first?.value
      return 'hasMany' in field && field.hasMany ? undefined : name === '_status' ? 'draft' : value
    }
    case 'relationship':
    case 'upload':
      return field.required && typeof field.relationTo === 'string'
        ? createDocument(payload, field.relationTo, community)
        : undefined
    case 'group':
      return valuesOf(payload, community, field.flattenedFields)
    default:
      return undefined
  }
}

async function valuesOf(
  payload: Payload,
  community: string,
  fields: FlattenedField[],
): Promise<Record<string, unknown>> {
  const values: Record<string, unknown> = {}
  for (const field of fields) {
    const value = await sampleFor(payload, community, field)
    if (value === undefined) continue
    values[field.name] = 'localized' in field && field.localized ? { 'zh-Hans': value } : value
  }
  return values
}

/** Puts a document of any collection into a community, below all hooks and access. @returns its id */
export async function createDocument(payload: Payload, collection: CollectionSlug, community: string): Promise<string> {
  const config = payload.config.collections.find(({ slug }) => slug === collection)
  if (!config) throw new Error(`there is no collection ${collection}`)
  const data = await valuesOf(payload, community, config.flattenedFields)
  if (config.auth)
    Object.assign(data, { communities: [{ id: randomBytes(12).toString('hex'), community, roles: ['handler'] }] })
  if (config.upload) Object.assign(data, { filename: `${randomUUID()}.txt`, mimeType: 'text/plain', filesize: 1 })
  const { id } = await payload.db.create({ collection, data })
  if (config.versions) await createVersion(payload, collection, String(id), data)
  return String(id)
}

async function createVersion(
  payload: Payload,
  collectionSlug: CollectionSlug,
  parent: string,
  versionData: object,
): Promise<void> {
  const now = new Date().toISOString()
  await payload.db.createVersion({
    autosave: false,
    collectionSlug,
    createdAt: now,
    parent,
    updatedAt: now,
    versionData: { ...versionData, createdAt: now, updatedAt: now },
  })
}

/** Names of a collection's own fields that point at documents of communities. */
export function relationFields(payload: Payload, { flattenedFields }: SanitizedCollectionConfig) {
  const slugs = new Set(tenantCollections(payload).map(({ slug }) => slug))
  return flattenedFields.flatMap((field) => {
    if (field.name === 'community' || (field.type !== 'relationship' && field.type !== 'upload')) return []
    const { relationTo } = field
    return typeof relationTo === 'string' && slugs.has(relationTo)
      ? [{ name: field.name, relationTo, hasMany: field.hasMany === true }]
      : []
  })
}
