import fc from 'fast-check'
import type { CaseEntryType, PublicCase } from '../../complaints/public-entry.ts'
import { APPEAL_DECISIONS, CAUSES, ESCALATION_LEVELS, type Outcome, VERDICTS } from '../../complaints/vocabulary.ts'
import { DAY, HOUR, MINUTE } from '../../time/instant.ts'

/** What may happen to a case, at random and only where it makes sense. */

export interface Step {
  type: CaseEntryType
  after: number
  change: (now: PublicCase, at: number) => Partial<PublicCase> | null
}

export const waits = fc.oneof(
  fc.constantFrom(0, MINUTE, 90 * MINUTE, 2 * HOUR, 5 * HOUR + 1, 2 * DAY, 7 * DAY, 30 * DAY),
  fc.integer({ min: 0, max: 12 * DAY }),
)
export const categories = fc.constantFrom('lift', 'noise', 'water')
export const zones = fc.constantFrom(null, 'b1', 'b2', '3')

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

export const steps: fc.Arbitrary<Step> = fc.tuple(changes, waits).map(([change, after]) => ({ ...change, after }))
