import { inArray } from '@payloadcms/db-sqlite/drizzle'
import type { CollectionSlug, Payload } from 'payload'
import { z } from 'zod'
import { mayBeLost } from './durability.ts'
import { type FlatDocument, insertStatement, tableOf } from './insert-statement.ts'
import { isSqlite } from './is-sqlite.ts'
import { writerOf } from './writer.ts'

/*
 * Payload writes one document at a time and builds a statement for each. Where many documents come together SQLite takes
 * them ten times faster in one statement. MongoDB gets them one by one, through Payload.
 */

/** What a statement's values are once drizzle has turned them into those of the database. */
const argsSchema = z.array(z.union([z.string(), z.number(), z.null()]))

const isRefusedByIndex = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')

/**
 * Stores all of these in one statement. @returns false, with nothing stored, when a unique index refuses one of them or
 * the database is none that takes many at once: then they have to be stored one by one
 */
export async function insertTogether(payload: Payload, collection: string, docs: FlatDocument[]): Promise<boolean> {
  const { db } = payload
  const writer = writerOf(db)
  if (!writer || !isSqlite(db)) return false
  if (docs.length === 0) return true
  try {
    await writer.write(insertStatement(db, collection, docs), { durable: !mayBeLost() })
    return true
  } catch (error) {
    if (isRefusedByIndex(error)) return false
    throw error
  }
}

/** Documents that go into one statement. */
const MOST_TOGETHER = 500

/** Stores all of these, together where the database takes them so, otherwise one by one. */
export async function createTogether(
  payload: Payload,
  collection: CollectionSlug,
  docs: FlatDocument[],
): Promise<void> {
  for (let at = 0; at < docs.length; at += MOST_TOGETHER) {
    const some = docs.slice(at, at + MOST_TOGETHER)
    if (await insertTogether(payload, collection, some)) continue
    for (const data of some) await payload.db.create({ collection, data, returning: false })
  }
}

/** Changes the same fields of all these documents. */
export async function updateTogether(
  payload: Payload,
  collection: CollectionSlug,
  ids: string[],
  data: FlatDocument,
): Promise<void> {
  const { db } = payload
  const writer = writerOf(db)
  if (!writer || !isSqlite(db)) {
    await db.updateMany({ collection, where: { id: { in: ids } }, data, returning: false })
    return
  }
  const { table, columns } = tableOf(db, collection)
  if (!columns.id) throw new Error(`the documents of ${collection} have no id`)
  const { sql, params } = db.drizzle.update(table).set(data).where(inArray(columns.id, ids)).toSQL()
  await writer.write({ sql, args: argsSchema.parse(params) }, { durable: !mayBeLost() })
}
