import type { Instant } from './instant.ts'

const localTime = (instant: Instant, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)

/** Local month of an instant in an IANA zone, as `YYYY-MM`: the key by which figures are grouped. */
export function localMonth(instant: Instant, zone: string): string {
  return localTime(instant, zone).toPlainDate().toPlainYearMonth().toString()
}

/** Local day of an instant in an IANA zone, as `YYYY-MM-DD`. */
export const localDate = (instant: Instant, zone: string): string => localTime(instant, zone).toPlainDate().toString()

/** The moment the local week (Monday, ISO 8601) of an instant begins, or the one so many weeks later. */
export function weekStart(instant: Instant, zone: string, weeksLater = 0): Instant {
  const day = localTime(instant, zone).toPlainDate()
  const monday = day.subtract({ days: day.dayOfWeek - 1 }).add({ weeks: weeksLater })
  return monday.toZonedDateTime(zone).epochMilliseconds
}
