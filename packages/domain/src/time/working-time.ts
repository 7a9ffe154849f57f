import { type Calendar, makeUpWindows, type WindowsCalendar, windowsOf } from './calendar.ts'
import { DAY, HOUR, type Instant } from './instant.ts'

/** Where and when a clock runs: an IANA time zone and its calendar. */
export interface Clockwork {
  zone: string
  calendar: Calendar
}

export interface Deadline {
  at: Instant
  /** It reaches past the calendar's `knownUntil`: holidays not announced yet may still move it. */
  provisional: boolean
}

interface Span {
  from: Instant
  to: Instant
}

const EPOCH = '1970-01-01'

/**
 * When a clock of `hours` (fractions allowed) that starts at `from` runs out. Calendar hours are elapsed time: 24 hours
 * are not one day over a clock change. With working windows the due instant is the end of working time (Friday 18:00),
 * never the next opening. Window borders inside a clock change follow Temporal's `compatible` rule.
 * @throws RangeError when a windows calendar has no working time or no real `knownUntil` (`calendarProblems` says which).
 */
export function deadline({ zone, calendar }: Clockwork, hours: number, from: Instant): Deadline {
  const duration = Math.round(hours * HOUR)
  if (calendar.type === 'always') return { at: from + duration, provisional: false }
  const days = workingDays(calendar, zone)
  const lastKnownDay = epochDay(Temporal.PlainDate.from(calendar.knownUntil))
  const startDay = localDay(from, zone)
  if (duration <= 0) return { at: from, provisional: startDay > lastKnownDay }
  let left = duration
  for (let day = startDay - 1; ; day++) {
    for (const span of days(day)) {
      const begin = Math.max(span.from, from)
      const available = span.to - begin
      if (available >= left) return { at: begin + left, provisional: day > lastKnownDay }
      left -= Math.max(0, available)
    }
  }
}

/** Working spans by epoch day, in order; computed once per calendar and zone, because a ledger asks thousands of times. */
function workingDays(calendar: WindowsCalendar, zone: string): (day: number) => Span[] {
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

function localDay(instant: Instant, zone: string): number {
  return epochDay(Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate())
}

function epochDay(date: Temporal.PlainDate): number {
  return date.toZonedDateTime('UTC').epochMilliseconds / DAY
}
