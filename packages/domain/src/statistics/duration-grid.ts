import { DAY, HOUR, type Instant, MINUTE } from '../time/instant.ts'

/**
 * The published grid that every duration is counted on, so that a million durations fit into a few hundred counters:
 * whole minutes up to 2 hours, 10 minutes up to 2 days, hours up to 30 days, days up to 3 years (1,095 days).
 * A duration belongs to the first step that is not shorter than it, and is reported as that step, in minutes.
 * What lasts longer than three years is in one last bucket without an upper end: the curves are followed no further.
 */
const SECTIONS = [
  { step: MINUTE, until: 2 * HOUR },
  { step: 10 * MINUTE, until: 2 * DAY },
  { step: HOUR, until: 30 * DAY },
  { step: DAY, until: 1095 * DAY },
] as const

interface Section {
  first: number
  from: number
  step: number
  until: number
}

const LAID_OUT: readonly Section[] = layOut()

/** The bucket of everything longer than the grid. */
export const BEYOND_GRID = LAID_OUT.reduce((count, { from, step, until }) => count + (until - from) / step, 0) + 1

function layOut(): Section[] {
  const sections: Section[] = []
  let first = 0
  let from = 0
  for (const { step, until } of SECTIONS) {
    sections.push({ first, from, step, until })
    first += (until - from) / step
    from = until
  }
  return sections
}

/**
 * The bucket of the time between two moments. An end before its start (a clock set wrong at the source) counts as no
 * time at all: bucket 0.
 */
export function bucketBetween(start: Instant, end: Instant): number {
  return bucketOf(end - start)
}

/** The bucket of a duration in milliseconds: an index from 0 to `BEYOND_GRID`, ascending with the duration. */
export function bucketOf(milliseconds: number): number {
  const duration = Math.max(0, milliseconds)
  const section = LAID_OUT.find(({ until }) => duration <= until)
  if (section === undefined) return BEYOND_GRID
  return section.first + Math.ceil((duration - section.from) / section.step)
}

/** Upper end of a bucket in minutes, as figures report it; null for what is longer than the grid. */
export function minutesOf(bucket: number): number | null {
  if (bucket >= BEYOND_GRID) return null
  let own: Section | undefined
  for (const section of LAID_OUT) if (section.first <= bucket) own = section
  if (own === undefined) throw new RangeError(`no such bucket: ${bucket}`)
  return (own.from + (bucket - own.first) * own.step) / MINUTE
}
