import type { CaseEntry, PublicCase } from '../../complaints/public-entry.ts'
import type { RatingsEntry } from '../../transparency/ratings.ts'
import type { Figures, Share } from '../figures.ts'
import type { BoardView, Layout, SeriesStep } from '../view/board-view.ts'
import { type BoardQuery, FILTERS, type FilterName, type Step } from '../view/query.ts'
import { casesOf, slowFigures } from './slow-board.ts'
import { type Dates, localDate, localTime, slowComparison, slowSteps } from './slow-dates.ts'

/** One view once more, case by case; see `slow-board.ts`. */
export interface Asked {
  entries: readonly CaseEntry[]
  ratings: readonly RatingsEntry[]
  query: BoardQuery
  asOf: number
  layout: Layout
}

const codeOf = (c: PublicCase, name: FilterName): string =>
  name === 'outcome' ? (c.endedAt === null ? 'open' : (c.outcome ?? 'withdrawn')) : (c[name] ?? '-')

/** A code and all above it. */
function lineOf(code: string, name: FilterName, layout: Layout): string[] {
  const above = name === 'zone' ? layout.zones.get(code) : name === 'category' ? layout.categories.get(code) : null
  return above === null || above === undefined ? [code] : [code, ...lineOf(above, name, layout)]
}

const datesOf = ({ query, asOf, layout }: Asked): Dates => ({
  from: query.from,
  to: query.to ?? localDate(asOf, layout.zone),
})

const isBetween = (date: string, { from, to }: Dates) => (from === null || from <= date) && date <= to

/** Complaints that fit the filters, whenever received. */
export function fitting({ entries, query, layout }: Asked): PublicCase[] {
  return casesOf(entries).filter((c) =>
    FILTERS.every((name) => query[name] === null || lineOf(codeOf(c, name), name, layout).includes(query[name])),
  )
}

export const receivedIn = (asked: Asked, dates: Dates = datesOf(asked)): PublicCase[] =>
  fitting(asked).filter((c) => isBetween(localDate(c.receivedAt, asked.layout.zone), dates))

const ratedCode = (entry: RatingsEntry, name: FilterName): string | null => {
  if (name === 'priority' || name === 'outcome') return null
  return entry[name] === undefined ? '*' : (entry[name] ?? '-')
}

export function ratingsIn(asked: Asked, dates: Dates = datesOf(asked)): RatingsEntry[] {
  const { ratings, query, layout } = asked
  return ratings.filter(
    (entry) =>
      isBetween(localDate(entry.at, layout.zone), dates) &&
      FILTERS.every((name) => {
        const code = ratedCode(entry, name)
        return query[name] === null || (code !== null && lineOf(code, name, layout).includes(query[name]))
      }),
  )
}

export function sumOf(shares: readonly Share[]): Share | null {
  if (shares.length === 0) return null
  return shares.reduce((sum, { hits, of }) => ({ hits: sum.hits + hits, of: sum.of + of }))
}

const figuresOf = (cases: readonly PublicCase[], ratings: readonly RatingsEntry[], asOf: number): Figures => ({
  ...slowFigures(cases, asOf),
  satisfied: sumOf(ratings.map(({ satisfied }) => satisfied)),
})

export const slowTotal = (asked: Asked): Figures => figuresOf(receivedIn(asked), ratingsIn(asked), asked.asOf)

export function slowCompared(asked: Asked): BoardView['comparison'] {
  const dates = slowComparison(asked.query, datesOf(asked))
  return dates && { ...dates, figures: figuresOf(receivedIn(asked, dates), ratingsIn(asked, dates), asked.asOf) }
}

export function slowRows(asked: Asked, name: FilterName): BoardView['by'][FilterName] {
  const { query, layout, asOf } = asked
  const wanted = query[name]
  const inLine = (code: string) =>
    lineOf(code, name, layout).filter((above) => wanted === null || lineOf(above, name, layout).includes(wanted))
  const cases = receivedIn(asked).map((c) => ({ c, line: inLine(codeOf(c, name)) }))
  const ratings = ratingsIn(asked).flatMap((entry) => {
    const code = ratedCode(entry, name)
    return code === null ? [] : [{ entry, line: inLine(code) }]
  })
  const codes = [...new Set([...cases, ...ratings].flatMap(({ line }) => line))].sort()
  return codes.map((code) => ({
    code,
    parent: lineOf(code, name, layout).find((above) => above !== code && codes.includes(above)) ?? null,
    own: cases.filter(({ c }) => codeOf(c, name) === code).length,
    figures: figuresOf(
      cases.filter(({ line }) => line.includes(code)).map(({ c }) => c),
      ratings.filter(({ line }) => line.includes(code)).map(({ entry }) => entry),
      asOf,
    ),
  }))
}

/** The series of the selection, or of other dates. */
export function slowSeries(asked: Asked, step: Step, dates: Dates = datesOf(asked)): SeriesStep[] {
  const { asOf, layout } = asked
  const all = fitting(asked).map((c) => ({
    c,
    received: localDate(c.receivedAt, layout.zone),
    ended: c.endedAt === null ? null : localDate(Math.max(c.endedAt, c.receivedAt), layout.zone),
  }))
  const from = dates.from ?? all.map(({ received }) => received).sort()[0]
  if (from === undefined) return []
  return slowSteps(from, dates.to, step, localDate(asOf, layout.zone)).map((span) => {
    const filed = all.filter(({ received }) => isBetween(received, span)).map(({ c }) => c)
    const { responseInTime, resolutionInTime, responseMedian, resolutionMedian } = slowFigures(filed, asOf)
    return {
      ...span,
      filed: filed.length,
      ended: all.filter(({ ended }) => ended !== null && isBetween(ended, span)).length,
      open: all.filter(({ received, ended }) => received <= span.to && (ended === null || ended > span.to)).length,
      ...{ responseInTime, resolutionInTime, responseMedian, resolutionMedian },
    }
  })
}

export function slowHeat(asked: Asked): BoardView['heat'] {
  const selected = receivedIn(asked)
  const exact = selected.filter((c) => c.precision === 'exact').map((c) => localTime(c.receivedAt, asked.layout.zone))
  const at = (weekday: number, hour: number) =>
    exact.filter((time) => time.dayOfWeek === weekday + 1 && time.hour === hour).length
  const counts = Array.from({ length: 7 }, (_, weekday) => Array.from({ length: 24 }, (_, hour) => at(weekday, hour)))
  return { counts, n: exact.length, byWeek: selected.length - exact.length }
}

export function slowSheet(asked: Asked): BoardView['sheet'] {
  const selected = receivedIn(asked)
  const exact = selected.filter((c) => c.precision === 'exact')
  const rows = [...new Set(exact.map(({ category }) => category))].sort().map((code) => ({
    code,
    counts: Array.from(
      { length: 7 },
      (_, weekday) =>
        exact.filter((c) => c.category === code && localTime(c.receivedAt, asked.layout.zone).dayOfWeek === weekday + 1)
          .length,
    ),
  }))
  return { rows, n: exact.length, byWeek: selected.length - exact.length }
}

/** Mondays of the last 52 weeks that are over, none of them from before the first complaint. */
export function slowWeeks(asked: Asked): string[] {
  const { entries, asOf, layout } = asked
  const today = localDate(asOf, layout.zone)
  const [first] = casesOf(entries)
    .map((c) => localDate(c.receivedAt, layout.zone))
    .sort()
  if (first === undefined) return []
  const end = [today, Temporal.PlainDate.from(datesOf(asked).to).add({ days: 1 }).toString()].sort()[0] ?? today
  const mondays: string[] = []
  for (let date = Temporal.PlainDate.from(first); ; date = date.add({ days: 1 })) {
    if (date.add({ weeks: 1 }).toString() > end) return mondays.slice(-52)
    if (date.dayOfWeek === 1) mondays.push(date.toString())
  }
}
