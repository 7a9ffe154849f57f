import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { asc, count, desc, sql } from '@payloadcms/db-sqlite/drizzle'
import { buildQuery, type DrizzleAdapter } from '@payloadcms/drizzle'
import type { CollectionSlug, Payload, Where } from 'payload'
import { tableOf } from './insert-statement.ts'
import { isMongo } from './is-mongo.ts'
import { isSqlite } from './is-sqlite.ts'

/*
 * Payload counts all that matches, and reads what stands before a page. Among a million that is slow on both databases:
 * here nothing is counted further than somebody wants to know, and what stands before a page is skipped in the index.
 */

/** What is looked for, in a collection without arrays, blocks or translations. */
export interface Sought {
  collection: CollectionSlug
  where: Where
}

/** How many there are; `more`: there are more than that. */
export interface Counted {
  count: number
  more: boolean
}

/** Counts no further than `most`. */
export async function countUpTo(payload: Payload, sought: Sought, most: number): Promise<Counted> {
  const found = await countFirst(payload, sought, most + 1)
  return { count: Math.min(found, most), more: found > most }
}

async function countFirst(payload: Payload, { collection, where }: Sought, limit: number): Promise<number> {
  const { db } = payload
  if (isMongo(db)) {
    const model = modelOf(db, collection)
    return model.countDocuments(await model.buildQuery({ payload, where }), { limit })
  }
  const { drizzle, table, condition } = sqlOf(payload, { collection, where })
  const first = drizzle
    .select({ one: sql`1`.as('one') })
    .from(table)
    .where(condition)
    .limit(limit)
    .as('first')
  const [row] = await drizzle.select({ found: count() }).from(first)
  return row?.found ?? 0
}

export interface PageAsked {
  /** Columns, `-` before those that fall: the end of an index, or all that matches is sorted first. */
  sort: readonly string[]
  limit: number
  /** From 1. */
  page: number
}

/** Ids of what stands on one page, in its order. */
export async function idsOnPage(payload: Payload, sought: Sought, asked: PageAsked): Promise<string[]> {
  const { db } = payload
  const { sort, limit, page } = asked
  const before = (page - 1) * limit
  if (isMongo(db)) {
    const model = modelOf(db, sought.collection)
    const query = await model.buildQuery({ payload, where: sought.where })
    const found = await model.find(query, { _id: true }).sort(sort.join(' ')).skip(before).limit(limit)
    return found.map(({ id }) => String(id))
  }
  const { drizzle, table, columns, condition } = sqlOf(payload, sought)
  const order = sort.map((name) =>
    name.startsWith('-') ? desc(columnOf(columns, name.slice(1))) : asc(columnOf(columns, name)),
  )
  const id = columnOf(columns, 'id')
  const rows = await drizzle
    .select({ id })
    .from(table)
    .where(condition)
    .orderBy(...order)
    .limit(limit)
    .offset(before)
  return rows.map((row) => String(row.id))
}

function columnOf(columns: ReturnType<typeof tableOf>['columns'], name: string) {
  const column = columns[name]
  if (!column) throw new Error(`there is no column ${name}`)
  return column
}

function modelOf({ collections }: MongooseAdapter, collection: CollectionSlug) {
  const model = collections[collection]
  if (!model) throw new Error(`there is no model of ${collection}`)
  return model
}

/** Payload's own two types of the same adapter differ in what its tables hold. */
function asDrizzle(adapter: object): DrizzleAdapter {
  if (isDrizzle(adapter)) return adapter
  throw new Error('a database that is not SQLite')
}
const isDrizzle = (adapter: object): adapter is DrizzleAdapter => isSqlite(adapter)

function sqlOf({ db, collections }: Payload, { collection, where }: Sought) {
  if (!isSqlite(db)) throw new Error('a database that is not SQLite')
  const { name, table, columns } = tableOf(db, collection)
  const fields = collections[collection].config.flattenedFields
  const { joins, where: condition } = buildQuery({ adapter: asDrizzle(db), fields, tableName: name, where })
  if (joins.length > 0) throw new Error(`a condition on ${collection} that reaches into other tables`)
  return { drizzle: db.drizzle, table, columns, condition }
}
