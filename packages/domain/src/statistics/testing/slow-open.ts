import type { CaseEntry, PublicCase } from '../../complaints/public-entry.ts'
import type { BoardView } from '../view/board-view.ts'
import { resultOf } from './slow-board.ts'

/** What is open once more; see `slow-board.ts`. */

const DAYS = 86_400_000
const MINUTES = 60_000

export function slowOverdue(selected: readonly PublicCase[], asOf: number): BoardView['overdue'] {
  const broken = selected
    .filter((c) => c.endedAt === null)
    .flatMap(({ number, category, zone, precision, ...c }) => {
      const base = { number, category, zone, precision }
      const response = { ...base, clock: 'response' as const, due: c.responseDue }
      const resolution = { ...base, clock: 'resolution' as const, due: c.resolutionDue }
      const late = [...(c.respondedAt === null ? [response] : []), ...(c.resolvedAt === null ? [resolution] : [])]
      return late
        .filter(({ due }) => due < asOf)
        .sort((a, b) => a.due - b.due)
        .slice(0, 1)
    })
    .sort((a, b) => a.due - b.due || (a.number < b.number ? -1 : 1))
  const days = (from: number, to: number | null) => ({
    ...{ from, to },
    n: broken.filter(({ due }) => asOf - due >= from * DAYS && (to === null || asOf - due < to * DAYS)).length,
  })
  return { n: broken.length, bands: [days(0, 1), days(1, 3), days(3, 7), days(7, null)], cases: broken.slice(0, 100) }
}

export function slowStock(selected: readonly PublicCase[], asOf: number): BoardView['stock'] {
  const ages = selected.filter((c) => c.endedAt === null).map((c) => (asOf - c.receivedAt) / DAYS)
  const days = (from: number, to: number | null) => ({
    ...{ from, to },
    n: ages.filter((age) => age >= from && (to === null || age < to)).length,
  })
  return [days(0, 1), days(1, 3), days(3, 7), days(7, 30), days(30, 90), days(90, null)]
}

export function slowSpread(selected: readonly PublicCase[]): BoardView['spread'] {
  const took = selected.flatMap((c) => {
    const result = resultOf(c)
    return result === null ? [] : [Math.max(0, result - c.receivedAt)]
  })
  return Array.from({ length: 15 }, (_, day) => ({
    ...{ from: day, to: day === 14 ? null : day + 1 },
    n: took.filter((t) => (day === 0 || t > day * DAYS) && (day === 14 || t <= (day + 1) * DAYS)).length,
  }))
}

/** Reasons in any order. */
export function slowPaused(selected: readonly PublicCase[], entries: readonly CaseEntry[], asOf: number) {
  const paused = selected.filter(
    (c) => c.endedAt === null && c.pausedFor !== null && asOf < (c.pausedUntil ?? asOf + 1),
  )
  const since = ({ number }: PublicCase) =>
    entries.findLast(({ type, is }) => type === 'paused' && is.number === number)?.at ?? Number.NaN
  const reasons = [...new Set(paused.flatMap((c) => c.pausedFor ?? []))].map((reason) => {
    const alike = paused.filter((c) => c.pausedFor === reason)
    return { reason, n: alike.length, longest: Math.floor((asOf - Math.min(...alike.map(since))) / MINUTES) }
  })
  return { n: paused.length, reasons }
}

export function slowCauses(selected: readonly PublicCase[]): Omit<BoardView['causes'], 'rows'> & {
  counts: Record<string, number>
} {
  const investigated = selected.filter((c) => c.verdict !== null)
  const caused = investigated.flatMap((c) => c.cause ?? [])
  return {
    investigated: investigated.length,
    without: investigated.length - caused.length,
    counts: Object.fromEntries([...new Set(caused)].map((cause) => [cause, caused.filter((c) => c === cause).length])),
  }
}
