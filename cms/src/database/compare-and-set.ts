import type { CollectionSlug, Payload } from 'payload'
import { tableOf } from './insert-statement.ts'
import { isMongo } from './is-mongo.ts'
import { isSqlite } from './is-sqlite.ts'
import { writerOf } from './writer.ts'

/** A text column of one document, and what it has to hold to be changed. */
export interface Exchange {
  collection: CollectionSlug
  id: string
  column: string
  from: string
  to: string
}

/**
 * Changes a text where it still is what somebody saw: of many at once one wins. On the disk when this comes back. Both texts
 * of one length are exchanged in place, which leaves nothing of the order in which it happened.
 * @returns whether this call changed it
 */
export async function compareAndSet({ db }: Payload, { collection, id, column, from, to }: Exchange): Promise<boolean> {
  if (isMongo(db)) {
    const found = await db.collections[collection]?.findOneAndUpdate({ _id: id, [column]: from }, { [column]: to })
    return found != null
  }
  const writer = writerOf(db)
  if (!writer || !isSqlite(db)) throw new Error('the database is not open for writing')
  const { name, columns } = tableOf(db, collection)
  const field = columns[column]?.name
  if (field === undefined) throw new Error(`there is no column ${column}`)
  const sql = `UPDATE "${name}" SET "${field}" = ? WHERE "id" = ? AND "${field}" = ? RETURNING "id"`
  return (await writer.write({ sql, args: [to, id, from] }, { durable: true })).length > 0
}
