import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import type { Env } from '../../env.ts'
import { StartError } from '../../start-error.ts'
import { copyKept, isOfLog, isOfLogs, KEPT_DIRECTORIES, publishedLogs } from './files.ts'
import { type Manifest, readVerifiedManifest, writeManifest } from './manifest.ts'
import { copyMongo, MONGO_COPY, mongoIsEmpty, putMongo } from './mongodb.ts'
import { copySqlite, putSqlite, SQLITE_COPY, sqliteIsEmpty } from './sqlite.ts'

type BackedUp = Pick<Env, 'dataDir' | 'databaseUri'>

/** Opens MongoDB; never called for SQLite, whose file is read directly. */
export type OpenPayload = () => Promise<Payload>

const kindOf = ({ databaseUri }: BackedUp): Manifest['database'] =>
  databaseUri.startsWith('file:') ? 'sqlite' : 'mongodb'

/**
 * Copies a system, running or not: the published logs, then the database as of one moment, then the other files, so that
 * every file the database names is there. The logs come first: a database may be ahead of its logs, which then go on; logs
 * ahead of their database have told what it does not know, and cannot.
 * @param directory empty or not there yet
 * @throws StartError when the directory holds something
 */
export async function backUp(env: BackedUp, directory: string, open: OpenPayload): Promise<Manifest> {
  const createdAt = new Date().toISOString()
  if (!(await isEmptyDirectory(directory)))
    throw new StartError(`${directory} is not empty: name an empty directory for the backup.`)
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const database = kindOf(env)
  const logs = await copyKept(env.dataDir, directory, isOfLog)
  const paths = database === 'sqlite' ? [SQLITE_COPY] : await copyMongo(await open(), path.join(directory, MONGO_COPY))
  if (database === 'sqlite') copySqlite(env.databaseUri, path.join(directory, SQLITE_COPY))
  const others = await copyKept(env.dataDir, directory, (file) => !isOfLog(file))
  return writeManifest(directory, { createdAt, database }, [...logs, ...paths, ...others])
}

/**
 * Puts a backup back after checking every file of it. The server must not be running. A log that was published here stays as
 * it is: what was told is not taken back. Where it is ahead of the backup, nothing is added to it any more.
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
  const isPublished = isOfLogs(await publishedLogs(env.dataDir))
  await copyKept(directory, env.dataDir, (file) => !isPublished(file))
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
