import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { getTableColumns, inArray } from '@payloadcms/db-sqlite/drizzle'
import type { SQLiteTable } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { CollectionSlug, Payload } from 'payload'
import { isSqlite } from './is-sqlite.ts'

/*
 * Payload writes one document at a time and builds a statement for each. Where many documents come together SQLite takes
 * them ten times faster in one statement. MongoDB gets them one by one, through Payload.
 */

/** A document without arrays, blocks or translations: in SQLite one row of one table. */
export type FlatDocument = Record<string, unknown>

interface Statement {
  sql: string
  args: Array<string | number | null>
}

function tableOf({ tables, tableNameMap }: SQLiteAdapter, collection: string) {
  const name = tableNameMap.get(collection.replaceAll('-', '_')) ?? ''
  const table: SQLiteTable | undefined = tables[name]
  if (!table) throw new Error(`there is no table of ${collection}`)
  return { name, table, columns: getTableColumns(table) }
}

function insertStatement(db: SQLiteAdapter, collection: string, docs: FlatDocument[]): Statement {
  const { name, columns: all } = tableOf(db, collection)
  const given = new Set(docs.flatMap((doc) => Object.keys(doc)))
  const columns = Object.entries(all).filter(([key, { defaultFn }]) => given.delete(key) || defaultFn)
  if (given.size > 0) throw new Error(`${collection} has no column for ${[...given].join(', ')}`)
  const args = docs.flatMap((doc) =>
    columns.map(([key, column]) => {
      const value = doc[key] ?? column.defaultFn?.() ?? null
      const stored = value === null ? null : column.mapToDriverValue(value)
      return stored === null || typeof stored === 'number' ? stored : String(stored)
    }),
  )
  const row = `(${columns.map(() => '?').join()})`
  const names = columns.map(([, column]) => `"${column.name}"`).join()
  return { sql: `INSERT INTO "${name}" (${names}) VALUES ${docs.map(() => row).join()}`, args }
}

const isRefusedByIndex = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')

/**
 * Stores all of these in one statement. @returns false, with nothing stored, when a unique index refuses one of them or
 * the database is none that takes many at once: then they have to be stored one by one
 */
export async function insertTogether(payload: Payload, collection: string, docs: FlatDocument[]): Promise<boolean> {
  const { db } = payload
  if (!isSqlite(db)) return false
  if (docs.length === 0) return true
  try {
    await db.client.execute(insertStatement(db, collection, docs))
    return true
  } catch (error) {
    if (isRefusedByIndex(error)) return false
    throw error
  }
}

/** Changes the same fields of all these documents. */
export async function updateTogether(
  payload: Payload,
  collection: CollectionSlug,
  ids: string[],
  data: FlatDocument,
): Promise<void> {
  const { db } = payload
  if (!isSqlite(db)) {
    await db.updateMany({ collection, where: { id: { in: ids } }, data, returning: false })
    return
  }
  const { table, columns } = tableOf(db, collection)
  if (columns.id) await db.drizzle.update(table).set(data).where(inArray(columns.id, ids))
}
