import type { CaseEntry, PublicCase } from '../../complaints/public-entry.ts'
import type { Dimension, Figures, Share } from '../figures.ts'

/**
 * The figures once more, the slow way and from the definitions alone: every case remembered, raw durations sorted, the
 * textbook's product-limit estimate in exact fractions. Nothing here is shared with the code it is compared with.
 */

const MINUTE = 60_000
const GRID: number[] = []
for (let m = 0; m <= 120; m++) GRID.push(m)
for (let m = 130; m <= 2 * 1440; m += 10) GRID.push(m)
for (let m = 2 * 1440 + 60; m <= 30 * 1440; m += 60) GRID.push(m)
for (let m = 31 * 1440; m <= 1095 * 1440; m += 1440) GRID.push(m)

export function roundedUp(milliseconds: number): number {
  return GRID.find((minutes) => milliseconds <= minutes * MINUTE) ?? Number.POSITIVE_INFINITY
}

export interface Duration {
  minutes: number
  event: boolean
}

/** Smallest time at which the Kaplan-Meier estimate is at most 1/part, or null. */
export function slowQuantile(durations: readonly Duration[], part: bigint): number | null {
  let top = 1n
  let bottom = 1n
  const times = [...new Set(durations.filter(({ event }) => event).map(({ minutes }) => minutes))].sort((a, b) => a - b)
  for (const time of times) {
    if (!Number.isFinite(time)) return null
    const atRisk = durations.filter(({ minutes }) => minutes >= time).length
    const events = durations.filter(({ minutes, event }) => event && minutes === time).length
    top *= BigInt(atRisk - events)
    bottom *= BigInt(atRisk)
    if (top * part <= bottom) return time
  }
  return null
}

/** Each complaint as the last entry left it. */
export function casesOf(entries: readonly CaseEntry[]): PublicCase[] {
  const last = new Map<string, PublicCase>()
  for (const { is } of entries) last.set(is.number, is)
  return [...last.values()].filter(({ kind }) => kind === 'complaint')
}

export function codeOf(of: PublicCase, dimension: Dimension): string {
  return of[dimension] ?? '-'
}

const HAVE_RESULT = new Set<PublicCase['outcome']>(['confirmed', 'silent', 'recorded'])

/** When a case had its result. */
export const resultOf = (c: PublicCase): number | null =>
  c.resolvedAt ?? (HAVE_RESULT.has(c.outcome) ? c.endedAt : null)

/** What each case did with its two promises. */
export const slowRuns = (cases: readonly PublicCase[]): Record<'response' | 'resolution', Run[]> => ({
  response: cases
    .filter((c) => !(c.outcome === 'recorded' && c.respondedAt === null))
    .map((c) => ({ received: c.receivedAt, done: c.respondedAt, ended: c.endedAt, due: c.responseDue })),
  resolution: cases.map((c) => ({ received: c.receivedAt, done: resultOf(c), ended: c.endedAt, due: c.resolutionDue })),
})

/** All figures but the ratings. */
export function slowFigures(cases: readonly PublicCase[], asOf: number): Omit<Figures, 'satisfied'> {
  const { response, resolution } = slowRuns(cases)
  const open = cases.filter((c) => c.endedAt === null)
  const isLate = (done: number | null, due: number) => done === null && asOf > due
  return {
    filed: cases.length,
    open: open.length,
    overdue: open.filter((c) => isLate(c.respondedAt, c.responseDue) || isLate(c.resolvedAt, c.resolutionDue)).length,
    closed: cases.length - open.length,
    responseInTime: shareInTime(response, asOf),
    resolutionInTime: shareInTime(resolution, asOf),
    responseMedian: slowQuantile(durations(response, asOf), 2n),
    responseP90: slowQuantile(durations(response, asOf), 10n),
    resolutionMedian: slowQuantile(durations(resolution, asOf), 2n),
    resolutionP90: slowQuantile(durations(resolution, asOf), 10n),
  }
}

export interface Run {
  received: number
  done: number | null
  ended: number | null
  due: number
}

export function durations(runs: readonly Run[], asOf: number): Duration[] {
  return runs.map(({ received, done, ended }) => ({
    minutes: roundedUp(Math.max(0, (done ?? ended ?? asOf) - received)),
    event: done !== null,
  }))
}

export function shareInTime(runs: readonly Run[], asOf: number): Share {
  const hits = runs.filter(({ done, due }) => done !== null && done <= due).length
  const misses = runs.filter(({ done, ended, due }) => (done ?? ended ?? asOf) > due).length
  return { hits, of: hits + misses }
}
