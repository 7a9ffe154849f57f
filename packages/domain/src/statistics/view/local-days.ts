import { DAY, HOUR, type Instant } from '../../time/instant.ts'

/** A day of the calendar as a number: 0 is 1970-01-01, 1 the day after. */
export type Day = number

/** What the clocks of one place show, found by Intl alone: readers' browsers do not all know Temporal yet. */
export interface LocalDays {
  /** The local day of a moment. */
  dayOf(at: Instant): Day
  /** The first moment of a local day, also where its midnight is skipped. */
  startOf(day: Day): Instant
  /** Local hour of the week, 0 (Monday, 00:00-00:59) to 167. */
  weekHourOf(at: Instant): number
}

/** From this moment on the clocks stand so many milliseconds ahead of UTC. */
interface Stretch {
  from: Instant
  offset: number
}

/** No zone has changed its clocks twice within so short a time since 1970. */
const PROBE = 7 * DAY

/**
 * The local days of an IANA zone, right between two moments (since 1970) and a week around them; further away the clocks
 * are taken to stand still.
 */
export function localDays(zone: string, first: Instant, last: Instant): LocalDays {
  const stretches = stretchesOf(offsetIn(zone), Math.max(0, first) - PROBE, last + PROBE)
  const localTime = (at: Instant) => at + offsetAt(stretches, at)
  return {
    dayOf: (at) => Math.floor(localTime(at) / DAY),
    startOf: (day) => startOf(stretches, day),
    weekHourOf: (at) => {
      const hours = Math.floor(localTime(at) / HOUR)
      return weekdayOf(Math.floor(hours / 24)) * 24 + (hours - Math.floor(hours / 24) * 24)
    },
  }
}

/** 0 is Monday. The first of January 1970 was a Thursday. */
export const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7

function offsetIn(zone: string): (at: Instant) => number {
  const parts = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const
  const shown = Object.fromEntries(parts.map((part) => [part, 'numeric']))
  const format = new Intl.DateTimeFormat('en-US', { ...shown, timeZone: zone, hourCycle: 'h23' })
  return (at) => {
    const read = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) => read.get(part))
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000
  }
}

function stretchesOf(offset: (at: Instant) => number, first: Instant, last: Instant): Stretch[] {
  let before = offset(first)
  const stretches: Stretch[] = [{ from: first, offset: before }]
  for (let at = first; at < last; at += PROBE) {
    const after = offset(at + PROBE)
    if (before !== after) stretches.push({ from: changeBetween(offset, at, at + PROBE), offset: after })
    before = after
  }
  return stretches
}

/** The first moment at which the clocks no longer stand as they did at `low`; they do not at `high`. */
function changeBetween(offset: (at: Instant) => number, low: Instant, high: Instant): Instant {
  const before = offset(low)
  let [still, changed] = [low, high]
  while (changed - still > 1) {
    const middle = Math.floor((still + changed) / 2)
    if (offset(middle) === before) still = middle
    else changed = middle
  }
  return changed
}

function offsetAt(stretches: readonly Stretch[], at: Instant): number {
  let found = stretches[0]?.offset ?? 0
  for (const { from, offset } of stretches) {
    if (from > at) break
    found = offset
  }
  return found
}

function startOf(stretches: readonly Stretch[], day: Day): Instant {
  for (const [index, { from, offset }] of stretches.entries()) {
    const begins = index === 0 ? Number.NEGATIVE_INFINITY : from
    const ends = stretches[index + 1]?.from ?? Number.POSITIVE_INFINITY
    const start = Math.max(begins, day * DAY - offset)
    if (start < ends) return start
  }
  throw new RangeError('the last stretch never ends')
}
