import { copyFile, rm, stat } from 'node:fs/promises'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'

export const SQLITE_COPY = 'database.sqlite'

/** Path of the database file that a `file:` address names. */
export const sqliteFile = (uri: string): string =>
  uri.startsWith('file://') ? fileURLToPath(uri) : uri.slice('file:'.length)

/** One consistent copy of a database that others go on writing to: a single read transaction. */
export function copySqlite(uri: string, target: string): void {
  const database = new DatabaseSync(sqliteFile(uri), { readOnly: true, timeout: 10_000 })
  try {
    database.prepare('VACUUM INTO ?').run(target)
  } finally {
    database.close()
  }
}

export const sqliteIsEmpty = async (uri: string): Promise<boolean> =>
  (await stat(sqliteFile(uri)).catch(() => null)) === null

/** Puts a copy in the database's place; its write-ahead log belongs to the old one and goes. */
export async function putSqlite(copy: string, uri: string): Promise<void> {
  const file = sqliteFile(uri)
  for (const suffix of ['', '-wal', '-shm']) await rm(`${file}${suffix}`, { force: true })
  await copyFile(copy, file)
}
