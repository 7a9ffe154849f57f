import {
  CASES_PER_PAGE,
  type CaseList,
  type CaseQuery,
  type PublicCasePage,
  type PublicCaseSummary,
} from '@linsheng/contracts/complaints'
import { type DisclosureRules, type PublicCase, replay } from '@linsheng/domain/complaints'
import { weekStart } from '@linsheng/domain/time'
import type { Payload, Where } from 'payload'
import { countUpTo, idsOnPage } from '../../../database/long-lists.ts'
import { linesAbout } from '../../transparency/lines-about.ts'
import { COMPLAINTS } from '../collections/complaints.ts'
import { historyOf, toCommit } from '../operations/stored-commit.ts'
import type { Register } from '../register.ts'
import { caseBase, isOverdue, publicFacts } from './case-base.ts'
import { wordConditions } from './public-words.ts'
import { publicTimeline } from './timeline.ts'
import { toldTimes } from './told-times.ts'

interface PublicRow {
  stream: string
  published: PublicCase
  publicSummary?: string | null
  sequence: number
}
const PUBLIC_COLUMNS = {
  stream: true,
  published: true,
  publicSummary: true,
  sequence: true,
} as const

const open: Where = { endedAt: { exists: false } }

const overdueBefore = (moment: number): Where => ({
  or: [
    { and: [{ respondedAt: { exists: false } }, { responseDue: { less_than: moment } }] },
    { and: [{ resolvedAt: { exists: false } }, { resolutionDue: { less_than: moment } }] },
  ],
})

/**
 * A case told by its week is overdue once the week of its due moment is over, as its public times say: the moment it came
 * into this list would tell the exact one. Who is told exactly: as disclosed, no sensitive category and no place withheld.
 */
function overdueCondition(now: number, { zone, sensitiveCategories }: DisclosureRules): Where {
  const isExact: Where[] = [
    ...(sensitiveCategories.size > 0 ? [{ publicCategory: { not_in: [...sensitiveCategories] } }] : []),
    { or: [{ publicZone: { exists: true } }, { zone: { exists: false } }] },
  ]
  return { or: [overdueBefore(weekStart(now, zone)), { and: [...isExact, overdueBefore(now)] }] }
}

function stateCondition(state: CaseQuery['state'], now: number, rules: DisclosureRules): Where[] {
  switch (state) {
    case 'open':
      return [open]
    case 'ended':
      return [{ endedAt: { exists: true } }]
    case 'overdue':
      return [open, overdueCondition(now, rules)]
    case 'all':
      return []
  }
}

/** How far the cases of the public list are counted; the board has their number. */
const COUNTED_MOST = 1_000
/** As the index is; the last column only tells equal ones apart. */
export const NEWEST_FIRST = ['-receivedAt', '-stream']

/** A page of the public list, newest first; a page past the end is empty. */
export async function publicCases(
  payload: Payload,
  register: Register,
  query: CaseQuery,
  now: number,
  counted = COUNTED_MOST,
): Promise<CaseList> {
  const { page } = query
  const sought = { collection: COMPLAINTS, where: conditionOf(register, query, now, await register.rules()) } as const
  const asked = { sort: NEWEST_FIRST, limit: CASES_PER_PAGE, page }
  const most = Math.max(counted, page * CASES_PER_PAGE)
  const [{ count: total, more }, ids] = await Promise.all([
    countUpTo(payload, sought, most),
    idsOnPage(payload, sought, asked),
  ])
  const { docs } = await payload.db.find<PublicRow>({
    collection: COMPLAINTS,
    where: { id: { in: ids } },
    select: PUBLIC_COLUMNS,
    sort: [...NEWEST_FIRST],
    limit: CASES_PER_PAGE,
    pagination: false,
  })
  const cases = docs.map((row) => summaryOf(row, register, now))
  return { cases, page, pages: Math.max(1, Math.ceil(total / CASES_PER_PAGE)), total, more, asOf: now }
}

const conditionOf = (
  register: Register,
  { state, category, zone, q }: CaseQuery,
  now: number,
  rules: DisclosureRules,
): Where => ({
  and: [
    { community: { equals: register.id } },
    ...(q ? wordConditions(q, register) : []),
    ...stateCondition(state, now, rules),
    ...(category ? [{ publicCategory: { equals: category } }] : []),
    ...(zone ? [{ publicZone: { equals: zone } }] : []),
  ],
})

/** The public page of a case; null when the community has none of that number. */
export async function publicCase(
  payload: Payload,
  register: Register,
  number: string,
  now: number,
): Promise<PublicCasePage | null> {
  const { docs } = await payload.db.find<PublicRow>({
    collection: COMPLAINTS,
    where: { and: [{ community: { equals: register.id } }, { number: { equals: number } }] },
    select: PUBLIC_COLUMNS,
    limit: 1,
    pagination: false,
  })
  const row = docs[0]
  if (!row) return null
  const history = await historyOf(payload, register.id, row.stream)
  const followed = history.filter(({ sequence }) => sequence <= row.sequence)
  const commits = followed.map(toCommit)
  const state = replay(commits)
  const [{ zone }, lines] = await Promise.all([register.rules(), linesAbout(payload, register.id, number)])
  const timeline = publicTimeline(commits, register, toldTimes(state ?? row.published, row.published, zone))
  return { ...summaryOf(row, register, now), timeline, lines }
}

const summaryOf = (row: PublicRow, register: Register, now: number): PublicCaseSummary =>
  publicSummaryOf(row.published, row.publicSummary ?? null, register, now)

/** A case as everybody sees it in a list. */
export function publicSummaryOf(
  published: PublicCase,
  summary: string | null,
  register: Register,
  now: number,
): PublicCaseSummary {
  const facts = publicFacts(published)
  return { ...caseBase(facts, register), summary, overdue: isOverdue(facts, now), precision: published.precision }
}
