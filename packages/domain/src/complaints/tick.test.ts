import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR, type Instant } from '../time/instant.ts'
import { attentionOf } from './attention.ts'
import { dutiesOf } from './duties.ts'
import type { ComplaintEvent } from './events.ts'
import { levelsLeft } from './levels.ts'
import { type Policy, policyAt } from './policy.ts'
import { apply } from './replay.ts'
import type { Complaint } from './state.ts'
import { attempt, COMMANDS, FILE, type Step, tell } from './testing/scenario.ts'
import { type Story, stories } from './testing/stories.ts'

/** The case after a tick at each of these moments, where there was something to decide. */
function ticked(state: Complaint, policy: Policy, moments: readonly Instant[]): Complaint {
  let current = state
  for (const at of moments) {
    const decision = attempt(current, ['system', { type: 'tick' }, at], policy)
    if (!decision.ok) continue
    const sequence = current.sequence + 1
    const after = apply(current, { complaint: 'c1', sequence, at, actor: { kind: 'system' }, events: decision.value })
    if (after) current = after
  }
  return current
}

/** What must not depend on when somebody looked. */
const settled = ({ status, outcome, escalations, promises, plans, pauses }: Complaint) => ({
  ...{ status, outcome, promises, pauses },
  plans: plans.map((plan) => plan.status),
  escalations: escalations.map(({ at: _at, ...said }) => said),
})

const later = fc.integer({ min: 0, max: 20 * DAY })

describe('a tick', () => {
  it('has nothing to decide exactly until the moment announced', () => {
    fc.assert(
      fc.property(stories, later, ({ state, policy }, wait) => {
        const { tickAt } = attentionOf(state, policy, state.changedAt)
        const moments = [state.changedAt + wait, ...(tickAt === null ? [] : [tickAt - 1, tickAt, tickAt + 1])]
        for (const at of moments.filter((moment) => moment >= state.changedAt)) {
          const decision = attempt(state, ['system', { type: 'tick' }, at], policy)
          expect(decision.ok ? 'decides' : decision.code).toBe(
            tickAt !== null && at >= tickAt ? 'decides' : 'nothing-due',
          )
        }
      }),
    )
  })

  it('leaves nothing of the past undecided', () => {
    fc.assert(
      fc.property(stories, later, ({ state, policy }, wait) => {
        const now = state.changedAt + wait
        const { tickAt } = attentionOf(ticked(state, policy, [now]), policy, now)
        expect(tickAt === null || tickAt > now).toBe(true)
      }),
    )
  })

  it('comes to the same, however many of those before it were missed', () => {
    fc.assert(
      fc.property(
        stories,
        fc.array(fc.tuple(later, fc.boolean()), { minLength: 1, maxLength: 8 }),
        ({ state, policy }, moments) => {
          const sorted = moments
            .toSorted(([a], [b]) => a - b)
            .map(([wait, ran]) => [state.changedAt + wait, ran] as const)
          const all = sorted.map(([at]) => at)
          const some = sorted.filter(([, ran], index) => ran || index === sorted.length - 1).map(([at]) => at)
          expect(settled(ticked(state, policy, some))).toEqual(settled(ticked(state, policy, all)))
        },
      ),
    )
  })

  it('tells every level of what ran out, and no level twice', () => {
    fc.assert(
      fc.property(stories, later, (story, wait) => {
        const now = story.state.changedAt + wait
        const state = ticked(story.state, story.policy, [now])
        const left = levelsLeft(state)
        for (const level of missedLevels(state, story.policy, now)) expect(left).not.toContain(level)
        expect(doubled(story)).toEqual([])
      }),
    )
  })

  it('escalates only what had run out', () => {
    fc.assert(
      fc.property(stories, ({ commits }) => {
        for (const { at, actor, events } of commits) {
          for (const event of events.filter((event) => event.type === 'escalated')) {
            expect(event.missed === null).toBe(actor.kind !== 'system')
            if (event.dueAt !== undefined) expect(event.dueAt).toBeLessThan(at)
          }
        }
      }),
    )
  })
})

it.each([
  ['goes ahead at somebody else’s cost', { payer: 'property', costCents: 100 }, 'silence'],
  ['goes ahead where it costs the complainant nothing', { payer: 'complainant', costCents: 0 }, 'silence'],
  ['stays proposed where the complainant is to pay', { payer: 'complainant', costCents: 100 }, 'proposed'],
  ['stays proposed where what the complainant is to pay is not known', { payer: 'complainant' }, 'proposed'],
] as const)('a plan that nobody answers %s', (_name, cost, status) => {
  const planned: Step = ['staff', { ...COMMANDS['propose-plan'], ...cost }, 2 * HOUR]
  const { state } = tell(['complainant', FILE, 0], ['staff', COMMANDS.acknowledge, HOUR], planned, [
    'system',
    COMMANDS.tick,
    9 * DAY,
  ])
  expect(state.plans.at(-1)?.status).toBe(status)
})

/** Levels that should know by now, read from the duties alone. */
function missedLevels(state: Complaint, policy: Policy, now: Instant): string[] {
  if (state.endedAt !== null) return []
  return dutiesOf(state, policy, now).flatMap(({ status, due, owedBy, startedAt }) => {
    if (status !== 'overdue' || due === null || owedBy === 'invited') return []
    if (owedBy === 'panel') return ['committee']
    const isLong = now > due + policyAt(policy, startedAt).committeeHours * HOUR
    return isLong ? ['manager', 'committee'] : ['manager']
  })
}

/** Levels that learned twice since the case began, or began anew. */
function doubled({ commits }: Story): string[] {
  const twice: string[] = []
  let known = new Set<string>()
  for (const event of commits.flatMap(({ events }): ComplaintEvent[] => events)) {
    if (event.type === 'reopened' || (event.type === 'appeal-decided' && event.decision !== 'rejected'))
      known = new Set()
    if (event.type !== 'escalated') continue
    if (known.has(event.level)) twice.push(event.level)
    known.add(event.level)
  }
  return twice
}
