import { createHash, createHmac } from 'node:crypto'
import { isMongo } from '@linsheng/cms/src/database/is-mongo.ts'
import { isSqlite } from '@linsheng/cms/src/database/is-sqlite.ts'
import type { Payload } from 'payload'

/** A row or document as it lies in the database, its values as text, with a rowid where it has one. */
export type Row = Record<string, string>

/** Everything in the database by table or collection, in the order in which it lies there. */
export async function dumpOf({ db }: Payload): Promise<Map<string, Row[]>> {
  const dump = new Map<string, Row[]>()
  if (isMongo(db)) {
    for (const { name } of (await db.connection.db?.listCollections().toArray()) ?? []) {
      const documents = (await db.connection.db?.collection(name).find({}).toArray()) ?? []
      dump.set(name, documents.map(asRow))
    }
    return dump
  }
  if (!isSqlite(db)) throw new Error('a database that nobody can dump')
  const { rows } = await db.client.execute(
    "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table'",
  )
  for (const { name, wr } of rows) {
    const columns = wr === 1 ? '*' : 'rowid AS rowid, *'
    const found = await db.client.execute(`SELECT ${columns} FROM "${String(name)}"`)
    dump.set(
      String(name),
      found.rows.map((row) => asRow(Object.fromEntries(Object.entries(row)))),
    )
  }
  return dump
}

/**
 * Whether the database keeps what is clustered in the order of its ids, as MongoDB says it does: a stand-in may take the
 * option and not keep to it. SQLite does.
 */
export async function keepsOrderOfIds({ db }: Payload): Promise<boolean> {
  if (!isMongo(db)) return true
  const name = 'probe_of_order'
  const probe = await db.connection.db?.createCollection<{ _id: string }>(name, {
    clusteredIndex: { key: { _id: 1 }, unique: true },
  })
  for (const _id of ['c', 'a', 'b']) await probe?.insertOne({ _id })
  const found = (await probe?.find({}).toArray()) ?? []
  await probe?.drop()
  return found.map(({ _id }) => _id).join('') === 'abc'
}

const asRow = (document: Record<string, unknown>): Row =>
  Object.fromEntries(Object.entries(document).map(([key, value]) => [key, String(value)]))

/** Rows of a table whose name is a collection's, as either database writes it. */
export function rowsIn(dump: ReadonlyMap<string, Row[]>, collection: string): Row[] {
  return dump.get(collection) ?? dump.get(collection.replaceAll('-', '_')) ?? []
}

/** Ranks of the rows by each column in which no two are the same. */
export function orderings(rows: readonly Row[]): number[][] {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return columns.flatMap((column) => {
    const values = rows.map((row) => row[column] ?? '')
    return new Set(values).size === values.length ? [ranks(values)] : []
  })
}

function ranks(values: readonly string[]): number[] {
  const sorted = values.toSorted(compare)
  return values.map((value) => sorted.indexOf(value))
}

/** Numbers as numbers. */
function compare(a: string, b: string): number {
  const numbers = Number(a) - Number(b)
  if (a !== '' && b !== '' && !Number.isNaN(numbers)) return numbers
  return a < b ? -1 : a > b ? 1 : 0
}

/** Most pairs that are linked rightly by taking both sides in some order; row `k` of one belongs to row `k` of the other. */
export function linkedByOrder(one: readonly number[][], other: readonly number[][]): number {
  let best = 0
  for (const a of one)
    for (const b of other) {
      const last = b.length - 1
      best = Math.max(best, a.filter((rank, at) => rank === b[at]).length)
      best = Math.max(best, a.filter((rank, at) => rank === last - (b[at] ?? 0)).length)
    }
  return best
}

/** Kendall's rank correlation of an order with that in which things happened (row `k` was the `k`-th), from -1 to 1. */
export function agreement(order: readonly number[]): number {
  let score = 0
  for (const [at, rank] of order.entries()) for (const later of order.slice(at + 1)) score += Math.sign(later - rank)
  return score / ((order.length * (order.length - 1)) / 2)
}

/** What could be made of a value by whoever has the server's secret, too. */
function derivedFrom(value: string, secrets: readonly string[]): string[] {
  const digests = [
    createHash('sha256').update(value).digest(),
    ...secrets.map((secret) => createHmac('sha256', secret).update(value).digest()),
  ]
  return [
    value,
    ...digests.flatMap((digest) => (['hex', 'base64', 'base64url'] as const).map((form) => digest.toString(form))),
  ]
}

/** Pairs `[k, l]` of rows that share a value, or one that can be worked out from the other's, which no third row has. */
export function linkedByValue(
  one: readonly Row[],
  other: readonly Row[],
  secrets: readonly string[],
): Array<[number, number]> {
  const [left, right] = [byValue(one, secrets), byValue(other, secrets)]
  const pairs = new Map<string, [number, number]>()
  for (const [value, [at = 0, ...more]] of left) {
    const [only, ...others] = right.get(value) ?? []
    if (more.length === 0 && only !== undefined && others.length === 0) pairs.set(`${at}/${only}`, [at, only])
  }
  return [...pairs.values()]
}

/** Which rows have a value, or one that it can be worked out from. */
function byValue(rows: readonly Row[], secrets: readonly string[]): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>()
  for (const [at, row] of rows.entries())
    for (const value of Object.values(row).flatMap((text) => derivedFrom(text, secrets)))
      found.set(value, (found.get(value) ?? new Set()).add(at))
  return found
}
