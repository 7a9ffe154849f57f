import type { Payload, Where } from 'payload'
import { ORDERS } from '../collections/orders.ts'
import type { Register } from '../register.ts'
import { named } from '../views/case-base.ts'

/** How a contractor did with the orders issued to it in a span of time. */
export interface ContractorPerformance {
  contractor: ReturnType<typeof named>
  /** Cases it worked on, and orders it got for them. */
  cases: number
  orders: number
  open: number
  /** Orders finished after they were due, and open ones that are late now. */
  late: number
  /** Milliseconds from the order to its end, of finished ones: half took no longer. Null: none is finished. */
  medianTime: number | null
  /** Times its cases came back after it had finished: reopened, the result disputed, or an appeal upheld. */
  reopenings: number
  minutes: number
  costCents: number
}

interface OrderRow {
  id: string
  stream: string
  contractor: string
  status: string
  issuedAt: number
  due?: number | null
  endedAt?: number | null
  reopened: number
  minutes?: number | null
  costCents?: number | null
}

const PAGE = 1000

/**
 * Cases, time and reopenings of each contractor, the one with most cases first. `from` (included) and `to` (excluded)
 * are instants of issue. Cost and minutes are in it: only for managers.
 */
export async function contractorPerformance(
  payload: Payload,
  register: Register,
  { from, to, now }: { from: number; to: number; now: number },
): Promise<ContractorPerformance[]> {
  const rows: OrderRow[] = []
  for await (const page of pagesOf(payload, register.id, from, to)) rows.push(...page)
  return [...Map.groupBy(rows, ({ contractor }) => contractor)]
    .map(([code, orders]) => figuresOf(code, orders, register, now))
    .toSorted((a, b) => b.cases - a.cases || a.contractor.code.localeCompare(b.contractor.code))
}

function figuresOf(code: string, orders: OrderRow[], register: Register, now: number): ContractorPerformance {
  const given = orders.filter(({ status }) => status !== 'cancelled')
  const times = given.flatMap(({ status, issuedAt, endedAt }) =>
    status === 'finished' && endedAt != null ? [endedAt - issuedAt] : [],
  )
  const sum = (value: (row: OrderRow) => number): number => given.reduce((total, row) => total + value(row), 0)
  return {
    contractor: named(register.contractors, code),
    cases: new Set(given.map(({ stream }) => stream)).size,
    orders: given.length,
    open: given.filter(({ status }) => status === 'open').length,
    late: given.filter(({ due, endedAt }) => due != null && (endedAt ?? now) > due).length,
    medianTime: medianOf(times),
    reopenings: reopeningsOf(given),
    minutes: sum(({ minutes }) => minutes ?? 0),
    costCents: sum(({ costCents }) => costCents ?? 0),
  }
}

/** A case that came back came back once, however many orders it had. */
function reopeningsOf(orders: OrderRow[]): number {
  const byCase = Map.groupBy(orders, ({ stream }) => stream)
  return [...byCase.values()].reduce((sum, own) => sum + Math.max(...own.map(({ reopened }) => reopened)), 0)
}

function medianOf(times: number[]): number | null {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null
}

/** In order of issue; the id tells apart what was issued at the same moment. */
async function* pagesOf(payload: Payload, community: string, from: number, to: number): AsyncGenerator<OrderRow[]> {
  let last: OrderRow | undefined
  do {
    const { docs }: { docs: OrderRow[] } = await payload.db.find<OrderRow>({
      collection: ORDERS,
      where: {
        and: [
          { community: { equals: community } },
          { contractor: { exists: true } },
          { issuedAt: { greater_than_equal: from } },
          { issuedAt: { less_than: to } },
          ...(last ? [behind(last)] : []),
        ],
      },
      sort: ['issuedAt', 'id'],
      limit: PAGE,
      pagination: false,
    })
    yield docs
    last = docs.length === PAGE ? docs.at(-1) : undefined
  } while (last)
}

const behind = ({ issuedAt, id }: OrderRow): Where => ({
  or: [
    { issuedAt: { greater_than: issuedAt } },
    { and: [{ issuedAt: { equals: issuedAt } }, { id: { greater_than: id } }] },
  ],
})
