import {
  apply,
  type Commit,
  type Complaint,
  type ComplaintCommand,
  DEFAULT_POLICY,
  decide,
  type Policy,
} from '@linsheng/domain/complaints'
import { describe, expect, it } from 'vitest'
import { DEMO_ZONES } from '../content/places.ts'
import { DEMO_SEED, type PlannedActor, type PlannedCase, planDemo } from './plan-demo.ts'

const NOW = Date.UTC(2026, 10, 23, 6)
const POLICY: Policy = {
  zone: 'Asia/Shanghai',
  calendar: { type: 'always' },
  ...DEFAULT_POLICY,
}

const actorOf = (by: PlannedActor) =>
  by === 'complainant' || by === 'system' ? ({ kind: by } as const) : ({ kind: 'staff', user: by } as const)

/** Lives a planned case through the rules; throws where they say no. */
function live({ key, filing, filedBy, recordedAt, steps }: PlannedCase): Complaint {
  let state: Complaint | null = null
  const file: ComplaintCommand = { ...filing, type: 'file', number: key, attachments: [] }
  const filed = { at: recordedAt, by: filedBy, command: file }
  for (const [index, { at, by, command }] of [filed, ...steps].entries()) {
    const decision = decide(state, command, { now: at, actor: actorOf(by), policy: POLICY })
    if (!decision.ok) throw new Error(`${key}: ${command.type} was refused: ${decision.code}`)
    const commit: Commit = { complaint: key, sequence: index + 1, at, actor: actorOf(by), events: decision.value }
    state = apply(state, commit)
  }
  if (!state) throw new Error('a case without a filing')
  return state
}

const plan = planDemo(DEMO_SEED, NOW)

describe('planDemo', () => {
  it('says the same for the same seed and moment, something else for another seed', () => {
    expect(planDemo(DEMO_SEED, NOW)).toEqual(plan)
    expect(planDemo(7, NOW)).not.toEqual(plan)
  })

  it.each([DEMO_SEED, 7, 99])('is accepted by the rules, command by command (seed %i)', (seed) => {
    const cases = planDemo(seed, NOW).cases
    expect(cases.map(live)).toHaveLength(400)
  })

  it('happened in the 18 months before now, in known places', () => {
    const zones = new Set(DEMO_ZONES.map(({ code }) => code))
    for (const { filing, recordedAt, steps } of plan.cases) {
      expect(filing.zone === null || zones.has(filing.zone)).toBe(true)
      expect(filing.receivedAt).toBeGreaterThan(NOW - 549 * 86_400_000)
      for (const at of [recordedAt, ...steps.map((step) => step.at)]) expect(at).toBeLessThanOrEqual(NOW)
    }
  })

  it('is a compound as one would meet it: most in time, a few overdue, every ending there', () => {
    const states = plan.cases.map(live)
    const overdue = states.filter(
      ({ endedAt, resolvedAt, promises }) => endedAt === null && resolvedAt === null && promises.resolution < NOW,
    )
    expect(overdue.length).toBeGreaterThanOrEqual(5)
    expect(overdue.length).toBeLessThanOrEqual(9)
    const complaints = states.filter(({ kind }) => kind === 'complaint')
    const answered = complaints.filter(({ respondedAt }) => respondedAt !== null)
    const inTime = answered.filter(({ respondedAt, promises }) => Number(respondedAt) <= promises.response)
    expect(inTime.length / answered.length).toBeGreaterThan(0.75)
    expect(inTime.length / answered.length).toBeLessThan(0.97)
    const outcomes = new Set(states.map(({ status, outcome }) => outcome ?? status))
    for (const outcome of ['confirmed', 'silent', 'unfounded', 'duplicate', 'not-ours', 'withdrawn']) {
      expect(outcomes).toContain(outcome)
    }
    expect(states.some(({ disputes }) => disputes > 0)).toBe(true)
    expect(states.some(({ reopenings }) => reopenings > 0)).toBe(true)
    const rated = states.filter(({ rating }) => rating !== null).length / states.length
    expect(rated).toBeGreaterThan(0.4)
    expect(rated).toBeLessThan(0.65)
  })
})
