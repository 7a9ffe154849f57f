import type { Payload } from 'payload'
import { isSqlite } from './is-sqlite.ts'

/**
 * Takes what was deleted or replaced out of SQLite's write-ahead log, which keeps it until it is written over: moves the
 * log into the database and cuts it off. Waits for who reads or writes, as long as any write does.
 * @returns false where somebody was at it all that time, so it has to be done again
 */
export async function forgetDeleted({ db }: Payload): Promise<boolean> {
  if (!isSqlite(db)) return true
  const { rows } = await db.client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
  return Number(rows[0]?.busy) === 0
}
