import {
  CASES_PER_PAGE,
  type CaseList,
  type CaseQuery,
  type PublicCasePage,
  type PublicCaseSummary,
} from '@linsheng/contracts/complaints'
import { type PublicCase, replay } from '@linsheng/domain/complaints'
import type { Payload, Where } from 'payload'
import { isSet, isUnset } from '../../../database/filled.ts'
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
  publicSequence: number
}
const PUBLIC_COLUMNS = {
  stream: true,
  published: true,
  publicSummary: true,
  publicSequence: true,
} as const

/** What is not public yet is in no list. */
const PUBLIC: Where = isSet('publicReceivedAt')
const open: Where = isUnset('publicEndedAt')

function stateCondition(state: CaseQuery['state'], now: number): Where[] {
  switch (state) {
    case 'open':
      return [open]
    case 'ended':
      return [isSet('publicEndedAt')]
    case 'overdue':
      return [open, { publicOverdueFrom: { less_than: now } }]
    case 'all':
      return []
  }
}

/** How far the cases of the public list are counted; the board has their number. */
const COUNTED_MOST = 1_000
/** As the index is; the last column only tells equal ones apart, and comes from a keyed hash. */
export const NEWEST_FIRST = ['-publicReceivedAt', '-stream']

/** A page of the public list, newest first; a page past the end is empty. */
export async function publicCases(
  payload: Payload,
  register: Register,
  query: CaseQuery,
  now: number,
  counted = COUNTED_MOST,
): Promise<CaseList> {
  const { page } = query
  const sought = { collection: COMPLAINTS, where: conditionOf(register, query, now) } as const
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

const conditionOf = (register: Register, { state, category, zone, q }: CaseQuery, now: number): Where => ({
  and: [
    { community: { equals: register.id } },
    PUBLIC,
    ...(q ? wordConditions(q, register) : []),
    ...stateCondition(state, now),
    ...(category ? [{ publicCategory: { equals: category } }] : []),
    ...(zone ? [{ publicZone: { equals: zone } }] : []),
  ],
})

/** The public page of a case; null when the community has none of that number, or none that is public yet. */
export async function publicCase(
  payload: Payload,
  register: Register,
  number: string,
  now: number,
): Promise<PublicCasePage | null> {
  const { docs } = await payload.db.find<PublicRow>({
    collection: COMPLAINTS,
    where: { and: [{ community: { equals: register.id } }, { number: { equals: number } }, PUBLIC] },
    select: PUBLIC_COLUMNS,
    limit: 1,
    pagination: false,
  })
  const row = docs[0]
  if (!row) return null
  const history = await historyOf(payload, register.id, row.stream)
  const known = history.filter(({ sequence }) => sequence <= row.publicSequence)
  const commits = known.map(toCommit)
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
