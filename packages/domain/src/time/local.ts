import type { Instant } from './instant.ts'

/** Local month of an instant in an IANA zone, as `YYYY-MM`: the key by which figures are grouped. */
export function localMonth(instant: Instant, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toPlainYearMonth()
    .toString()
}
