import { makeUpWindows, type WindowsCalendar, windowsOf } from './calendar.ts'
import { DAY, type Instant } from './instant.ts'
import type { Span } from './span.ts'

const EPOCH = '1970-01-01'

/**
 * Working spans by epoch day, in order; a night window belongs to the day it starts on. Computed once per calendar and zone, because a ledger asks thousands of times.
 * @throws RangeError when the calendar has no working time
 */
export function workingDays(calendar: WindowsCalendar, zone: string): (day: number) => Span[] {
  const zones = known.get(calendar) ?? new Map<string, (day: number) => Span[]>()
  known.set(calendar, zones)
  const memo = zones.get(zone) ?? remember(calendar, zone)
  zones.set(zone, memo)
  return memo
}

const known = new WeakMap<WindowsCalendar, Map<string, (day: number) => Span[]>>()

function remember(calendar: WindowsCalendar, zone: string): (day: number) => Span[] {
  if (!Object.values(calendar.windows).some((windows) => windows.length > 0)) {
    throw new RangeError('This calendar has no working time, so no deadline can be computed from it.')
  }
  const spans = new Map<number, Span[]>()
  const holidays = new Set(calendar.holidays)
  const workdays = new Set(calendar.workdays)
  return (day) => {
    const cached = spans.get(day)
    if (cached) return cached
    const computed = spansOf(calendar, zone, day, holidays, workdays)
    spans.set(day, computed)
    return computed
  }
}

function spansOf(calendar: WindowsCalendar, zone: string, day: number, holidays: Set<string>, workdays: Set<string>) {
  const date = Temporal.PlainDate.from(EPOCH).add({ days: day })
  const iso = date.toString()
  if (holidays.has(iso)) return []
  const windows = workdays.has(iso) ? makeUpWindows(calendar, date.dayOfWeek) : windowsOf(calendar, date.dayOfWeek)
  return windows
    .map((window): Span => ({ from: at(date, window.from, zone), to: at(date, window.to, zone) }))
    .toSorted((a, b) => a.from - b.from)
}

function at(date: Temporal.PlainDate, minutes: number, zone: string): Instant {
  return date.toPlainDateTime().add({ minutes }).toZonedDateTime(zone).epochMilliseconds
}

/** Day of an instant in its zone, counted from 1970-01-01. */
export function localDay(instant: Instant, zone: string): number {
  return epochDay(Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate())
}

function epochDay(date: Temporal.PlainDate): number {
  return date.toZonedDateTime('UTC').epochMilliseconds / DAY
}

/** The last day whose holidays are announced, as `localDay` counts. */
export function lastKnownDay({ knownUntil }: WindowsCalendar): number {
  return epochDay(Temporal.PlainDate.from(knownUntil))
}
