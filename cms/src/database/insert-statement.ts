import { randomUUIDv7 } from 'node:crypto'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { getTableColumns } from '@payloadcms/db-sqlite/drizzle'
import type { SQLiteTable } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { Statement } from './writer.ts'

/** A document without arrays, blocks or translations: in SQLite one row of one table. */
export type FlatDocument = Record<string, unknown>

/** Table and columns of a collection. */
export function tableOf({ tables, tableNameMap }: SQLiteAdapter, collection: string) {
  const name = tableNameMap.get(collection.replaceAll('-', '_')) ?? ''
  const table: SQLiteTable | undefined = tables[name]
  if (!table) throw new Error(`there is no table of ${collection}`)
  return { name, table, columns: getTableColumns(table) }
}

/** One statement that stores all of these documents, or none. */
export function insertStatement(db: SQLiteAdapter, collection: string, docs: FlatDocument[]): Statement {
  const { name, columns: all } = tableOf(db, collection)
  const given = new Set(docs.flatMap((doc) => Object.keys(doc)))
  const columns = Object.entries(all).filter(([key, { defaultFn }]) => given.delete(key) || defaultFn)
  if (given.size > 0) throw new Error(`${collection} has no column for ${[...given].join(', ')}`)
  const args = docs.flatMap((doc) =>
    columns.map(([key, column]) => {
      const value = doc[key] ?? (key === 'id' ? randomUUIDv7() : column.defaultFn?.()) ?? null
      const stored = value === null ? null : column.mapToDriverValue(value)
      return stored === null || typeof stored === 'number' ? stored : String(stored)
    }),
  )
  const row = `(${columns.map(() => '?').join()})`
  const names = columns.map(([, column]) => `"${column.name}"`).join()
  return { sql: `INSERT INTO "${name}" (${names}) VALUES ${docs.map(() => row).join()}`, args }
}
