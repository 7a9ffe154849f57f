import { AsyncLocalStorage } from 'node:async_hooks'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import { isSqlite } from './is-sqlite.ts'

/*
 * SQLite in WAL mode with `synchronous=FULL` waits for the disk at every commit; with NORMAL it never loses order, only,
 * when the power fails, its newest commits. What can be derived again from what is on the disk need not wait. MongoDB
 * does this by itself (group commit of its journal): there nothing is changed.
 */

const unsynced = new AsyncLocalStorage<true>()
const prepared = new WeakSet<object>()

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
  client.execute = (...args: Parameters<Client['execute']>) => {
    const wanted = mayBeLost() ? 'NORMAL' : 'FULL'
    if (wanted !== current && !READS.test(sqlOf(args[0]))) {
      void execute(`PRAGMA synchronous = ${wanted}`)
      current = wanted
    }
    return execute(...args)
  }
}

/** Whether what is written now follows from what is durable already. */
export const mayBeLost = (): boolean => unsynced.getStore() === true

/** Runs work whose writes follow from others already durable: a power cut may undo them, and they will be done again. */
export function withoutSync<Result>(payload: Payload, work: () => Promise<Result>): Promise<Result> {
  if (!isSqlite(payload.db)) return work()
  prepare(payload.db.client)
  return unsynced.run(true, work)
}
