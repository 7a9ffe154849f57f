import { randomInt } from 'node:crypto'
import { type DisclosureRules, isToldByWeek } from '@linsheng/domain/complaints'
import type { Payload } from 'payload'
import { COMMITS } from '../collections/commits.ts'
import type { StoredCommit } from './stored-commit.ts'

/**
 * A case number: `2026-1513`, of the local year of receipt and a number that runs within it, or `2026-0481937`, where only
 * the week of a case may be known: after the nought six digits drawn by lot, so that its number tells nothing of when it was
 * filed, and no gap among the others does.
 */
export interface CaseNumber {
  /** The number as people say it; under it a commit's `claim` is unique. */
  claim: string
  /** What a running number is made of; null: drawn by lot. */
  year: number | null
  serial: number | null
}

export const runningNumber = (year: number, serial: number): CaseNumber => ({
  claim: `${year}-${serial}`,
  year,
  serial,
})

/** Numbers that are drawn by lot are so many a year. */
export const LOTS = 1_000_000

/** @param lot from 0, below `LOTS` */
export const lotNumber = (year: number, lot: number): CaseNumber => ({
  claim: `${year}-0${String(lot).padStart(6, '0')}`,
  year: null,
  serial: null,
})

/** The number that was planned for a case, from its text. @throws RangeError where that is none */
export function plannedNumber(claim: string): CaseNumber {
  const [, year, serial] = /^(\d{4})-(\d+)$/.exec(claim) ?? []
  if (year === undefined || serial === undefined) throw new RangeError(`no case number: ${claim}`)
  return serial.startsWith('0') ? lotNumber(Number(year), Number(serial)) : runningNumber(Number(year), Number(serial))
}

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

/** What decides over a case's number. */
export interface NumberedBy {
  community: string
  /** Local year of receipt. */
  year: number
  category: string
  zone: string | null
}

/**
 * The next case number of a community. Counted in memory from the highest one stored: another process may take the same,
 * then the unique index refuses and `catchUp` is called, as where the lot falls on one that is taken. A running number given
 * out and not used is never given again: gaps are fine.
 */
export async function nextNumber(
  payload: Payload,
  { community, year, ...place }: NumberedBy,
  rules: DisclosureRules,
): Promise<CaseNumber> {
  if (isToldByWeek(place, rules)) return lotNumber(year, randomInt(LOTS))
  const counter = await counterOf(payload, community, year)
  counter.last += 1
  return runningNumber(year, counter.last)
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
