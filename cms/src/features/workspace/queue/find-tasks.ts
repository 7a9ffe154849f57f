import type { Payload, Where } from 'payload'
import { z } from 'zod'
import { hasText, isSet, isUnset } from '../../../database/filled.ts'
import { COMPLAINTS } from '../../complaints/collections/complaints.ts'
import { ORDERS } from '../../complaints/collections/orders.ts'
import type { WorkContext } from './conditions.ts'
import { findRows } from './find-work.ts'
import type { WorkRow } from './work-row.ts'

/** Lines of each kind that stand beside the queue. */
const SHOWN = 8

const orderSchema = z.object({
  number: z.string(),
  task: z.string(),
  team: z.string(),
  person: z.string().nullish(),
  due: z.number().nullish(),
})
/** A work order of one of the reader's teams; `caseId`: the case it belongs to. */
export type TeamOrder = z.infer<typeof orderSchema> & { caseId: string }

export interface Tasks {
  /** Cases offered to the reader or to one of their teams. */
  handovers: WorkRow[]
  /** Telephone calls and call-backs that the reader owes. */
  calls: WorkRow[]
  orders: TeamOrder[]
}

/** What waits for one person besides the cases in their name. */
export async function findTasks(payload: Payload, context: WorkContext): Promise<Tasks> {
  const { community, user, endOfDay } = context
  const here: Where = { community: { equals: community } }
  const mine: Where = { person: { equals: user } }
  const rows = (where: Where[], sort: string) =>
    findRows(payload, { and: [here, ...where] }, { sort: [sort, 'number'], limit: SHOWN })
  const [handovers, calls, followUps, orders] = await Promise.all([
    rows([hasText('handoverTeam'), offeredTo(context), isUnset('endedAt')], 'handoverAt'),
    rows([mine, isSet('callAt')], 'callAt'),
    rows([mine, { followUpAt: { less_than: endOfDay } }, isUnset('callAt')], 'followUpAt'),
    findOrders(payload, context),
  ])
  return { handovers, calls: [...calls, ...followUps].slice(0, SHOWN), orders }
}

/** To the person, or to a team of theirs without naming anybody; never back to whoever is responsible now. */
const offeredTo = ({ user, teams }: WorkContext): Where => ({
  or: [
    { handoverPerson: { equals: user } },
    {
      and: [
        { handoverPerson: { exists: false } },
        { handoverTeam: { in: [...teams] } },
        { person: { not_equals: user } },
      ],
    },
  ],
})

async function findOrders(payload: Payload, { community, teams, user }: WorkContext): Promise<TeamOrder[]> {
  if (teams.length === 0) return []
  const { docs } = await payload.db.find<Record<string, unknown>>({
    collection: ORDERS,
    where: {
      and: [
        { community: { equals: community } },
        { status: { equals: 'open' } },
        { team: { in: [...teams] } },
        { or: [{ person: { equals: user } }, { person: { exists: false } }] },
      ],
    },
    sort: ['due', 'number'],
    limit: SHOWN,
    pagination: false,
  })
  const orders = docs.map((doc) => orderSchema.parse(doc))
  const ids = await idsOf(
    payload,
    community,
    orders.map(({ number }) => number),
  )
  return orders.flatMap((order) => {
    const caseId = ids.get(order.number)
    return caseId === undefined ? [] : [{ ...order, caseId }]
  })
}

async function idsOf(payload: Payload, community: string, numbers: string[]): Promise<Map<string, string>> {
  if (numbers.length === 0) return new Map()
  const { docs } = await payload.db.find<{ id: string; number: string }>({
    collection: COMPLAINTS,
    where: { and: [{ community: { equals: community } }, { number: { in: numbers } }] },
    select: { number: true },
    pagination: false,
    limit: 0,
  })
  return new Map(docs.map(({ id, number }) => [number, id]))
}
