import type { Calendar } from './calendar.ts'
import { HOUR, type Instant } from './instant.ts'
import { merged, type Span, without } from './span.ts'
import { lastKnownDay, localDay, workingDays } from './working-days.ts'

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

/**
 * When a clock of `hours` (fractions allowed) that starts at `from` runs out. Calendar hours are elapsed time: 24 hours
 * are not one day over a clock change. With working windows the due instant is the end of working time (Friday 18:00),
 * never the next opening. Window borders inside a clock change follow Temporal's `compatible` rule. While it is paused
 * the clock stands still: overlapping pauses count once, and one that begins at the due instant changes nothing.
 * @throws RangeError when a windows calendar has no working time or no real `knownUntil` (`calendarProblems` says which).
 */
export function deadline(clockwork: Clockwork, hours: number, from: Instant, pauses: readonly Span[] = []): Deadline {
  return runsOut(clockwork, Math.round(hours * HOUR), from, pauses)
}

/** As `deadline`, for a clock of whole milliseconds. */
export function runsOut(
  { zone, calendar }: Clockwork,
  duration: number,
  from: Instant,
  pauses: readonly Span[] = [],
): Deadline {
  if (calendar.type === 'always' && pauses.length === 0) return { at: from + duration, provisional: false }
  const lastKnown = calendar.type === 'always' ? Number.POSITIVE_INFINITY : lastKnownDay(calendar)
  if (duration <= 0) return { at: from, provisional: localDay(from, zone) > lastKnown }
  let left = duration
  for (const { span, day } of runningSpans({ zone, calendar }, from, merged(pauses))) {
    if (span.to - span.from >= left) return { at: span.from + left, provisional: day > lastKnown }
    left -= span.to - span.from
  }
  throw new RangeError('A clock never runs out.')
}

/** Milliseconds that a clock runs from `from` up to, not including, `to`: working time that is not paused. */
export function workingTimeBetween(
  clockwork: Clockwork,
  from: Instant,
  to: Instant,
  pauses: readonly Span[] = [],
): number {
  if (to <= from) return 0
  if (clockwork.calendar.type === 'always' && pauses.length === 0) return to - from
  let sum = 0
  for (const { span } of runningSpans(clockwork, from, merged(pauses))) {
    if (span.from >= to) break
    sum += Math.min(span.to, to) - span.from
  }
  return sum
}

/** Share of a clock's time after which whoever owes it is warned. */
const WARNED_AT = 0.8

/** When four fifths of the running time between start and due are used. */
export function warningAt(clockwork: Clockwork, from: Instant, due: Instant, pauses: readonly Span[] = []): Instant {
  const time = workingTimeBetween(clockwork, from, due, pauses)
  return Math.min(due, runsOut(clockwork, Math.round(WARNED_AT * time), from, pauses).at)
}

interface Running {
  span: Span
  /** Epoch day whose window it belongs to. */
  day: number
}

/** The time from `from` on in which a clock runs, in order, without end; `pauses` as `merged` gives them. */
function* runningSpans({ zone, calendar }: Clockwork, from: Instant, pauses: readonly Span[]): Generator<Running> {
  if (calendar.type === 'always') {
    for (const span of without({ from, to: Number.POSITIVE_INFINITY }, pauses)) yield { span, day: 0 }
    return
  }
  const days = workingDays(calendar, zone)
  for (let day = localDay(from, zone) - 1; ; day++) {
    for (const { from: opening, to } of days(day)) {
      if (to <= from) continue
      for (const span of without({ from: Math.max(opening, from), to }, pauses)) yield { span, day }
    }
  }
}
