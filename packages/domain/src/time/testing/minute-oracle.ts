import type { Calendar, WindowsCalendar, WorkingWindow } from '../calendar.ts'
import { type Instant, MINUTE } from '../instant.ts'
import type { Span } from '../span.ts'

/**
 * The slow truth about working time: walks minute by minute and asks Intl what the clock on the wall shows. Shares no
 * code with `deadline`. `from` and the borders of pauses must be whole minutes.
 */
export function dueByWalking(
  calendar: Calendar,
  zone: string,
  minutes: number,
  from: Instant,
  pauses: readonly Span[] = [],
): Instant {
  const counts = counting(calendar, zone, pauses)
  let now = from
  for (let left = minutes; left > 0; now += MINUTE) {
    if (counts(now)) left -= 1
  }
  return now
}

/** Minutes from `from` up to, not including, `to` in which a clock runs. */
export function minutesByWalking(
  calendar: Calendar,
  zone: string,
  from: Instant,
  to: Instant,
  pauses: readonly Span[] = [],
): number {
  const counts = counting(calendar, zone, pauses)
  let minutes = 0
  for (let now = from; now < to; now += MINUTE) {
    if (counts(now)) minutes += 1
  }
  return minutes
}

/** End of the last working minute of the n-th local day with any, not counting the day of `from`. */
export function workingDayEndByWalking(calendar: WindowsCalendar, zone: string, days: number, from: Instant): Instant {
  const wall = wallClock(zone)
  let { date } = wall(from)
  for (let left = days; left > 0; ) {
    date = shifted(date, 1)
    if (hoursOf(calendar, date).length > 0) left -= 1
  }
  let last = from
  for (let now = from; wall(now).date <= shifted(date, 1); now += MINUTE) {
    const { date: today, minute } = wall(now)
    const isOwn = today === date && isInside(calendar, date, minute)
    if (isOwn || (today > date && isInside(calendar, date, minute + 1440))) last = now + MINUTE
  }
  return last
}

/** Whether a clock runs in the minute that begins now. */
function counting(calendar: Calendar, zone: string, pauses: readonly Span[]): (now: Instant) => boolean {
  const wall = wallClock(zone)
  return (now) =>
    !pauses.some((pause) => now >= pause.from && now < pause.to) &&
    (calendar.type === 'always' || works(calendar, wall(now)))
}

/** Local date, and minutes after its midnight. */
export interface Wall {
  date: string
  minute: number
}

function wallClock(zone: string): (at: Instant) => Wall {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  })
  return (at) => {
    const [date = '', time = ''] = format.format(at).split(' ')
    const [hour, minute] = time.split(':')
    return { date, minute: Number(hour) * 60 + Number(minute) }
  }
}

/** Whether a calendar works in the minute that a clock on the wall shows. */
export function works(calendar: WindowsCalendar, { date, minute }: Wall): boolean {
  return isInside(calendar, date, minute) || isInside(calendar, shifted(date, -1), minute + 1440)
}

const shifted = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 1440 * MINUTE).toISOString().slice(0, 10)

function isInside(calendar: WindowsCalendar, date: string, minute: number): boolean {
  return hoursOf(calendar, date).some(({ from, to }) => minute >= from && minute < to)
}

function hoursOf(calendar: WindowsCalendar, date: string): WorkingWindow[] {
  if (calendar.holidays.includes(date)) return []
  const weekday = new Date(date).getUTCDay() || 7
  const windows = calendar.windows[weekday] ?? []
  if (windows.length > 0 || !calendar.workdays.includes(date)) return windows
  return [1, 2, 3, 4, 5, 6, 7].map((day) => calendar.windows[day] ?? []).find((day) => day.length > 0) ?? []
}
