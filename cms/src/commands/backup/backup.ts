import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import type { Env } from '../../env.ts'
import { StartError } from '../../start-error.ts'
import { copyKept, KEPT_DIRECTORIES } from './files.ts'
import { type Manifest, readVerifiedManifest, writeManifest } from './manifest.ts'
import { copyMongo, MONGO_COPY, mongoIsEmpty, putMongo } from './mongodb.ts'
import { copySqlite, putSqlite, SQLITE_COPY, sqliteIsEmpty } from './sqlite.ts'

type BackedUp = Pick<Env, 'dataDir' | 'databaseUri'>

/** Opens MongoDB; never called for SQLite, whose file is read directly. */
export type OpenPayload = () => Promise<Payload>

const kindOf = ({ databaseUri }: BackedUp): Manifest['database'] =>
  databaseUri.startsWith('file:') ? 'sqlite' : 'mongodb'

/**
 * Copies a system, running or not: first the database as of one moment, then the files, so that every file the database
 * names is there.
 * @param directory empty or not there yet
 * @throws StartError when the directory holds something
 */
export async function backUp(env: BackedUp, directory: string, open: OpenPayload): Promise<Manifest> {
  const createdAt = new Date().toISOString()
  if (!(await isEmptyDirectory(directory)))
    throw new StartError(`${directory} is not empty: name an empty directory for the backup.`)
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const database = kindOf(env)
  const paths = database === 'sqlite' ? [SQLITE_COPY] : await copyMongo(await open(), path.join(directory, MONGO_COPY))
  if (database === 'sqlite') copySqlite(env.databaseUri, path.join(directory, SQLITE_COPY))
  return writeManifest(directory, { createdAt, database }, [...paths, ...(await copyKept(env.dataDir, directory))])
}

/**
 * Puts a backup back after checking every file of it. The server must not be running.
 * @param force replaces what is there
 * @throws StartError when the backup is damaged or of another database, or when there is something to lose
 */
export async function restore(env: BackedUp, directory: string, force: boolean, open: OpenPayload): Promise<Manifest> {
  const manifest = await readVerifiedManifest(directory)
  if (manifest.database !== kindOf(env)) {
    throw new StartError(`The backup is of ${manifest.database}, DATABASE_URI names another kind of database.`)
  }
  const payload = manifest.database === 'mongodb' ? await open() : null
  if (!force && !(await nothingToLose(env, payload))) {
    throw new StartError(
      'There is data here already: add --force to replace it, or set DATA_DIR and DATABASE_URI to an empty place.',
    )
  }
  if (payload === null) await putSqlite(path.join(directory, SQLITE_COPY), env.databaseUri)
  else await putMongo(payload, path.join(directory, MONGO_COPY))
  await copyKept(directory, env.dataDir)
  return manifest
}

/** A secret that the command itself has just made is none. */
async function nothingToLose({ dataDir, databaseUri }: BackedUp, payload: Payload | null): Promise<boolean> {
  const kept = KEPT_DIRECTORIES.filter((name) => name !== 'secrets')
  const empty = await Promise.all(kept.map((name) => isEmptyDirectory(path.join(dataDir, name))))
  return empty.every(Boolean) && (payload === null ? sqliteIsEmpty(databaseUri) : mongoIsEmpty(payload))
}

async function isEmptyDirectory(directory: string): Promise<boolean> {
  return (await readdir(directory).catch(() => [])).length === 0
}
