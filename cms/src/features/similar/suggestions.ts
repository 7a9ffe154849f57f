import { SUGGESTIONS_MAX, type SuggestionQuery, type Suggestions } from '@linsheng/contracts/complaints'
import { publicZone } from '@linsheng/domain/complaints'
import { MINUTE } from '@linsheng/domain/time'
import type { Payload } from 'payload'
import { now } from '../../clock.ts'
import type { Register } from '../complaints/register.ts'
import { publicSummaryOf } from '../complaints/views/public-cases.ts'
import { readBoard } from '../statistics/board-file.ts'
import { caseIndex, marksOf, type PublicFacts } from './case-index.ts'
import type { Hit } from './text-index/text-index.ts'

/** Fewest complaints from which a usual time is told: below, it would be one neighbour's. */
const USUAL_MIN = 5
/** Less alike than this share of the best, or with less than this share of what was asked, counts as not alike. */
const ALIKE = 0.5
const SHARED_MIN = 0.2

/**
 * What somebody who is about to file wants to know: how long such a thing usually takes here, who has said it already,
 * and how it was put right before. Made of public facts alone. Without anything to go by, and while the index is being
 * built, there is nothing to suggest.
 */
export async function suggestions(
  payload: Payload,
  register: Register,
  dataDir: string,
  query: SuggestionQuery,
): Promise<Suggestions> {
  const usual = await usualTime(dataDir, register.slug, query.category)
  const index = await caseIndex(payload, register.id)
  if (!index || (query.q.trim() === '' && !query.category)) return { usual, open: [], solved: [] }
  const zone = publicZone(query.zone ?? null, await register.rules())
  // Before a word is typed, only the category says what it is about.
  const fits = ({ published }: PublicFacts) => query.q.trim() !== '' || published.category === query.category
  const [open = [], solved = []] = index.public.searchEach(
    {
      text: query.q,
      marks: marksOf({ category: query.category, zone }),
      limit: SUGGESTIONS_MAX,
      weight: ({ published }) => (published.category === query.category ? 2 : 1),
    },
    [(facts) => isOpen(facts.published) && fits(facts), (facts) => wasSolved(facts) && fits(facts)],
  )
  const shown = (hits: Hit<PublicFacts>[]) =>
    alike(hits).map(({ facts }) => publicSummaryOf(facts.published, facts.summary, register, now()))
  return { usual, open: shown(open), solved: shown(solved) }
}

const isOpen = ({ endedAt }: PublicFacts['published']): boolean => endedAt === null

/** With a result, and with words about it that everybody may read. */
const wasSolved = ({ published, summary }: PublicFacts): boolean =>
  summary !== null && published.resolvedAt !== null && !isOpen(published)

/** Those that come near the best and have enough of what was asked. */
export function alike<Facts>(hits: readonly Hit<Facts>[], sharedMin = SHARED_MIN): Hit<Facts>[] {
  const best = hits[0]?.score ?? 0
  return hits.filter(({ score, share }) => score >= best * ALIKE && share >= sharedMin)
}

/** Median time to a result of a category on the board; null where it is not known or of too few. */
async function usualTime(dataDir: string, slug: string, category: string | undefined): Promise<Suggestions['usual']> {
  if (!category) return null
  const figures = (await readBoard(dataDir, slug))?.by.category[category]
  if (!figures || figures.filed < USUAL_MIN || figures.resolutionMedian === null) return null
  return { median: figures.resolutionMedian * MINUTE, of: figures.filed }
}
