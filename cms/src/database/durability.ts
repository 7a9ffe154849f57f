import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import { isSqlite } from './is-sqlite.ts'

/*
 * SQLite in WAL mode with `synchronous=FULL` waits for the disk at every commit; with NORMAL it never loses order, only,
 * when the power fails, its newest commits. One FULL commit makes all commits before it last as well. So commits
 * that arrive together can share one wait, and what can be derived again from them need not wait at all. MongoDB does
 * both by itself (group commit of its journal): there nothing is changed.
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

const barriers = new WeakMap<Payload, Promise<void>>()

/** Runs a write and comes back when it is on the disk. Writes of the same moment wait for the disk together. */
export async function withSharedSync<Result>(payload: Payload, work: () => Promise<Result>): Promise<Result> {
  const { db } = payload
  if (!isSqlite(db)) return work()
  const result = await withoutSync(payload, work)
  const barrier = barriers.get(payload) ?? nextTurn().then(() => sync(payload, db.client))
  barriers.set(payload, barrier)
  await barrier
  return result
}

/** A commit of its own, FULL: everything committed before it is on the disk as well. */
async function sync(payload: Payload, client: Client): Promise<void> {
  barriers.delete(payload)
  await unsynced.exit(() => client.execute('PRAGMA user_version = 1'))
}
