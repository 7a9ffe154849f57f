import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { FlattenedField, Payload } from 'payload'
import { isMongo } from './is-mongo.ts'
import { isSqlite } from './is-sqlite.ts'

interface Promised {
  collection: string
  fields: string[]
}

/**
 * The unique indexes that the collections ask for, over several fields or a single one: promises such as "one case number
 * once" and "one document for each community" rest on them. Unique fields inside groups and arrays are none of ours.
 */
function promised(payload: Payload): Promised[] {
  return payload.config.collections.flatMap(({ slug, indexes = [], flattenedFields }) => [
    ...indexes.filter(({ unique }) => unique).map(({ fields }) => ({ collection: slug, fields })),
    ...flattenedFields.filter(isUnique).map(({ name }) => ({ collection: slug, fields: [name] })),
  ])
}

const isUnique = (field: FlattenedField): boolean => 'unique' in field && field.unique === true

const key = (columns: string[]): string => [...columns].sort().join()
const snakeCase = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll(/[.-]/g, '_')

async function uniqueInSqlite(payload: Payload, collection: string): Promise<Set<string>> {
  if (!isSqlite(payload.db)) return new Set()
  const table = payload.db.tableNameMap.get(snakeCase(collection)) ?? snakeCase(collection)
  const { client } = payload.db
  const list = await client.execute({ sql: 'SELECT name FROM pragma_index_list(?) WHERE "unique" = 1', args: [table] })
  const columns = await Promise.all(
    list.rows.map(({ name }) => client.execute({ sql: 'SELECT name FROM pragma_index_info(?)', args: [name ?? null] })),
  )
  return new Set(columns.map(({ rows }) => key(rows.map(({ name }) => String(name).replace(/_id$/, '')))))
}

async function uniqueInMongo(db: MongooseAdapter, collection: string): Promise<Set<string>> {
  const model = db.collections[collection]
  if (!model) return new Set()
  await model.ensureIndexes()
  const list = await model.listIndexes()
  return new Set(list.filter(({ unique }) => unique === true).map((index) => key(Object.keys(index.key))))
}

/**
 * Makes sure that the database really holds each unique index.
 * @throws Error naming the first missing one; the server must not run without it
 */
export async function assertUniqueIndexes(payload: Payload): Promise<void> {
  const { db } = payload
  for (const { collection, fields } of promised(payload)) {
    const present = isMongo(db) ? await uniqueInMongo(db, collection) : await uniqueInSqlite(payload, collection)
    const wanted = key(isMongo(db) ? fields : fields.map(snakeCase))
    if (!present.has(wanted))
      throw new Error(`The unique index of ${collection} over ${fields.join(', ')} is missing in the database.`)
  }
}
