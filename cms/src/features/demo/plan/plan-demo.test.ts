import {
  apply,
  attentionOf,
  type Complaint,
  type ComplaintCommand,
  DUTIES,
  decide,
  dutiesOf,
  householdsOf,
  KINDS,
  OUTCOMES,
  STATUSES,
} from '@linsheng/domain/complaints'
import { describe, expect, it } from 'vitest'
import { membersOf } from '../content/people.ts'
import { DEMO_ZONES } from '../content/places.ts'
import { actorOf } from './case-play.ts'
import { demoPolicy } from './demo-policy.ts'
import { DEMO_SEED, type PlannedCase, planDemo, SMALLEST_SIZE } from './plan-demo.ts'

const NOW = Date.UTC(2026, 10, 23, 6)
const HOUR = 3_600_000

/** Lives a planned case through the rules; throws where they say no. */
function live({ key, number, filing, filedBy, recordedAt, steps }: PlannedCase, now = NOW): Complaint {
  let state: Complaint | null = null
  const file: ComplaintCommand = { ...filing, type: 'file', number, attachments: [] }
  const filed = { at: recordedAt, by: filedBy, command: file }
  for (const [index, { at, by, command }] of [filed, ...steps].entries()) {
    const actor = actorOf(by, command)
    const decision = decide(state, command, { now: at, actor, policy: demoPolicy(now) })
    if (!decision.ok) throw new Error(`${key}: ${command.type} was refused: ${decision.code}`)
    state = apply(state, { complaint: key, sequence: index + 1, at, actor, events: decision.value })
  }
  if (!state) throw new Error('a case without a filing')
  return state
}

const plan = planDemo(DEMO_SEED, NOW)
const policy = demoPolicy(NOW)
const states = plan.cases.map((planned) => live(planned))
const open = states.filter(({ endedAt }) => endedAt === null)
const attention = (state: Complaint) => attentionOf(state, policy, NOW)
const missing = <Word>(all: readonly Word[], seen: Iterable<Word>) => {
  const found = new Set(seen)
  return all.filter((word) => !found.has(word))
}

describe('planDemo', () => {
  it('says the same for the same seed and moment, something else for another seed', () => {
    expect(planDemo(DEMO_SEED, NOW)).toEqual(plan)
    expect(planDemo(7, NOW)).not.toEqual(plan)
  })

  it('is accepted by the rules, command by command, at any hour and from any seed', () => {
    for (let hour = 0; hour < 24; hour += 3) {
      const now = NOW + hour * HOUR
      const { cases } = planDemo(DEMO_SEED + hour, now, SMALLEST_SIZE + 40)
      expect(cases.map((planned) => live(planned, now))).toHaveLength(SMALLEST_SIZE + 40)
    }
  })

  it('happened in the 18 months before now, in known places, each case under a number of its own', () => {
    const zones = new Set(DEMO_ZONES.map(({ code }) => code))
    for (const { filing, recordedAt, steps } of plan.cases) {
      expect(filing.zone === null || zones.has(filing.zone)).toBe(true)
      expect(filing.receivedAt).toBeGreaterThan(NOW - 549 * 24 * HOUR)
      for (const at of [recordedAt, ...steps.map((step) => step.at)]) expect(at).toBeLessThanOrEqual(NOW)
    }
    expect(new Set(states.map(({ number }) => number)).size).toBe(states.length)
  })

  it('has every kind, status, outcome and duty', () => {
    const owed = states.flatMap((state) => dutiesOf(state, policy, NOW).filter(({ doneAt }) => doneAt === null))
    expect(
      missing(
        KINDS,
        states.map(({ kind }) => kind),
      ),
    ).toEqual([])
    expect(
      missing(
        STATUSES,
        states.map(({ status }) => status),
      ),
    ).toEqual([])
    expect(
      missing(
        OUTCOMES,
        states.flatMap(({ outcome }) => outcome ?? []),
      ),
    ).toEqual([])
    expect(
      missing(
        DUTIES,
        owed.map(({ name }) => name),
      ),
    ).toEqual([])
    expect(
      missing(
        ['running', 'warning', 'overdue', 'paused'],
        owed.map(({ status }) => status),
      ),
    ).toEqual([])
  })

  it('has plans of every fate, visits, orders, letters, calls, corrections, and more than one household', () => {
    const plans = states.flatMap((state) => state.plans.map(({ status }) => status))
    expect(missing(['proposed', 'agreed', 'silence', 'changes-asked', 'declined'] as const, plans)).toEqual([])
    const orders = states.flatMap((state) => state.orders.map(({ status }) => status))
    expect(missing(['open', 'finished'] as const, orders)).toEqual([])
    const some = (holds: (state: Complaint) => boolean) => expect(states.some(holds)).toBe(true)
    some(({ visits }) => visits.some(({ cancelled }) => cancelled !== null))
    some(({ forwards }) => forwards.some(({ answers }) => answers.length > 0))
    some(({ notes }) => notes.some(({ corrections }) => corrections.length > 0))
    some(({ calls }) => calls.some(({ attempts, calledAt }) => attempts > 0 && calledAt === null))
    some(({ goodwillRated }) => goodwillRated)
    some(({ transfers, endedAt }) => transfers >= 2 && endedAt === null)
    some(({ handover }) => handover !== null && handover.person === null)
    some(({ answers }) => (answers?.length ?? 0) > 0)
    some(({ followUps }) => followUps.some(({ outcome }) => outcome === 'came-back'))
    some(({ appeals }) => appeals.some(({ declarations }) => declarations.some(({ interest }) => interest)))
    expect(Math.max(...states.map(householdsOf))).toBe(6)
  })

  it('is a compound as one would meet it: most in time, a few overdue', () => {
    const complaints = states.filter(({ kind, imported }) => kind === 'complaint' && imported !== true)
    const answered = complaints.filter(({ respondedAt }) => respondedAt !== null)
    const inTime = answered.filter(({ respondedAt, promises }) => Number(respondedAt) <= promises.response)
    expect(inTime.length / answered.length).toBeGreaterThan(0.75)
    expect(inTime.length / answered.length).toBeLessThan(0.98)
    expect(states.some(({ disputes }) => disputes > 0)).toBe(true)
    expect(states.some(({ reopenings }) => reopenings > 0)).toBe(true)
    const rated = states.filter(({ rating }) => rating !== null).length / states.length
    expect(rated).toBeGreaterThan(0.35)
    expect(rated).toBeLessThan(0.65)
  })

  it('gives everybody who handles cases something to do, most of it in time', () => {
    expect(open.length).toBeGreaterThanOrEqual(38)
    expect(open.length).toBeLessThanOrEqual(58)
    for (const team of ['engineering', 'service', 'security', 'cleaning'] as const) {
      for (const key of membersOf(team)) expect(open.some(({ person }) => person === key)).toBe(true)
    }
    const overdue = open.filter((state) => (attention(state).due ?? NOW) < NOW)
    expect(overdue.length).toBeGreaterThanOrEqual(4)
    expect(overdue.length).toBeLessThanOrEqual(open.length / 4)
    expect(
      open.some((state) => NOW >= (attention(state).warnAt ?? NOW + 1) && NOW <= (attention(state).due ?? 0)),
    ).toBe(true)
  })

  it('has about as many cases each month: the last one is told in more detail, and is not several times as busy', () => {
    const month = 30 * 24 * HOUR
    const months = Array.from({ length: 18 }, (_, back) => {
      const isIn = ({ receivedAt }: Complaint) => Math.ceil((NOW - receivedAt) / month) === back + 1
      return states.filter(isIn).length
    })
    const usual = months.toSorted((a, b) => a - b)[9] ?? 0
    for (const cases of months) {
      expect(cases).toBeGreaterThan(usual / 2)
      expect(cases).toBeLessThan(usual * 2.5)
    }
  })

  it('has made the call-backs of the past, but for a few of these days', () => {
    const ended = states.filter(({ endedAt }) => endedAt !== null).map(attention)
    const late = ended.filter(({ due, duty }) => duty === 'follow-up' && due !== null && due < NOW)
    expect(late.length).toBeLessThanOrEqual(6)
  })

  it('leaves nothing for the time to decide', () => {
    for (const state of states) expect(attention(state).tickAt ?? NOW + 1).toBeGreaterThan(NOW)
  })
})
