import type { Payload, Where } from 'payload'
import { type Counted, countUpTo, idsOnPage, type PageAsked } from '../../../database/long-lists.ts'
import { COMPLAINTS } from '../../complaints/collections/complaints.ts'
import { localYear } from '../../complaints/operations/case-number.ts'
import { conditionsOf, NOT_IN_DANGER, orderOf, type WorkContext } from './conditions.ts'
import { TABS, type Tab, type WorkFilter, type WorkState } from './filter.ts'
import { searchCondition } from './search.ts'
import { WORK_COLUMNS, type WorkRow, workRowSchema } from './work-row.ts'

export const CASES_PER_PAGE = 40
/** Late cases shown above the line of now. */
export const LATE_SHOWN = 6

/** How far the cases of a list are counted: who has more looks for them by other means than their number. */
export const COUNTED_MOST = 1_000

export interface WorkPage {
  rows: WorkRow[]
  page: number
  /** Known pages; `more`: there are more of them. */
  pages: number
  more: boolean
  /** Late cases among the rows that stand above the line of now, and all there are. */
  late: number
}

/** The whole condition of a filter. */
export async function whereOf(payload: Payload, filter: WorkFilter, context: WorkContext): Promise<Where> {
  const words = await searchCondition(payload, context.community, filter.q, localYear(context.now, 'UTC'))
  return { and: [...conditionsOf(filter, context), ...(words ? [words] : [])] }
}

export async function findRows(
  payload: Payload,
  where: Where,
  { sort, limit, page = 1 }: { sort: string[]; limit: number; page?: number },
): Promise<WorkRow[]> {
  const { docs } = await payload.db.find<Record<string, unknown>>({
    collection: COMPLAINTS,
    where: page > 1 ? await onPage(payload, where, { sort, limit, page }) : where,
    sort,
    limit,
    pagination: false,
    select: WORK_COLUMNS,
  })
  return docs.map((doc) => workRowSchema.parse(doc))
}

const onPage = async (payload: Payload, where: Where, asked: PageAsked): Promise<Where> => ({
  id: { in: await idsOnPage(payload, { collection: COMPLAINTS, where }, asked) },
})

export const countRows = async (payload: Payload, where: Where): Promise<number> =>
  (await payload.db.count({ collection: COMPLAINTS, where })).totalDocs

/** Counts a list to `most`, and further where a page behind that is asked for. */
const countList = (payload: Payload, where: Where, most: number, asked: number): Promise<Counted> =>
  countUpTo(payload, { collection: COMPLAINTS, where }, Math.max(most, asked * CASES_PER_PAGE))

/**
 * One page of what a filter means. Under the first tab what is late is counted and paged apart, so that what is due next
 * is always in sight: the latest stand above the line of now, all of them under their own tab. Dangerous cases are not
 * among them there: they stand above the list, with their steps (`findEmergencies`).
 */
export async function findWork(
  payload: Payload,
  filter: WorkFilter,
  context: WorkContext,
  asked: number,
  most = COUNTED_MOST,
): Promise<WorkPage> {
  const asIs = await whereOf(payload, filter, context)
  const clock = filter.tab === 'all' && filter.q === ''
  const where: Where = clock ? { and: [asIs, NOT_IN_DANGER] } : asIs
  const main: Where = clock ? { and: [where, { dutyDue: { greater_than_equal: context.now } }] } : where
  const late: Where = { and: [where, { dutyDue: { less_than: context.now } }] }
  const [total, lateTotal] = await Promise.all([
    countList(payload, main, most, asked),
    clock ? countRows(payload, late) : 0,
  ])
  const pages = Math.max(1, Math.ceil(total.count / CASES_PER_PAGE))
  const page = Math.min(asked, pages)
  const [rows, above] = await Promise.all([
    findRows(payload, main, { sort: orderOf(filter), limit: CASES_PER_PAGE, page }),
    clock && page === 1 ? findRows(payload, late, { sort: ['dutyDue', 'number'], limit: LATE_SHOWN }) : [],
  ])
  return { rows: [...above, ...rows], page, pages, more: total.more, late: lateTotal }
}

/** How many cases some states have under the same scope and narrowing, without the words that are searched. */
export async function countStates<State extends WorkState>(
  payload: Payload,
  filter: WorkFilter,
  context: WorkContext,
  states: readonly State[],
): Promise<Map<State, number>> {
  const counts = await Promise.all(
    states.map(async (tab) => {
      const where: Where = { and: conditionsOf({ ...filter, tab, q: '' }, context) }
      return [tab, await countRows(payload, where)] as const
    }),
  )
  return new Map(counts)
}

export const countTabs = (payload: Payload, filter: WorkFilter, context: WorkContext): Promise<Map<Tab, number>> =>
  countStates(payload, filter, context, TABS)
