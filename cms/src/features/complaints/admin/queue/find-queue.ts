import { PRIORITIES, STATUSES } from '@linsheng/domain/complaints'
import { DAY } from '@linsheng/domain/time'
import type { Payload, Where } from 'payload'
import { z } from 'zod'

/**
 * Ways to look at the open cases of a community. `theirs` wait for the complainant's word; the rest wait for staff. Under
 * `all` what is late is counted and paged apart, so that what is due next is always in sight.
 */
export const TABS = ['all', 'overdue', 'today', 'new', 'mine', 'unassigned', 'theirs'] as const
export type Tab = (typeof TABS)[number]

export const CASES_PER_PAGE = 40
/** Late cases shown above the line of now. */
export const LATE_SHOWN = 6
/** How long a case counts as new, in milliseconds. */
const NEW_FOR = DAY

const rowSchema = z.object({
  id: z.coerce.string(),
  number: z.string(),
  status: z.enum(STATUSES),
  priority: z.enum(PRIORITIES),
  category: z.string(),
  zone: z.string().nullish(),
  team: z.string().nullish(),
  description: z.string(),
  due: z.number(),
  receivedAt: z.number(),
  respondedAt: z.number().nullish(),
  resolvedAt: z.number().nullish(),
})
export type QueueRow = z.infer<typeof rowSchema>

export interface QueueQuery {
  community: string
  /** Account of the reader, for `mine`. */
  user: string
  now: number
  /** End of the reader's day in the community's time zone. */
  endOfDay: number
}

export interface Queue {
  rows: QueueRow[]
  page: number
  pages: number
}

function conditionOf(tab: Tab, { user, now, endOfDay }: QueueQuery): Where[] {
  if (tab === 'theirs') return [{ status: { equals: 'result-proposed' } }]
  const ours: Where = { status: { not_equals: 'result-proposed' } }
  switch (tab) {
    case 'all':
      return [ours, { due: { greater_than_equal: now } }]
    case 'overdue':
      return [ours, { due: { less_than: now } }]
    case 'today':
      return [ours, { due: { greater_than_equal: now } }, { due: { less_than: endOfDay } }]
    case 'new':
      return [ours, { receivedAt: { greater_than: now - NEW_FOR } }]
    case 'mine':
      return [ours, { person: { equals: user } }]
    case 'unassigned':
      return [ours, { team: { exists: false } }]
  }
}

const whereOf = (tab: Tab, query: QueueQuery): Where => ({
  and: [{ community: { equals: query.community } }, { endedAt: { exists: false } }, ...conditionOf(tab, query)],
})

/** One page of the open cases under a tab, the one that is due first at the top. */
export async function findQueue(payload: Payload, tab: Tab, page: number, query: QueueQuery): Promise<Queue> {
  const { docs, totalPages } = await payload.find({
    collection: 'complaints',
    where: whereOf(tab, query),
    sort: tab === 'theirs' ? ['resolvedAt', 'number'] : ['due', 'number'],
    depth: 0,
    limit: CASES_PER_PAGE,
    page,
  })
  const late = tab === 'all' && page === 1 ? await findLate(payload, query) : []
  return { rows: [...late, ...docs.map((doc) => rowSchema.parse(doc))], page, pages: Math.max(1, totalPages) }
}

/** The cases that are late the longest. */
async function findLate(payload: Payload, query: QueueQuery): Promise<QueueRow[]> {
  const { docs } = await payload.find({
    collection: 'complaints',
    where: whereOf('overdue', query),
    sort: ['due', 'number'],
    depth: 0,
    limit: LATE_SHOWN,
    pagination: false,
  })
  return docs.map((doc) => rowSchema.parse(doc))
}

/** How many cases are under each tab. */
export async function countQueue(payload: Payload, query: QueueQuery): Promise<Record<Tab, number>> {
  const count = async (tab: Tab) =>
    (await payload.count({ collection: 'complaints', where: whereOf(tab, query) })).totalDocs
  const [all, overdue, today, fresh, mine, unassigned, theirs] = await Promise.all([
    count('all'),
    count('overdue'),
    count('today'),
    count('new'),
    count('mine'),
    count('unassigned'),
    count('theirs'),
  ])
  return { all: all + overdue, overdue, today, new: fresh, mine, unassigned, theirs }
}
