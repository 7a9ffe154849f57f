import { Worker } from 'node:worker_threads'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'

/*
 * SQLite writes, and waits for the disk, on the thread that asks. So what comes often is written by a thread of its own
 * over its own connection, while the one that answers requests goes on.
 */

export interface Statement {
  sql: string
  args: Array<string | number | null>
}

/** What the writer's thread is told to do. */
export interface Order extends Statement {
  id: number
  /** Whether it has to be on the disk before it is answered. What need not be gives way to what must. */
  durable: boolean
}

/** What became of an order; `returned` holds the first column of each row that the statement gave back. */
export type Outcome = { id: number; returned: string[] } | { id: number; failed: { message: string; code: string } }

export interface WriterData {
  file: string
  /** Settings of the connection, as SQLite's `PRAGMA` takes them. */
  pragmas: string[]
}

export interface Writer {
  /** Runs one statement. @throws Error with the driver's `code` when it fails */
  write(statement: Statement, options: { durable: boolean }): Promise<string[]>
  /** Comes back when everything is written and the connection is closed. */
  close(): Promise<void>
}

const THREAD = new URL('./writer-thread.ts', import.meta.url)
/** Pages (of 4 KiB) in the log before they are moved into the database, which waits for the disk. */
const CHECKPOINT_PAGES = 4000
/** What is deleted or replaced is overwritten with zeros: the driver's SQLite would leave it in the file. */
const FORGET = 'secure_delete = ON'

const writers = new WeakMap<object, Writer>()

/** The writer of this database; none before it was opened, nor for any but SQLite. */
export const writerOf = (db: object): Writer | undefined => writers.get(db)

/** Gives the database a writer, which is closed with it. */
export async function openWriter(db: SQLiteAdapter): Promise<void> {
  const checkpoint = `wal_autocheckpoint = ${CHECKPOINT_PAGES}`
  for (const pragma of [checkpoint, FORGET]) await db.client.execute(`PRAGMA ${pragma}`)
  const pragmas = [`busy_timeout = ${db.busyTimeout}`, 'foreign_keys = ON', checkpoint, FORGET]
  const { rows } = await db.client.execute("SELECT file FROM pragma_database_list WHERE name = 'main'")
  const writer = createWriter({ file: String(rows[0]?.file), pragmas })
  writers.set(db, writer)
  const destroy = db.destroy?.bind(db)
  db.destroy = async () => {
    writers.delete(db)
    await writer.close()
    await destroy?.()
  }
}

interface Waiting {
  resolve(returned: string[]): void
  reject(error: Error): void
}

function createWriter(data: WriterData): Writer {
  const waiting = new Map<number, Waiting>()
  let last = 0

  const settle = (outcome: Outcome) => {
    const order = waiting.get(outcome.id)
    waiting.delete(outcome.id)
    if ('returned' in outcome) order?.resolve(outcome.returned)
    else order?.reject(Object.assign(new Error(outcome.failed.message), { code: outcome.failed.code }))
  }
  const start = (): Worker => {
    const started = new Worker(THREAD, { workerData: data })
    // Both its error and its end are told: what waits for the thread that came after it must not be lost with it.
    const lost = (error: Error) => {
      if (thread !== started) return
      thread = null
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
    }
    started.on('message', (outcome: Outcome) => {
      settle(outcome)
      if (waiting.size === 0) started.unref()
    })
    started.on('error', lost)
    started.on('exit', () => lost(new Error('the writer has ended')))
    started.unref()
    return started
  }
  let thread: Worker | null = start()

  return {
    write(statement, { durable }) {
      thread ??= start()
      // The process must not end for want of other work while something waits to be written.
      thread.ref()
      const { promise, resolve, reject } = Promise.withResolvers<string[]>()
      last += 1
      waiting.set(last, { resolve, reject })
      const order: Order = { id: last, ...statement, durable }
      thread.postMessage(order)
      return promise
    },
    async close() {
      if (!thread) return
      const { promise, resolve } = Promise.withResolvers<void>()
      thread.ref()
      thread.once('exit', () => resolve())
      thread.postMessage('close')
      await promise
    },
  }
}
