import { minutesOf } from '../communities/calendar.ts'

const MINUTES_PER_DAY = 24 * 60

/** A weekly row as the roster keeps it. `to` at or before `from` means the next morning. */
export interface StoredWindow {
  weekday: string
  from: string
  to: string
}

/** A weekly row in minutes after the weekday's midnight; null when its times are none. */
export function windowOf({ weekday, from, to }: StoredWindow): { weekday: number; from: number; to: number } | null {
  const [start, end] = [minutesOf(from), minutesOf(to)]
  if (start === null || end === null || start >= MINUTES_PER_DAY) return null
  return { weekday: Number(weekday), from: start, to: end > start ? end : end + MINUTES_PER_DAY }
}
