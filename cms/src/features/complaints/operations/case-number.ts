import type { Payload } from 'payload'
import { COMMITS } from '../collections/commits.ts'
import type { StoredCommit } from './stored-commit.ts'

/** What a case number such as `2026-1513` is made of: local year of receipt and a number that runs within it. */
export interface CaseNumber {
  year: number
  serial: number
}

export const numberText = ({ year, serial }: CaseNumber): string => `${year}-${serial}`

interface Counter {
  last: number
}
const counters = new WeakMap<Payload, Map<string, Promise<Counter>>>()

interface LocalYear {
  year: number
  /** Milliseconds since 1970 at which it begins, and the next one. */
  from: number
  until: number
}
/** The year each time zone was last asked for: nearly always the one that is asked for next. */
const years = new Map<string, LocalYear>()

/** Year of an instant where the community is. */
export function localYear(instant: number, zone: string): number {
  const known = years.get(zone)
  if (known && known.from <= instant && instant < known.until) return known.year
  const { year } = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  years.set(zone, { year, from: newYear(year, zone), until: newYear(year + 1, zone) })
  return year
}

const newYear = (year: number, zone: string): number =>
  Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime(zone).epochMilliseconds

/**
 * The next case number of a community. Counted in memory from the highest one stored: another process may take the same,
 * then the unique index refuses and `catchUp` is called. A number given out and not used is never given again: gaps are fine.
 */
export async function nextNumber(payload: Payload, community: string, year: number): Promise<CaseNumber> {
  const counter = await counterOf(payload, community, year)
  counter.last += 1
  return { year, serial: counter.last }
}

/** Skips what other processes have taken meanwhile. */
export async function catchUp(payload: Payload, community: string, year: number): Promise<void> {
  const [counter, stored] = await Promise.all([
    counterOf(payload, community, year),
    highestSerial(payload, community, year),
  ])
  counter.last = Math.max(counter.last, stored)
}

function counterOf(payload: Payload, community: string, year: number): Promise<Counter> {
  const known = counters.get(payload) ?? new Map<string, Promise<Counter>>()
  counters.set(payload, known)
  const key = `${community}/${year}`
  const counter = known.get(key) ?? highestSerial(payload, community, year).then((last) => ({ last }))
  counter.catch(() => known.delete(key))
  known.set(key, counter)
  return counter
}

async function highestSerial(payload: Payload, community: string, year: number): Promise<number> {
  const { docs } = await payload.db.find<StoredCommit>({
    collection: COMMITS,
    where: { and: [{ community: { equals: community } }, { year: { equals: year } }] },
    sort: '-serial',
    limit: 1,
    pagination: false,
  })
  return docs[0]?.serial ?? 0
}
