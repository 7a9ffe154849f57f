import type { Instant } from '../../time/instant.ts'
import { RATING_QUESTIONS, type RatingQuestion, type RatingsEntry } from '../../transparency/ratings.ts'
import { addShare, type Cell, emptyCell } from '../cell.ts'
import type { Share } from '../figures.ts'
import { NO_CODE, SEVERAL } from '../groups.ts'
import type { Layout, RatedShare, Satisfaction } from './board-view.ts'
import type { CaseTable } from './case-table.ts'
import { isWithin, parentsOf } from './matching.ts'
import { type BoardQuery, FILTERS, type FilterName } from './query.ts'

/** Outcomes with a result that somebody was asked about. */
const ASKED = ['confirmed', 'silent', 'appeal-decided']
/** Two-sided 95 % of the normal distribution. */
const Z = 1.959963984540054

/** Ratings that became public from `start` on and before `end`, under codes that fit the filters. */
export function matchingRatings(
  { ratings }: CaseTable,
  query: BoardQuery,
  layout: Layout,
  start: Instant,
  end: Instant,
): RatingsEntry[] {
  const fits = (entry: RatingsEntry) =>
    FILTERS.every((name) => {
      const wanted = query[name]
      if (wanted === null) return true
      const code = ratedUnder(entry, name)
      return code !== null && isWithin(code, wanted, parentsOf(layout, name))
    })
  return ratings.filter((entry) => entry.at >= start && entry.at < end && fits(entry))
}

/** The code that ratings were published with: `-` for none, `*` for several, null where ratings never tell it. */
function ratedUnder(entry: RatingsEntry, name: FilterName): string | null {
  if (name === 'priority' || name === 'outcome') return null
  const code = entry[name]
  return code === undefined ? SEVERAL : (code ?? NO_CODE)
}

/** Counts ratings in their groups, making groups where no case is. Mutates. */
export function addRatings(
  ratings: readonly RatingsEntry[],
  total: Cell,
  byCode: Record<FilterName, Map<string, Cell>>,
): void {
  for (const entry of ratings) {
    addShare(total.rating, entry.satisfied)
    for (const name of FILTERS) {
      const code = ratedUnder(entry, name)
      if (code === null) continue
      const cell = byCode[name].get(code) ?? emptyCell()
      addShare(cell.rating, entry.satisfied)
      byCode[name].set(code, cell)
    }
  }
}

/** `asked`: how many cases ended with a result in the same time. */
export function satisfactionOf(ratings: readonly RatingsEntry[], asked: number): Satisfaction {
  const satisfied = sumOf(ratings.map((entry) => entry.satisfied))
  const question = (name: RatingQuestion) =>
    withInterval(sumOf(ratings.flatMap(({ questions }) => questions[name] ?? [])))
  const [speed, result, attitude] = RATING_QUESTIONS.map(question)
  return {
    satisfied: withInterval(satisfied),
    speed: speed ?? null,
    result: result ?? null,
    attitude: attitude ?? null,
    responded: asked === 0 || satisfied.of > asked ? null : { hits: satisfied.of, of: asked },
  }
}

function sumOf(shares: readonly Share[]): Share {
  const sum = { hits: 0, of: 0 }
  for (const share of shares) addShare(sum, share)
  return sum
}

function withInterval(share: Share): RatedShare | null {
  return share.of === 0 ? null : { ...share, ...wilson(share) }
}

/** Score interval of E. B. Wilson (1927) at 95 %, rounded to ten-thousandths. */
export function wilson({ hits, of }: Share): { low: number; high: number } {
  const share = hits / of
  const weight = 1 + Z ** 2 / of
  const middle = (share + Z ** 2 / (2 * of)) / weight
  const reach = (Z / weight) * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2))
  const rounded = (value: number) => Math.min(1, Math.max(0, Math.round(value * 10_000) / 10_000))
  return { low: rounded(middle - reach), high: rounded(middle + reach) }
}

/** How many of the rows ended from `start` on and before `end` with a result that the complainant was asked about. */
export function askedBetween(table: CaseTable, rows: Uint32Array, start: Instant, end: Instant): number {
  const { endedAt, codes } = table.columns
  const isAsked = table.codes.outcome.values.map((code) => ASKED.includes(code))
  let asked = 0
  for (const row of rows) {
    const at = endedAt[row] ?? 0
    if (at >= start && at < end && isAsked[codes.outcome[row] ?? 0]) asked++
  }
  return asked
}
