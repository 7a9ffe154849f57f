import { type Instant, MINUTE } from '../time/instant.ts'
import type { Shift, WeeklyHours } from './shape.ts'

const MINUTES_PER_DAY = 24 * 60
const MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY

/** Minutes since Monday's local midnight. */
export function minuteOfWeek(at: Instant, zone: string): number {
  const { dayOfWeek, hour, minute } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  return (dayOfWeek - 1) * MINUTES_PER_DAY + hour * 60 + minute
}

/** Minutes from a minute of the week until these hours begin next: 0 when they begin in that minute. */
function minutesUntil({ weekday, from }: WeeklyHours, minute: number): number {
  const start = (weekday - 1) * MINUTES_PER_DAY + from
  return (((start - minute) % MINUTES_PER_WEEK) + MINUTES_PER_WEEK) % MINUTES_PER_WEEK
}

/** Minutes for which these hours still go on at a minute of the week; 0 when they do not. */
function minutesLeft(hours: WeeklyHours, minute: number): number {
  const wait = minutesUntil(hours, minute)
  const since = wait === 0 ? 0 : MINUTES_PER_WEEK - wait
  return Math.max(0, hours.to - hours.from - since)
}

const wholeMinute = (at: Instant): Instant => Math.floor(at / MINUTE) * MINUTE
const isWithin = ({ starts, ends }: Shift, at: Instant): boolean =>
  (starts === null || at >= starts) && (ends === null || at < ends)

/**
 * Until when a shift that is on at `at` goes on; null when it is not on.
 * @param minute minute of the week of `at` in the roster's zone
 */
export function onUntil(shift: Shift, at: Instant, minute: number): Instant | null {
  const { weekly, ends } = shift
  if (!isWithin(shift, at)) return null
  const bound = ends ?? Number.POSITIVE_INFINITY
  if (weekly.length === 0) return ends
  const left = Math.max(...weekly.map((hours) => minutesLeft(hours, minute)))
  return left > 0 ? Math.min(wholeMinute(at) + left * MINUTE, bound) : null
}

/** When a shift that is not on begins next; null: never again. */
export function nextStart(shift: Shift, at: Instant, zone: string): Instant | null {
  const { weekly, starts, ends } = shift
  const base = starts !== null && starts > at ? starts : at
  const minute = minuteOfWeek(base, zone)
  if (base > at && (weekly.length === 0 || onUntil(shift, base, minute) !== null)) return base
  if (weekly.length === 0) return null
  const begin = wholeMinute(base) + Math.min(...weekly.map((hours) => minutesUntil(hours, minute))) * MINUTE
  return ends === null || begin < ends ? begin : null
}

/** One stretch of a shift. */
export interface Stretch {
  shift: Shift
  starts: Instant
  ends: Instant
}

/** What a shift comes to between two instants, earliest first. Local hours stay local when clocks are changed. */
export function stretchesOf(shift: Shift, from: Instant, to: Instant, zone: string): Stretch[] {
  const { weekly, starts, ends } = shift
  const first = Math.max(from, starts ?? from)
  const last = Math.min(to, ends ?? to)
  const cut = (begin: Instant, end: Instant): Stretch[] =>
    begin < last && end > first
      ? [{ shift, starts: Math.max(begin, starts ?? begin), ends: Math.min(end, ends ?? end) }]
      : []
  if (weekly.length === 0) return cut(starts ?? from, ends ?? to)
  return localDays(from, to, zone)
    .flatMap((day) =>
      weekly
        .filter(({ weekday }) => weekday === day.dayOfWeek)
        .flatMap((hours) => cut(atMinute(day, hours.from, zone), atMinute(day, hours.to, zone))),
    )
    .toSorted((a, b) => a.starts - b.starts)
}

/** Local days that touch a span, with the one before it for the sake of night shifts. */
function localDays(from: Instant, to: Instant, zone: string): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = []
  let day = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).toPlainDate().subtract({ days: 1 })
  while (atMinute(day, 0, zone) < to) {
    days.push(day)
    day = day.add({ days: 1 })
  }
  return days
}

const atMinute = (day: Temporal.PlainDate, minute: number, zone: string): Instant =>
  day.add({ days: Math.floor(minute / MINUTES_PER_DAY) }).toZonedDateTime({
    timeZone: zone,
    plainTime: new Temporal.PlainTime(Math.floor((minute % MINUTES_PER_DAY) / 60), minute % 60),
  }).epochMilliseconds
