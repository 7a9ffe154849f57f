import { DAY } from '@linsheng/domain/time'

/** Cases that came in and that ended on one local day, `YYYY-MM-DD`. */
export interface FlowDay {
  day: string
  in: number
  out: number
}

const localDay = (at: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString()

/** The local days up to the one `now` is in, oldest first. */
export function lastDays(now: number, zone: string, count: number): string[] {
  const today = Temporal.PlainDate.from(localDay(now, zone))
  return Array.from({ length: count }, (_, back) => today.subtract({ days: count - 1 - back }).toString())
}

/** When the first of these days begins, in milliseconds since 1970. */
export const startOfDay = (day: string, zone: string): number =>
  Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds

/** Inflow against outflow, day by day; what lies outside the days is not counted. */
export function flowOf(
  days: readonly string[],
  zone: string,
  cases: Iterable<{ receivedAt: number; endedAt: number | null }>,
): FlowDay[] {
  const flow = new Map(days.map((day) => [day, { day, in: 0, out: 0 }]))
  for (const { receivedAt, endedAt } of cases) {
    const came = flow.get(localDay(receivedAt, zone))
    if (came) came.in += 1
    const went = endedAt === null ? undefined : flow.get(localDay(endedAt, zone))
    if (went) went.out += 1
  }
  return [...flow.values()]
}

/** Days that a flow is told of. */
export const FLOW_DAYS = 14
/** How far back contractors are looked at, in milliseconds. */
export const CONTRACTORS_SPAN = 90 * DAY
