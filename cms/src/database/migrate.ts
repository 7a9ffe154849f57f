import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { createLocalReq, type Migration, type Payload } from 'payload'
import { migrations } from '../migrations/index.ts'
import { isSqlite } from './is-sqlite.ts'

/** The migrations as Payload's interface wants them: each is given the database it changes. */
async function runnable(payload: Payload, { drizzle }: SQLiteAdapter): Promise<Migration[]> {
  const args = { db: drizzle, payload, req: await createLocalReq({}, payload) }
  return migrations.map(({ name, up, down }) => ({ name, up: () => up(args), down: () => down(args) }))
}

/**
 * Brings a SQLite database to the current schema, wholly or not at all. Foreign keys must be off before the transaction
 * begins: with them on, rebuilding a table silently deletes the rows that hang on it. MongoDB needs no schema.
 */
export async function migrate(payload: Payload): Promise<void> {
  const { db } = payload
  if (!isSqlite(db)) return
  await db.client.execute('PRAGMA foreign_keys=OFF')
  await db.client.execute('BEGIN IMMEDIATE')
  try {
    await db.migrate({ migrations: await runnable(payload, db) })
    const broken = await db.client.execute('PRAGMA foreign_key_check')
    if (broken.rows.length > 0) throw new Error(`${broken.rows.length} references are broken after migrating`)
    await db.client.execute('COMMIT')
  } catch (error) {
    await db.client.execute('ROLLBACK')
    throw error
  } finally {
    await db.client.execute('PRAGMA foreign_keys=ON')
  }
}
