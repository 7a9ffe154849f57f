import type { RelatedCase, RelatedCases } from '@linsheng/contracts/complaints'
import { type Complaint, replay } from '@linsheng/domain/complaints'
import { DAY } from '@linsheng/domain/time'
import type { Payload } from 'payload'
import { findCommits, toCommit } from '../complaints/operations/stored-commit.ts'
import type { Register } from '../complaints/register.ts'
import { named } from '../complaints/views/case-base.ts'
import { caseIndex, marksOf, type StaffFacts } from './case-index.ts'
import { alike } from './suggestions.ts'
import type { Hit } from './text-index/text-index.ts'

const RELATED_MAX = 10
/** Part of a case's words that another must have to be offered as the same. */
const SAME_MIN = 0.3
/** How far back the history of a place is told, in milliseconds. */
const PLACE_HISTORY = 365 * DAY

export interface Subject {
  text: string
  category?: string | undefined
  zone?: string | null | undefined
  /** Stream of the case itself, which is not like itself. */
  except?: string
  /** Milliseconds since 1970. */
  now: number
}

/** What has happened at the same place, what was put right before, and what may be the same thing. */
export async function relatedCases(payload: Payload, register: Register, subject: Subject): Promise<RelatedCases> {
  const index = await caseIndex(payload, register.id)
  if (!index) return { place: [], similar: [], duplicates: [] }
  const isRecent = ({ receivedAt }: StaffFacts) => receivedAt >= subject.now - PLACE_HISTORY
  const isHere = ({ zone }: StaffFacts) => Boolean(subject.zone) && zone === subject.zone
  const isOther = ({ stream }: StaffFacts) => stream !== subject.except
  const [place = [], solved = [], open = []] = index.staff.searchEach(
    {
      text: subject.text,
      marks: marksOf(subject),
      limit: RELATED_MAX,
      weight: ({ category }) => (category === subject.category ? 2 : 1),
    },
    [
      (facts) => isOther(facts) && isHere(facts) && isRecent(facts),
      (facts) => isOther(facts) && facts.endedAt !== null && facts.resolvedAt !== null,
      (facts) => isOther(facts) && facts.endedAt === null,
    ],
  )
  const [similar, duplicates] = [alike(solved), alike(open, SAME_MIN)]
  const done = await resultsOf(payload, register, similar)
  const shown = (hits: Hit<StaffFacts>[]) => hits.map((hit) => shownCase(hit, register, done))
  return {
    place: shown(place.toSorted((a, b) => b.facts.receivedAt - a.facts.receivedAt)),
    similar: shown(similar),
    duplicates: shown(duplicates),
  }
}

function shownCase({ id, facts }: Hit<StaffFacts>, register: Register, done: Map<string, string>): RelatedCase {
  const { number, status, outcome, endedAt } = facts
  return {
    ...{ id: String(id), number, status, outcome, endedAt },
    category: named(register.categories, facts.category),
    zone: facts.zone === null ? null : named(register.zones, facts.zone),
    receivedAt: facts.receivedAt,
    text: facts.text,
    done: done.get(facts.stream) ?? null,
  }
}

/** What was done in these cases, by stream. */
async function resultsOf(payload: Payload, register: Register, hits: Hit<StaffFacts>[]): Promise<Map<string, string>> {
  const streams = hits.map(({ facts }) => facts.stream)
  if (streams.length === 0) return new Map()
  const commits = await findCommits(payload, {
    and: [{ community: { equals: register.id } }, { stream: { in: streams } }],
  })
  const results = new Map<string, string>()
  for (const [stream, history] of Map.groupBy(commits, (commit) => commit.stream)) {
    const state: Complaint | null = replay(history.map(toCommit))
    if (state?.result) results.set(stream, state.result.done)
  }
  return results
}
