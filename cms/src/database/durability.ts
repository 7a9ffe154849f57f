import { AsyncLocalStorage } from 'node:async_hooks'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { CollectionSlug, Payload } from 'payload'
import { isSqlite } from './is-sqlite.ts'
import { type FlatDocument, insertTogether } from './together.ts'

/*
 * SQLite in WAL mode with `synchronous=FULL` waits for the disk at every commit; with NORMAL it never loses order, only,
 * when the power fails, its newest commits. So documents that arrive together are stored by one statement that waits
 * once, and what can be derived again from them need not wait at all. MongoDB does both by itself (group commit of its
 * journal): there nothing is changed.
 */

const unsynced = new AsyncLocalStorage<true>()
const prepared = new WeakSet<object>()

/** Pages (of 4 KiB) in the log before they are moved into the database, which waits for the disk. */
const CHECKPOINT_PAGES = 4000

type Client = SQLiteAdapter['client']

const READS = /^\s*(select|explain)\b/i
const sqlOf = (statement: Parameters<Client['execute']>[0]): string =>
  typeof statement === 'string' ? statement : statement.sql

/**
 * Makes each write wait for the disk or not, as its context says. The driver runs a statement before its promise is
 * returned, so nothing comes between the switch and the write; the switch is spared while writes of a kind follow.
 */
function prepare(client: Client): void {
  if (prepared.has(client)) return
  prepared.add(client)
  const execute = client.execute.bind(client)
  let current: 'FULL' | 'NORMAL' = 'FULL'
  void execute(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`)
  client.execute = (...args: Parameters<Client['execute']>) => {
    const wanted = unsynced.getStore() ? 'NORMAL' : 'FULL'
    if (wanted !== current && !READS.test(sqlOf(args[0]))) {
      void execute(`PRAGMA synchronous = ${wanted}`)
      current = wanted
    }
    return execute(...args)
  }
}

/** Runs work whose writes follow from others already durable: a power cut may undo them, and they will be done again. */
export function withoutSync<Result>(payload: Payload, work: () => Promise<Result>): Promise<Result> {
  if (!isSqlite(payload.db)) return work()
  prepare(payload.db.client)
  return unsynced.run(true, work)
}

interface Waiting {
  collection: CollectionSlug
  doc: FlatDocument
  resolve(): void
  reject(error: unknown): void
}
const queues = new WeakMap<Payload, Waiting[]>()

/**
 * Stores one document and comes back when it is on the disk. Documents of the same moment are stored by one statement
 * and wait for the disk together; when an index refuses one of them, each is tried alone and has its own answer.
 * @throws ValidationError when a unique index refuses this document
 */
export async function createDurably(payload: Payload, collection: CollectionSlug, doc: FlatDocument): Promise<void> {
  if (!isSqlite(payload.db)) return createAlone(payload, collection, doc)
  prepare(payload.db.client)
  const queue = queues.get(payload)
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const waiting: Waiting = { collection, doc, resolve, reject }
  if (queue) queue.push(waiting)
  else {
    queues.set(payload, [waiting])
    setImmediate(() => unsynced.exit(() => void storeWaiting(payload)))
  }
  return promise
}

async function createAlone(payload: Payload, collection: CollectionSlug, doc: FlatDocument): Promise<void> {
  await payload.db.create({ collection, data: doc, returning: false })
}

async function storeWaiting(payload: Payload): Promise<void> {
  const queue = queues.get(payload) ?? []
  queues.delete(payload)
  for (const [collection, waiting] of Map.groupBy(queue, ({ collection }) => collection)) {
    const docs = waiting.map(({ doc }) => doc)
    try {
      const stored = await insertTogether(payload, collection, docs)
      for (const { doc, resolve, reject } of waiting) {
        if (stored) resolve()
        else await createAlone(payload, collection, doc).then(resolve, reject)
      }
    } catch (error) {
      for (const { reject } of waiting) reject(error)
    }
  }
}
