import type { CaseEntry, PublicCase } from '../../complaints/public-entry.ts'
import type { Share } from '../figures.ts'
import type { BoardView, CurveShare } from '../view/board-view.ts'
import type { Rate } from '../view/rate-names.ts'
import { type Duration, durations, resultOf, shareInTime, slowRuns } from './slow-board.ts'

/** The rates once more, each from the words that define it; see `slow-board.ts`. */

const DAYS = 86_400_000
const SAME = new Set<PublicCase['outcome']>(['merged', 'duplicate'])

const share = <Item>(items: readonly Item[], isHit: (item: Item) => boolean): Share => ({
  hits: items.filter(isHit).length,
  of: items.length,
})

export function slowRates(
  selected: readonly PublicCase[],
  everyone: readonly PublicCase[],
  entries: readonly CaseEntry[],
  asOf: number,
): Record<Rate, Share> {
  const appealed = selected.filter((c) => c.appeal !== null)
  const accepted = selected.filter((c) => c.outcome === 'confirmed' || c.outcome === 'silent')
  const known = selected.filter((c) => c.channel !== 'import')
  const planned = selected.flatMap((c) =>
    c.planDue === null ? [] : [{ received: c.receivedAt, done: resultOf(c), ended: c.endedAt, due: c.planDue }],
  )
  const given = selected.filter((c) => c.disputes > 0 || (c.resolvedAt !== null && c.outcome !== 'recorded'))
  const placed = selected.filter((c) => c.zone !== null && !SAME.has(c.outcome))
  return {
    reopened: share(
      selected.filter((c) => c.endedAt !== null || c.reopenings > 0),
      (c) => c.reopenings > 0,
    ),
    repeated: share(placed, (c) => everyone.some((other) => comesBack(other, c))),
    escalatedToManager: share(selected, (c) => c.escalated === 'manager' || c.escalated === 'committee'),
    escalatedToCommittee: share(selected, (c) => c.escalated === 'committee'),
    disputed: share(given, (c) => c.disputes > 0),
    transferred: share(selected, (c) => c.transfers >= 2),
    appealed: share(selected, (c) => c.appeal !== null),
    appealsPending: share(appealed, (c) => c.appeal === 'pending'),
    appealsUpheld: share(appealed, (c) => c.appeal === 'upheld'),
    appealsPartly: share(appealed, (c) => c.appeal === 'partly'),
    appealsRejected: share(appealed, (c) => c.appeal === 'rejected'),
    planKept: shareInTime(planned, asOf),
    confirmed: share(accepted, (c) => c.outcome === 'confirmed'),
    silent: share(accepted, (c) => c.outcome === 'silent'),
    stillSolved: stillSolved(selected, entries, asOf),
    foundByStaff: share(known, (c) => c.channel === 'inspection' || c.channel === 'walk-round'),
    online: share(known, (c) => ['web', 'qr', 'email', 'wechat', 'open311'].includes(c.channel)),
  }
}

function comesBack(before: PublicCase, now: PublicCase): boolean {
  const isSamePlace = before.category === now.category && before.zone === now.zone && !SAME.has(before.outcome)
  const earlier = now.receivedAt - before.receivedAt
  return isSamePlace && earlier > 0 && earlier <= 90 * DAYS
}

function stillSolved(selected: readonly PublicCase[], entries: readonly CaseEntry[], asOf: number): Share {
  const judged = selected.flatMap(({ number }) => {
    const life = entries.filter(({ is }) => is.number === number)
    const first = life.findIndex(({ is }) => is.outcome === 'confirmed' || is.outcome === 'silent')
    const solvedAt = life[first]?.is.endedAt ?? null
    return solvedAt === null || asOf - solvedAt < 30 * DAYS ? [] : [{ solvedAt, later: life.slice(first + 1) }]
  })
  return share(
    judged,
    ({ solvedAt, later }) =>
      !later.some(({ type, at, is }) => {
        const isUndone = type === 'reopened' || (type === 'appeal-decided' && is.appeal !== 'rejected')
        return isUndone && at - solvedAt <= 30 * DAYS
      }),
  )
}

export function slowWithin(selected: readonly PublicCase[], asOf: number): BoardView['within'] {
  const { response, resolution } = slowRuns(selected)
  return {
    answered12h: shareBy(durations(response, asOf), 12 * 60),
    answered24h: shareBy(durations(response, asOf), 24 * 60),
    resolved1d: shareBy(durations(resolution, asOf), 1440),
    resolved7d: shareBy(durations(resolution, asOf), 7 * 1440),
    resolved30d: shareBy(durations(resolution, asOf), 30 * 1440),
  }
}

/** One minus the product-limit estimate, as a fraction of integers, rounded down. */
export function shareBy(all: readonly Duration[], limit: number): CurveShare {
  let [top, bottom] = [1n, 1n]
  for (const time of new Set(
    all.filter(({ event, minutes }) => event && minutes <= limit).map(({ minutes }) => minutes),
  )) {
    const atRisk = all.filter(({ minutes }) => minutes >= time).length
    const events = all.filter(({ minutes, event }) => event && minutes === time).length
    top *= BigInt(atRisk - events)
    bottom *= BigInt(atRisk)
  }
  const isKnown = top === 0n || all.some(({ minutes }) => minutes >= limit)
  return { share: isKnown ? Number(((bottom - top) * 10_000n) / bottom) / 10_000 : null, n: all.length }
}
