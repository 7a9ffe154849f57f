import fc from 'fast-check'
import type { CaseEntry, CaseEntryType, PublicCase } from '../../complaints/public-entry.ts'
import { publicCase } from '../../complaints/testing/public-case.ts'
import {
  APPEAL_DECISIONS,
  CAUSES,
  type Channel,
  ESCALATION_LEVELS,
  KINDS,
  type Outcome,
  PRIORITIES,
  VERDICTS,
} from '../../complaints/vocabulary.ts'
import { DAY, HOUR, MINUTE } from '../../time/instant.ts'

/** Random lives of cases as public entries, for property tests: few codes and few durations, so that much coincides. */

interface Step {
  type: CaseEntryType
  after: number
  change: (now: PublicCase, at: number) => Partial<PublicCase> | null
}

const START = Date.UTC(2022, 10, 1)

const waits = fc.oneof(
  fc.constantFrom(0, MINUTE, 90 * MINUTE, 2 * HOUR, 5 * HOUR + 1, 2 * DAY, 7 * DAY, 30 * DAY),
  fc.integer({ min: 0, max: 12 * DAY }),
)
const categories = fc.constantFrom('lift', 'noise', 'water')
const zones = fc.constantFrom(null, 'b1', 'b2', '3')

const isOpen = (now: PublicCase) => now.endedAt === null
const ended = (outcome: Outcome | null) => (now: PublicCase, at: number) =>
  isOpen(now) ? { status: outcome === null ? ('withdrawn' as const) : ('closed' as const), endedAt: at, outcome } : null

/** Steps after which a case lives on, or ends in a way that may be undone, come oftener. */
const oftener = (arbitrary: fc.Arbitrary<Omit<Step, 'after'>>) => ({ arbitrary, weight: 4 })

const changes: fc.Arbitrary<Omit<Step, 'after'>> = fc.oneof(
  fc.constant<Omit<Step, 'after'>>({
    type: 'responded',
    change: (now, at) => (isOpen(now) && now.respondedAt === null ? { respondedAt: at, status: 'acknowledged' } : null),
  }),
  fc.constant<Omit<Step, 'after'>>({
    type: 'resolved',
    change: (now, at) =>
      isOpen(now) && now.resolvedAt === null ? { resolvedAt: at, status: 'result-proposed' } : null,
  }),
  oftener(
    fc.constant<Omit<Step, 'after'>>({
      type: 'disputed',
      change: (now) =>
        isOpen(now) && now.resolvedAt !== null
          ? { resolvedAt: null, status: 'disputed', disputes: now.disputes + 1 }
          : null,
    }),
  ),
  oftener(
    fc.constantFrom<Outcome>('confirmed', 'silent', 'recorded', 'unfounded', 'duplicate').map((outcome) => ({
      type: 'closed' as const,
      change: ended(outcome),
    })),
  ),
  fc.constant<Omit<Step, 'after'>>({ type: 'withdrawn', change: ended(null) }),
  oftener(
    waits.map((promise) => ({
      type: 'reopened' as const,
      change: (now: PublicCase, at: number) =>
        isOpen(now)
          ? null
          : {
              status: 'in-progress' as const,
              endedAt: null,
              outcome: null,
              resolvedAt: null,
              resolutionDue: at + promise,
              reopenings: now.reopenings + 1,
            },
    })),
  ),
  waits.map((pause) => ({
    type: 'paused' as const,
    change: (now: PublicCase, at: number) =>
      isOpen(now) && now.pausedFor === null
        ? {
            pausedFor: pause > HOUR ? ('weather' as const) : ('awaiting-parts' as const),
            pausedUntil: at + pause,
            resolutionDue: now.resolutionDue + (at < now.resolutionDue ? pause : 0),
          }
        : null,
  })),
  fc.constant<Omit<Step, 'after'>>({
    type: 'joined',
    change: (now) => (isOpen(now) ? { households: now.households + 1 } : null),
  }),
  fc.constant<Omit<Step, 'after'>>({
    type: 'closed',
    change: (now, at) =>
      isOpen(now) ? { status: 'closed', endedAt: at, outcome: 'merged', mergedInto: '2026-0', pausedFor: null } : null,
  }),
  fc.constant<Omit<Step, 'after'>>({
    type: 'split',
    change: (now) =>
      now.outcome === 'merged' ? { status: 'in-progress', endedAt: null, outcome: null, mergedInto: null } : null,
  }),
  oftener(
    fc.constant<Omit<Step, 'after'>>({
      type: 'appealed',
      change: (now) =>
        now.outcome === 'silent' || now.outcome === 'unfounded'
          ? { status: 'appealed', endedAt: null, outcome: null, appeal: 'pending' }
          : null,
    }),
  ),
  oftener(
    fc.constantFrom(...APPEAL_DECISIONS).map((appeal) => ({
      type: 'appeal-decided' as const,
      change: (now: PublicCase, at: number) => {
        if (now.appeal !== 'pending') return null
        const stands = { status: 'closed' as const, endedAt: at, outcome: 'appeal-decided' as const }
        return appeal === 'rejected'
          ? { ...stands, appeal }
          : { status: 'in-progress' as const, resolvedAt: null, appeal }
      },
    })),
  ),
  fc.constant<Omit<Step, 'after'>>({
    type: 'resumed',
    change: (now) => (now.pausedFor === null || !isOpen(now) ? null : { pausedFor: null, pausedUntil: null }),
  }),
  fc
    .record({ verdict: fc.constantFrom(...VERDICTS), cause: fc.constantFrom(null, ...CAUSES.slice(0, 3)) })
    .map((found) => ({ type: 'investigated' as const, change: (now: PublicCase) => (isOpen(now) ? found : null) })),
  waits.map((promise) => ({
    type: 'promised' as const,
    change: (now: PublicCase, at: number) => (isOpen(now) ? { planDue: at + promise } : null),
  })),
  fc.constantFrom(...ESCALATION_LEVELS).map((escalated) => ({
    type: 'escalated' as const,
    change: (now: PublicCase) => (isOpen(now) ? { escalated } : null),
  })),
  fc
    .record({
      kind: fc.constantFrom('complaint' as const, 'complaint' as const, 'question' as const),
      category: categories,
      zone: zones,
    })
    .map((to) => ({
      type: 'classified' as const,
      change: (now: PublicCase) => (isOpen(now) ? to : null),
    })),
  fc.constantFrom('east', 'west').map((team) => ({
    type: 'assigned' as const,
    change: (now: PublicCase) =>
      isOpen(now) ? { team, transfers: now.transfers + (now.team === null ? 0 : 1) } : null,
  })),
)

const steps: fc.Arbitrary<Step> = fc.tuple(changes, waits).map(([change, after]) => ({ ...change, after }))

function month(at: number): string {
  return new Date(at).toISOString().slice(0, 7)
}

function life(filed: PublicCase, steps: readonly Step[]): CaseEntry[] {
  const entries: CaseEntry[] = [{ type: 'filed', at: filed.receivedAt, was: null, is: filed }]
  let now = filed
  let at = filed.receivedAt
  for (const { type, after, change } of steps) {
    const changed = change(now, at + after)
    if (changed === null) continue
    at += after
    const is = { ...now, ...changed }
    entries.push({ type, at, was: now, is })
    now = is
  }
  return entries
}

const lives: fc.Arbitrary<CaseEntry[]> = fc
  .record({
    kind: fc.constantFrom('complaint' as const, 'complaint' as const, 'complaint' as const, ...KINDS),
    category: categories,
    zone: zones,
    channel: fc.constantFrom<Channel>('web', 'qr', 'inspection', 'import'),
    priority: fc.constantFrom(...PRIORITIES),
    precision: fc.constantFrom('exact' as const, 'exact' as const, 'week' as const),
    received: fc.oneof(
      fc.integer({ min: 0, max: 1300 * DAY }),
      fc.integer({ min: 0, max: 40 }).map((n) => n * 30 * DAY),
    ),
    response: waits,
    resolution: waits,
    steps: fc.array(steps, { maxLength: 9, size: 'max' }),
  })
  .map(({ received, response, resolution, steps, ...facts }) => {
    const receivedAt = START + received
    const start = publicCase({
      ...facts,
      receivedAt,
      month: month(receivedAt),
      number: '',
      responseDue: receivedAt + response,
      resolutionDue: receivedAt + resolution,
    })
    return life(start, steps)
  })

function numbered(entries: readonly CaseEntry[], number: string): CaseEntry[] {
  return entries.map((entry) => ({
    ...entry,
    was: entry.was === null ? null : { ...entry.was, number },
    is: { ...entry.is, number },
  }))
}

/** Lives of several cases, shuffled together in any order that keeps each case's own. */
export function entriesOfCases(maxCases: number): fc.Arbitrary<CaseEntry[]> {
  return fc
    .tuple(fc.array(lives, { maxLength: maxCases, size: 'max' }), fc.infiniteStream(fc.nat()))
    .map(([cases, choices]) =>
      shuffled(
        cases.map((entries, at) => numbered(entries, `2026-${at + 1}`)),
        choices,
      ),
    )
}

function shuffled(cases: readonly CaseEntry[][], choices: Iterator<number>): CaseEntry[] {
  const queues = cases.map((entries) => [...entries])
  const order: CaseEntry[] = []
  while (queues.length > 0) {
    const choice = Number(choices.next().value) % queues.length
    const next = queues[choice]?.shift()
    if (next === undefined) queues.splice(choice, 1)
    else order.push(next)
  }
  return order
}

/** A moment at or some time after the last entry. */
export function momentAfter(entries: readonly CaseEntry[], wait: number): number {
  return Math.max(START, ...entries.map(({ at }) => at)) + wait
}

export { waits as moments }
