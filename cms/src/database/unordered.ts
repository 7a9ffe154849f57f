import type { CollectionConfig, Payload } from 'payload'
import { isMongo } from './is-mongo.ts'
import { isSqlite } from './is-sqlite.ts'

/*
 * Where it must not be told in which order documents came, the collection says so: `custom: { unordered: true }`. It has an id
 * of its own that is random and text. SQLite keeps its table WITHOUT ROWID (a rowid counts up; `schema.ts` writes the
 * migration so), MongoDB clustered by `_id` (a record id counts up as well): both then hold it in the order of the ids.
 */

interface Marked {
  slug: string
  custom?: Record<string, unknown> | undefined
}

const isUnordered = ({ custom }: Pick<Marked, 'custom'>): boolean => custom?.unordered === true

/** Id of a document in such a collection: drawn by whoever stores it, and telling nothing. */
export const unorderedId: CollectionConfig['fields'][number] = { name: 'id', type: 'text', required: true }

const snakeCase = (slug: string): string => slug.replaceAll('-', '_')

/** SQL that creates tables, with those of unordered collections WITHOUT ROWID. */
export function withoutRowids(sql: string, collections: readonly Marked[]): string {
  const names = collections.filter(isUnordered).map(({ slug }) => snakeCase(slug))
  if (names.length === 0) return sql
  const statement = new RegExp(`(CREATE TABLE \\\\?\`(?:__new_)?(?:${names.join('|')})\\\\?\` \\((?:[^;])*\\));`, 'g')
  return sql.replace(statement, '$1 WITHOUT ROWID;')
}

/** What mongoose is told of these collections when it creates them. */
export const clusteredCollections = (collections: readonly Marked[]): Record<string, object> =>
  Object.fromEntries(
    collections
      .filter(isUnordered)
      .map(({ slug }) => [slug, { clusteredIndex: { key: { _id: 1 }, name: 'unordered', unique: true } }]),
  )

/**
 * Makes sure that the database keeps none of these in the order they came.
 * @throws Error naming the first that it does; the server must not run then
 */
export async function assertUnordered(payload: Payload): Promise<void> {
  for (const { slug } of payload.config.collections.filter(isUnordered)) {
    if (!(await isKeptById(payload, slug)))
      throw new Error(
        `The database keeps ${slug} in the order of their coming: SQLite, or MongoDB 5.3 or newer, does not.`,
      )
  }
}

async function isKeptById({ db }: Payload, slug: string): Promise<boolean> {
  if (isMongo(db)) {
    const name = db.collections[slug]?.collection.collectionName
    const [found] = (await db.connection.db?.listCollections({ name }).toArray()) ?? []
    return found !== undefined && 'options' in found && 'clusteredIndex' in (found.options ?? {})
  }
  if (!isSqlite(db)) return false
  const table = db.tableNameMap.get(snakeCase(slug)) ?? snakeCase(slug)
  const { rows } = await db.client.execute({ sql: 'SELECT wr FROM pragma_table_list WHERE name = ?', args: [table] })
  return rows[0]?.wr === 1
}
