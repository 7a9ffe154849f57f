import type { WindowsCalendar } from '../calendar.ts'
import { type Instant, MINUTE } from '../instant.ts'

/**
 * The slow truth about working time: walks minute by minute and asks Intl what the clock on the wall shows. Shares no
 * code with `deadline`. `from` must be a whole minute.
 */
export function dueByWalking(calendar: WindowsCalendar, zone: string, minutes: number, from: Instant): Instant {
  const wall = wallClock(zone)
  let now = from
  for (let left = minutes; left > 0; now += MINUTE) {
    if (works(calendar, wall(now))) left -= 1
  }
  return now
}

interface Wall {
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

function works(calendar: WindowsCalendar, { date, minute }: Wall): boolean {
  const yesterday = new Date(Date.parse(date) - 1440 * MINUTE).toISOString().slice(0, 10)
  return isInside(calendar, date, minute) || isInside(calendar, yesterday, minute + 1440)
}

function isInside(calendar: WindowsCalendar, date: string, minute: number): boolean {
  if (calendar.holidays.includes(date)) return false
  const weekday = new Date(date).getUTCDay() || 7
  let windows = calendar.windows[weekday] ?? []
  if (windows.length === 0 && calendar.workdays.includes(date)) {
    windows = [1, 2, 3, 4, 5, 6, 7].map((day) => calendar.windows[day] ?? []).find((day) => day.length > 0) ?? []
  }
  return windows.some(({ from, to }) => minute >= from && minute < to)
}
