import type { Random } from '../random.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** The compound keeps China Standard Time, eight hours ahead of UTC all year. */
const OFFSET = 8 * HOUR

export const localHour = (instant: number): number => ((instant + OFFSET) % DAY) / HOUR
/** 0 is Sunday. 1970 began on a Thursday. */
const weekday = (instant: number): number => (Math.floor((instant + OFFSET) / DAY) + 4) % 7

/** How many residents write in each hour of the day, relative to each other: before work, at noon, most in the evening. */
const BY_HOUR = [1, 1, 0, 0, 0, 1, 3, 7, 9, 8, 7, 6, 6, 5, 5, 5, 6, 7, 9, 12, 12, 10, 6, 3] as const
const BY_WEEKDAY = [8, 10, 9, 8, 8, 9, 10] as const

/** Moments between two instants in the rhythm of a compound, earliest first. */
export function arrivals(random: Random, from: number, to: number, count: number): number[] {
  const chosen: number[] = []
  while (chosen.length < count) {
    const instant = Math.floor(from + random.next() * (to - from))
    const weight = (BY_HOUR[Math.floor(localHour(instant))] ?? 0) * (BY_WEEKDAY[weekday(instant)] ?? 0)
    if (random.next() * 120 < weight) chosen.push(instant)
  }
  return chosen.sort((one, other) => one - other)
}

/** The same moment if the office is open (8 to 20), else some minutes after it opens. */
export function atWork(random: Random, instant: number): number {
  const hour = localHour(instant)
  if (hour >= 8 && hour < 20) return instant
  const opens = instant - hour * HOUR + (hour < 8 ? 8 : 32) * HOUR
  return Math.floor(opens) + random.between(5, 75) * MINUTE
}

/** A time with a long tail, as waiting times have: half are shorter than the median, few many times as long. */
export function around(random: Random, median: number, spread = 0.7): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
  return Math.max(MINUTE, Math.round(median * Math.exp(spread * normal)))
}

/**
 * The office hour that a moment of the day stands for: earlier stays earlier, and between half past eight and half past
 * seven in the evening little is moved.
 */
export function officeTime(instant: number): number {
  const hour = localHour(instant)
  const midnight = instant - hour * HOUR
  if (hour < 8) return Math.floor(midnight + (8 + hour / 16) * HOUR)
  if (hour < 20) return Math.floor(midnight + (8.5 + ((hour - 8) * 11) / 12) * HOUR)
  return Math.floor(midnight + (19.5 + (hour - 20) / 8) * HOUR)
}
