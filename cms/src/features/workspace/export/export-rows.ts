import type { Payload, Where } from 'payload'
import { COMPLAINTS } from '../../complaints/collections/complaints.ts'
import { type ExportRow, exportRowSchema } from './columns.ts'

/** Cases in memory at once. */
const PAGE = 500

const NAMES = Object.keys(exportRowSchema.shape)
const COLUMNS = Object.fromEntries(NAMES.map((name) => [name, true] as const))
/** Without whom to call: not even read. */
const PUBLIC_COLUMNS = Object.fromEntries(NAMES.flatMap((name) => (name === 'contact' ? [] : [[name, true] as const])))

/**
 * The cases a list means, by number: a page goes on behind the last number of the one before, so that nothing is left
 * out or told twice while people work on, and the millionth row costs what the first did.
 */
export async function* exportRows(payload: Payload, where: Where, contacts: boolean): AsyncGenerator<ExportRow[]> {
  let last: string | undefined
  do {
    const { docs } = await payload.db.find<Record<string, unknown>>({
      collection: COMPLAINTS,
      where: last === undefined ? where : { and: [where, { number: { greater_than: last } }] },
      select: contacts ? COLUMNS : PUBLIC_COLUMNS,
      sort: 'number',
      limit: PAGE,
      pagination: false,
    })
    const rows = docs.map((doc) => exportRowSchema.parse(contacts ? doc : { ...doc, contact: null }))
    if (rows.length > 0) yield rows
    last = rows.length === PAGE ? rows.at(-1)?.number : undefined
  } while (last !== undefined)
}
