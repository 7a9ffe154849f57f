import { randomUUIDv7 } from 'node:crypto'
import type { CollectionSlug, Payload } from 'payload'
import { type FlatDocument, insertStatement } from './insert-statement.ts'
import { isSqlite } from './is-sqlite.ts'
import { writerOf } from './writer.ts'

interface Waiting {
  /**
   * The document's own, or one in order of time: new ones then lie together in the index, which spares the disk. Where the
   * order must not be told (`unordered.ts`), a document brings its own.
   */
  id: string
  doc: FlatDocument
  resolve(): void
  reject(error: unknown): void
}

/** Documents of one collection that wait for the disk, and whether it is busy with earlier ones. */
interface Queue {
  waiting: Waiting[]
  busy: boolean
}
/** Most documents in one statement: SQLite takes no more than 32,766 values. */
const MOST_TOGETHER = 500

const queues = new WeakMap<Payload, Map<CollectionSlug, Queue>>()

/**
 * Stores one document and comes back when it is on the disk. In SQLite documents of the same moment, and those that come
 * while the disk is busy, are stored by one statement and wait for the disk together; one that an index refuses is tried
 * again alone, to be told by which. MongoDB groups the commits of its journal by itself.
 * @throws ValidationError when a unique index refuses this document
 */
export async function createDurably(payload: Payload, collection: CollectionSlug, doc: FlatDocument): Promise<void> {
  if (!writerOf(payload.db)) return createAlone(payload, collection, doc)
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const queue = queueOf(payload, collection)
  queue.waiting.push({ id: typeof doc.id === 'string' ? doc.id : randomUUIDv7(), doc, resolve, reject })
  if (!queue.busy) {
    queue.busy = true
    setImmediate(storeWaiting, payload, collection, queue)
  }
  return promise
}

async function createAlone(payload: Payload, collection: CollectionSlug, doc: FlatDocument): Promise<void> {
  await payload.db.create({ collection, data: doc, returning: false })
}

function queueOf(payload: Payload, collection: CollectionSlug): Queue {
  const ofPayload = queues.get(payload) ?? new Map<CollectionSlug, Queue>()
  queues.set(payload, ofPayload)
  const queue = ofPayload.get(collection) ?? { waiting: [], busy: false }
  ofPayload.set(collection, queue)
  return queue
}

/** Stores what waits. What has come meanwhile goes to the disk before those who wait for this are answered. */
async function storeWaiting(payload: Payload, collection: CollectionSlug, queue: Queue): Promise<void> {
  const together = queue.waiting.splice(0, MOST_TOGETHER)
  const stored = await insertUnlessRefused(payload, collection, together).catch((error: unknown) => {
    for (const { reject } of together) reject(error)
    return null
  })
  if (queue.waiting.length > 0) void storeWaiting(payload, collection, queue)
  else queue.busy = false
  if (!stored) return
  for (const { id, doc, resolve, reject } of together) {
    if (stored.has(id)) resolve()
    else createAlone(payload, collection, doc).then(resolve, reject)
  }
}

/** @returns ids of those that are stored */
async function insertUnlessRefused(
  payload: Payload,
  collection: CollectionSlug,
  together: Waiting[],
): Promise<ReadonlySet<string>> {
  const { db } = payload
  const writer = writerOf(db)
  if (!writer || !isSqlite(db)) return new Set()
  const docs = together.map(({ id, doc }) => ({ id, ...doc }))
  const { sql, args } = insertStatement(db, collection, docs)
  const statement = { sql: `${sql} ON CONFLICT DO NOTHING RETURNING "id"`, args }
  return new Set(await writer.write(statement, { durable: true }))
}
