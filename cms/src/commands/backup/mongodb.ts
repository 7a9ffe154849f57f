import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'
import { isMongo } from '../../database/is-mongo.ts'

export const MONGO_COPY = 'database'
const BATCH = 500

type Connection = MongooseAdapter['connection']

function connectionOf({ db }: Payload): Connection {
  if (!isMongo(db)) throw new Error('not a MongoDB database')
  return db.connection
}

/** Extended JSON of the driver in use: keeps every type exactly. */
const ejsonOf = (connection: Connection) => connection.base.mongo.BSON.EJSON

async function collectionNames(connection: Connection): Promise<string[]> {
  const found = await connection.db?.listCollections({}, { nameOnly: true }).toArray()
  return (found ?? []).map(({ name }) => name).filter((name) => !name.startsWith('system.'))
}

/**
 * Writes every collection as lines of extended JSON, all as of one moment where the server has snapshots (a replica set
 * or sharded cluster); a standalone server has none, and is copied collection by collection.
 * @returns paths of the files below `target`'s parent, with `/`
 */
export async function copyMongo(payload: Payload, target: string): Promise<string[]> {
  const connection = connectionOf(payload)
  await mkdir(target, { recursive: true })
  const names = await collectionNames(connection)
  const session = await snapshotSession(connection)
  try {
    for (const name of names) await copyCollection(connection, name, path.join(target, `${name}.jsonl`), session)
  } finally {
    await session?.endSession()
  }
  return names.map((name) => `${MONGO_COPY}/${name}.jsonl`)
}

type Session = Awaited<ReturnType<Connection['startSession']>>

async function snapshotSession(connection: Connection): Promise<Session | undefined> {
  const hello = await connection.db?.admin().command({ hello: 1 })
  const hasSnapshots = typeof hello?.setName === 'string' || hello?.msg === 'isdbgrid'
  return hasSnapshots ? connection.startSession({ snapshot: true }) : undefined
}

async function copyCollection(connection: Connection, name: string, file: string, session?: Session): Promise<void> {
  const { stringify } = ejsonOf(connection)
  const out = createWriteStream(file)
  const documents = connection.collection(name).find({}, { batchSize: BATCH, ...(session ? { session } : {}) })
  for await (const document of documents) {
    if (!out.write(`${stringify(document, { relaxed: false })}\n`)) await once(out, 'drain')
  }
  out.end()
  await finished(out)
}

/** Whether no collection holds a document. */
export async function mongoIsEmpty(payload: Payload): Promise<boolean> {
  const connection = connectionOf(payload)
  const found = await Promise.all(
    (await collectionNames(connection)).map((name) => connection.collection(name).findOne({})),
  )
  return found.every((document) => document === null)
}

/** Replaces all documents; the collections keep the indexes that the start has made. */
export async function putMongo(payload: Payload, copy: string): Promise<void> {
  const connection = connectionOf(payload)
  for (const name of await collectionNames(connection)) await connection.collection(name).deleteMany({})
  for (const file of await readdir(copy)) {
    await putCollection(connection, path.basename(file, '.jsonl'), path.join(copy, file))
  }
}

async function putCollection(connection: Connection, name: string, file: string): Promise<void> {
  const { parse } = ejsonOf(connection)
  const collection = connection.collection(name)
  let batch: object[] = []
  const flush = async () => {
    if (batch.length > 0) await collection.insertMany(batch)
    batch = []
  }
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    batch.push(Object(parse(line, { relaxed: false })))
    if (batch.length >= BATCH) await flush()
  }
  await flush()
}
