import { DAY } from '@linsheng/domain/time'
import { z } from 'zod'

/** Longest span between start_date and end_date (GeoReport v2, GET Service Requests). */
const SPAN = 90 * DAY
/** Most requests in one answer. */
export const REQUESTS_MAX = 1000
const IDS_MAX = REQUESTS_MAX

const list = z.string().transform((text) => text.split(',').map((part) => part.trim()))
const whole = (max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(max))
const statuses = list.pipe(z.array(z.enum(['open', 'closed'])))

/** W3C date and time: with an offset, or a day alone, which is the community's. */
const moment = (zone: string) =>
  z.union([
    z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
    z.iso.date().transform((day) => Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds),
  ])

const querySchema = (zone: string) =>
  z.object({
    service_request_id: list.pipe(z.array(z.string().max(64)).max(IDS_MAX)).optional(),
    service_code: list.optional(),
    status: statuses.optional(),
    start_date: moment(zone).optional(),
    end_date: moment(zone).optional(),
    page: whole(1_000_000).default(1),
    page_size: whole(REQUESTS_MAX).default(REQUESTS_MAX),
  })

/** What is asked for: requests by their numbers, which overrides the rest, or those of a span. */
export interface RequestsQuery {
  numbers: string[] | null
  codes: string[] | null
  statuses: ReadonlyArray<'open' | 'closed'> | null
  from: number
  until: number
  page: number
  pageSize: number
}

/** Reads the query of a list of requests; the message says which parameter cannot be read. @param zone the community's */
export function readQuery(
  params: URLSearchParams,
  zone: string,
  now: number,
): { ok: true; value: RequestsQuery } | { ok: false; description: string } {
  const parsed = querySchema(zone).safeParse(Object.fromEntries(params))
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map(({ path }) => String(path[0])))
    return { ok: false, description: `cannot be read: ${[...names].join(', ')}` }
  }
  const { start_date, end_date, page, page_size } = parsed.data
  // Up to and including the last moment.
  const until = (end_date ?? Math.min(now, (start_date ?? now) + SPAN)) + 1
  const from = start_date ?? until - 1 - SPAN
  if (from >= until) return { ok: false, description: 'start_date is after end_date' }
  if (until - 1 - from > SPAN) return { ok: false, description: 'start_date and end_date are more than 90 days apart' }
  return {
    ok: true,
    value: {
      numbers: parsed.data.service_request_id ?? null,
      codes: parsed.data.service_code ?? null,
      statuses: parsed.data.status ?? null,
      ...{ from, until, page, pageSize: page_size },
    },
  }
}
