import type { Instant } from './instant.ts'

/** A local calendar week by ISO 8601, `2026-W48`: it begins on Monday and belongs to the year its Thursday is in. */
export type Week = string

const WEEK = /^(\d{4})-W(\d{2})$/

/** The week of an instant in an IANA zone. */
export function localWeek(instant: Instant, zone: string): Week {
  const { yearOfWeek, weekOfYear } = Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
  return `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`
}

/** The Monday of a week; null where there is no such week. */
function mondayOf(week: Week): Temporal.PlainDate | null {
  const [, year, number] = WEEK.exec(week) ?? []
  if (year === undefined || number === undefined) return null
  // The fourth of January is always in the first week.
  const first = Temporal.PlainDate.from({ year: Number(year), month: 1, day: 4 })
  const monday = first.subtract({ days: first.dayOfWeek - 1 }).add({ weeks: Number(number) - 1 })
  return monday.weekOfYear === Number(number) ? monday : null
}

/** The Thursday of a week: what it belongs to by ISO 8601. @throws RangeError where there is no such week */
export function weekThursday(week: Week): { year: number; month: number } {
  const monday = mondayOf(week)
  if (monday === null) throw new RangeError(`no such week: ${week}`)
  const { year, month } = monday.add({ days: 3 })
  return { year, month }
}

/** When a week begins and when the next one does, in a zone; null where there is no such week. */
export function weekBounds(week: Week, zone: string): { from: Instant; until: Instant } | null {
  const monday = mondayOf(week)
  if (monday === null) return null
  const at = (date: Temporal.PlainDate) => date.toZonedDateTime(zone).epochMilliseconds
  return { from: at(monday), until: at(monday.add({ weeks: 1 })) }
}

/** The week so many weeks later, or earlier. @throws RangeError where there is no such week */
export function weekAfter(week: Week, weeks: number): Week {
  const monday = mondayOf(week)
  if (monday === null) throw new RangeError(`no such week: ${week}`)
  return localWeek(monday.add({ weeks }).toZonedDateTime('UTC').epochMilliseconds, 'UTC')
}
