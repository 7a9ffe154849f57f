import type { PublicCase } from '../complaints/public-entry.ts'
import type { Instant } from '../time/instant.ts'
import { localWeek, type Week } from '../time/week.ts'
import { isCaseEntry, type PublicEntry } from '../transparency/entry.ts'
import { resultAt } from './clock-fact.ts'

/** What the complaints of one category did in one week. */
export interface WeekCell {
  /** Received in this week. */
  filed: number
  /** Got the result that stands in this week (`resultAt`), and of those, how many in time. */
  resolved: number
  inTime: number
  /** Ran past a promise in this week for the first time, and stopped being overdue in it. */
  late: number
  caughtUp: number
}

/** Week -> category -> counts; no more than fifty weeks a year, however many cases there are. */
export type Weeks = Map<Week, Map<string, WeekCell>>

export interface WeekFigures {
  filed: number
  resolved: number
  inTime: number
  /** Past a promise as the week ended. */
  overdue: number
}

/**
 * Takes one more public entry into the weeks: subtracts the complaint as it was, adds it as it is. The result is that of
 * the facts as they are now: a week tells what is known of it today. Mutates `weeks`.
 * @param zone IANA time zone of the community
 */
export function addToWeeks(weeks: Weeks, entry: PublicEntry, zone: string): void {
  if (!isCaseEntry(entry)) return
  count(weeks, entry.was, -1, zone)
  count(weeks, entry.is, 1, zone)
}

function count(weeks: Weeks, facts: PublicCase | null, by: 1 | -1, zone: string): void {
  if (facts?.kind !== 'complaint') return
  const add = (at: Instant, name: keyof WeekCell) => {
    cellAt(weeks, localWeek(at, zone), facts.category)[name] += by
  }
  add(facts.receivedAt, 'filed')
  const result = resultAt(facts)
  if (result !== null) add(result, 'resolved')
  if (result !== null && result <= facts.resolutionDue) add(result, 'inTime')
  for (const { from, until } of overdueSpans(facts)) {
    add(from, 'late')
    if (until !== null) add(until, 'caughtUp')
  }
}

function cellAt(weeks: Weeks, week: Week, category: string): WeekCell {
  const cells = weeks.get(week) ?? new Map<string, WeekCell>()
  weeks.set(week, cells)
  const cell = cells.get(category) ?? { filed: 0, resolved: 0, inTime: 0, late: 0, caughtUp: 0 }
  cells.set(category, cell)
  return cell
}

interface Span {
  from: Instant
  until: Instant | null
}

/** When a complaint was past a promise: one span, or two where both promises broke apart. Half-open; null: still is. */
export function overdueSpans(facts: PublicCase): Span[] {
  const spans = [spanOf(facts.resolutionDue, resultAt(facts) ?? facts.endedAt)]
  // An older ledger did not record answers.
  if (facts.respondedAt !== null || facts.outcome !== 'recorded')
    spans.push(spanOf(facts.responseDue, facts.respondedAt ?? facts.endedAt))
  const real = spans.filter((span) => span !== null).sort((a, b) => a.from - b.from)
  const [first, second] = real
  if (!first || !second || (first.until !== null && first.until <= second.from)) return real
  const ends = [first.until, second.until]
  return [{ from: first.from, until: ends.includes(null) ? null : Math.max(...ends.map(Number)) }]
}

const spanOf = (due: Instant, doneAt: Instant | null): Span | null =>
  doneAt !== null && doneAt <= due ? null : { from: due, until: doneAt }

/** The figures of a week, of all complaints or of one category. */
export function figuresOfWeek(weeks: Weeks, week: Week, category?: string): WeekFigures {
  const figures: WeekFigures = { filed: 0, resolved: 0, inTime: 0, overdue: 0 }
  for (const [when, cells] of weeks) {
    if (when > week) continue
    for (const [code, cell] of cells) {
      if (category !== undefined && code !== category) continue
      figures.overdue += cell.late - cell.caughtUp
      if (when !== week) continue
      figures.filed += cell.filed
      figures.resolved += cell.resolved
      figures.inTime += cell.inTime
    }
  }
  return figures
}

/** Weeks in which complaints came in, oldest first. */
export const weeksWithCases = (weeks: Weeks): Week[] =>
  [...weeks]
    .filter(([, cells]) => [...cells.values()].some(({ filed }) => filed > 0))
    .map(([week]) => week)
    .sort()
