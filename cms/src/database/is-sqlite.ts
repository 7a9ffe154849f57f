import type { SQLiteAdapter } from '@payloadcms/db-sqlite'

/** Narrows Payload's adapter to the SQLite one. In a file of its own: the admin's bundle must not reach the adapter. */
export function isSqlite(adapter: object): adapter is SQLiteAdapter {
  return 'name' in adapter && adapter.name === 'sqlite'
}
