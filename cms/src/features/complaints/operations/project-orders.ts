import { type Complaint, comingsBack, type Order } from '@linsheng/domain/complaints'
import { type Payload, ValidationError } from 'payload'
import { ORDERS } from '../collections/orders.ts'
import type { StoredCommit } from './stored-commit.ts'

interface OrdersOf {
  community: string
  stream: string
  /** The whole case. */
  history: StoredCommit[]
  state: Complaint
}

/** Lays out the work orders of a case for lists and figures. Computed anew from the whole case each time. */
export async function projectOrders(payload: Payload, { community, stream, history, state }: OrdersOf): Promise<void> {
  for (const order of state.orders) {
    const data = { ...columnsOf(order, state), community, stream, reopened: reopenedAfter(order, history) }
    await upsert(payload, data)
  }
}

function columnsOf(order: Order, { number, category }: Complaint) {
  const { to, task, at, due, status, endedAt, finished } = order
  return {
    ...{ number, category, order: order.order, task, due, status, endedAt, issuedAt: at },
    contractor: to.kind === 'contractor' ? to.contractor : null,
    team: to.kind === 'team' ? to.team : null,
    person: to.kind === 'team' ? (to.person ?? null) : null,
    done: finished?.done ?? null,
    minutes: finished?.minutes ?? null,
    parts: finished?.parts ?? null,
    costCents: finished?.costCents ?? null,
  }
}

/** How often the case came back after the order was finished. */
function reopenedAfter({ status, endedAt }: Order, history: StoredCommit[]): number {
  if (status !== 'finished' || endedAt === null) return 0
  return comingsBack(history.filter(({ at }) => at > endedAt).flatMap(({ events }) => events))
}

type OrderDocument = ReturnType<typeof columnsOf> & { community: string; stream: string; reopened: number }

async function upsert(payload: Payload, data: OrderDocument): Promise<void> {
  const where = { and: [{ stream: { equals: data.stream } }, { order: { equals: data.order } }] }
  const before = await payload.db.find<{ id: string }>({ collection: ORDERS, where, limit: 1, pagination: false })
  const id = before.docs[0]?.id
  if (id !== undefined) {
    await payload.db.updateOne({ collection: ORDERS, id, data, returning: false })
    return
  }
  try {
    await payload.db.create({ collection: ORDERS, data, returning: false })
  } catch (error) {
    // Another dispatcher, about to notice that it has lost its office, wrote the same.
    if (!(error instanceof ValidationError)) throw error
  }
}
