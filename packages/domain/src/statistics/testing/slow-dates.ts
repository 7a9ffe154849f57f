import type { BoardQuery, Step } from '../view/query.ts'

/** Local dates, the slow way: Temporal for every single case, and every day of a period walked through. */

export function localTime(at: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
}

/** Sorts as text. */
export const localDate = (at: number, zone: string): string => localTime(at, zone).toPlainDate().toString()

export interface Dates {
  from: string | null
  to: string
}

/** The dates that a query is compared with. */
export function slowComparison({ compare }: BoardQuery, dates: Dates): { from: string; to: string } | null {
  if (compare === 'none' || dates.from === null || dates.to < dates.from) return null
  const from = Temporal.PlainDate.from(dates.from)
  const after = Temporal.PlainDate.from(dates.to).add({ days: 1 })
  const unit = from.day === 1 && after.day === 1 ? 'months' : 'days'
  const length = from.until(after, { largestUnit: unit })
  if (compare === 'previous') return span(from.subtract(length), from)
  if (unit === 'months') return span(from.subtract({ years: 1 }), after.subtract({ years: 1 }))
  return span(from.subtract({ years: 1 }), after.subtract({ days: 1 }).subtract({ years: 1 }).add({ days: 1 }))
}

const span = (from: Temporal.PlainDate, after: Temporal.PlainDate) => ({
  from: from.toString(),
  to: after.subtract({ days: 1 }).toString(),
})

/** The calendar step that a date is in, by a name of its own. */
function nameOf(date: Temporal.PlainDate, step: Step): string {
  if (step === 'day') return date.toString()
  if (step === 'week') return `${date.yearOfWeek}-W${date.weekOfYear}`
  return step === 'month' ? date.toPlainYearMonth().toString() : String(date.year)
}

/** First and last date of each step between two dates, and whether all its days are over and in between. */
export function slowSteps(
  from: string,
  to: string,
  step: Step,
  today: string,
): Array<{ from: string; to: string; whole: boolean }> {
  const steps: Array<{ name: string; dates: Temporal.PlainDate[] }> = []
  const end = Temporal.PlainDate.from(to < today ? to : today)
  for (let date = Temporal.PlainDate.from(from); date.toString() <= end.toString(); date = date.add({ days: 1 })) {
    const name = nameOf(date, step)
    if (steps.at(-1)?.name !== name) steps.push({ name, dates: [] })
    steps.at(-1)?.dates.push(date)
  }
  return steps.map(({ name, dates }) => {
    const [first, last] = [dates[0] ?? end, dates.at(-1) ?? end]
    const isCut = nameOf(first.subtract({ days: 1 }), step) === name || nameOf(last.add({ days: 1 }), step) === name
    return { from: first.toString(), to: last.toString(), whole: !isCut && last.toString() < today }
  })
}
