import { DAY } from '../../time/instant.ts'
import { type Day, weekdayOf } from './local-days.ts'
import { STEPS, type Step } from './query.ts'

/** Days of the calendar, both included; none where the last comes before the first. */
export interface DaySpan {
  first: Day
  last: Day
}

/** Most steps of a series: more than a year of days. */
export const MOST_STEPS = 400

export const dayOfDate = (date: string): Day => Date.parse(`${date}T00:00:00Z`) / DAY
export const dateOfDay = (day: Day): string => new Date(day * DAY).toISOString().slice(0, 10)

/** The first day of the month so many months after the month of a day. */
export function monthStart(day: Day, later = 0): Day {
  const date = new Date(day * DAY)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + later, 1) / DAY
}

export const monthsBetween = (from: Day, to: Day): number => monthNumber(to) - monthNumber(from)

function monthNumber(day: Day): number {
  const date = new Date(day * DAY)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

/** The same date a year earlier; 28 February for 29 February. */
export function yearBefore(day: Day): Day {
  const inMonth = day - monthStart(day)
  return Math.min(monthStart(day, -12) + inMonth, monthStart(day, -11) - 1)
}

/** First day of the calendar step that a day is in, or of the one after. */
function stepStart(day: Day, step: Step, after: 0 | 1): Day {
  if (step === 'day') return day + after
  if (step === 'week') return day - weekdayOf(day) + 7 * after
  if (step === 'month') return monthStart(day, after)
  return Date.UTC(new Date(day * DAY).getUTCFullYear() + after, 0, 1) / DAY
}

/** A calendar step as far as it lies in a span. */
export interface CalendarStep extends DaySpan {
  whole: boolean
}

/** The steps of a span, in their order. */
export function stepsOf({ first, last }: DaySpan, step: Step): CalendarStep[] {
  const steps: CalendarStep[] = []
  for (let day = first; day <= last; ) {
    const next = stepStart(day, step, 1)
    const whole = stepStart(day, step, 0) === day && next - 1 <= last
    steps.push({ first: day, last: Math.min(next - 1, last), whole })
    day = next
  }
  return steps
}

/** Fewest days of one step, to tell how many there are at most without listing them. */
const FEWEST_DAYS = { day: 1, week: 7, month: 28, year: 365 }

/** The step asked for, or the shortest longer one that keeps a series within `MOST_STEPS`; of years there may be more. */
export function stepFor({ first, last }: DaySpan, asked: Step): Step {
  const longer = STEPS.slice(STEPS.indexOf(asked))
  return longer.find((step) => (last - first + 1) / FEWEST_DAYS[step] + 2 <= MOST_STEPS) ?? 'year'
}
