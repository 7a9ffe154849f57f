import fc from 'fast-check'
import { DAY, HOUR, MINUTE } from '../../time/instant.ts'
import type { ComplaintCommand } from '../commands.ts'
import type { Policy } from '../policy.ts'
import { openSteps } from '../protocol.ts'
import { apply } from '../replay.ts'
import type { Commit, Complaint } from '../state.ts'
import { ACTORS, attempt, COMMANDS as C, FILE, type Persona, POLICY, PROTOCOL } from './scenario.ts'

/** A Sunday; stories begin in the fortnight after it. */
export const BEGIN = Date.parse('2026-09-20T00:00+08:00')
const FIVE = 5 * MINUTE
const OFFICE = [{ from: 540, to: 1080 }]

/** Office hours with a week of holidays, a make-up Saturday after it, and the rest of the year not announced. */
const OFFICE_HOURS: Policy = {
  ...POLICY,
  roundTheClock: ['critical'],
  calendar: {
    type: 'windows',
    windows: { 1: OFFICE, 2: OFFICE, 3: OFFICE, 4: OFFICE, 5: OFFICE },
    holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
    workdays: ['2026-10-10'],
    knownUntil: '2026-10-20',
  },
}

/** First office hours, then round the clock and stricter, then office hours with a lunch break and a Saturday. */
const CHANGING: Policy = {
  ...OFFICE_HOURS,
  roundTheClock: [],
  calendar: {
    type: 'windows',
    windows: {
      ...{ 1: OFFICE, 2: OFFICE, 3: OFFICE, 4: OFFICE },
      5: [
        { from: 540, to: 720 },
        { from: 780, to: 1080 },
      ],
      6: [{ from: 600, to: 700 }],
    },
    holidays: ['2026-10-01'],
    workdays: ['2026-10-18'],
    knownUntil: '2026-11-01',
  },
  silenceDays: 3,
  committeeHours: 10,
  callHours: 5,
  since: BEGIN + 20 * DAY,
  earlier: [
    OFFICE_HOURS,
    {
      ...POLICY,
      categoryTargets: { lift: { ordinary: { safe: 10, resolution: 40 }, major: { response: 1 } } },
      planSilenceDays: 1,
      since: BEGIN + 10 * DAY,
    },
  ],
}

export interface Story {
  policy: Policy
  commits: Commit[]
  state: Complaint
}

type Move = [actor: Persona, command: ComplaintCommand]

const unneeded = (now: number): { unneeded?: true } => ((now / FIVE) % 3 === 0 ? { unneeded: true } : {})

/** The way of a case from one clock to the next, as far as it can be gone now. */
function steps(state: Complaint, now: number): Move[] {
  const calls = state.calls.filter(({ calledAt }) => calledAt === null)
  return [
    ['staff', C.acknowledge],
    ['staff', C.note],
    ['system', { ...C.assign, person: 'user-7' }],
    ['staff', C['accept-assignment']],
    ['staff', C['offer-handover']],
    ['colleague', C['accept-handover']],
    ['staff', C['make-safe']],
    ...openSteps(state.protocol).map((step): Move => ['staff', { ...C['tick-step'], step, ...unneeded(now) }]),
    ['staff', { ...C.investigate, verdict: (now / FIVE) % 2 === 0 ? 'confirmed' : 'not-confirmed' }],
    ['staff', { ...C['propose-plan'], date: now + ((now / FIVE) % 9) * DAY + HOUR }],
    ['complainant', C['accept-plan']],
    ['staff', { ...C.forward, followUpAt: now + 2 * DAY }],
    ['staff', { ...C['record-forward-answer'], followUpAt: now + 5 * HOUR }],
    ['staff', { ...C.pause, until: now + ((now / FIVE) % 10) * DAY + 5 * HOUR }],
    ['staff', C.resume],
    ['staff', C['propose-result']],
    ['complainant', C.confirm],
    ['complainant', C.dispute],
    ['complainant', C.reopen],
    ...calls.map((call): Move => ['staff', { ...C['record-call'], sequence: call.sequence }]),
    ['staff', { ...C['follow-up'], outcome: 'not-reached' }],
    ['staff', { ...C['follow-up'], day: 30 }],
    ...(['result', 'verdict', 'refusal'] as const).map((about): Move => ['complainant', { ...C.appeal, about }]),
  ]
}

/** The way of an appeal. */
function panelSteps({ sequence }: Complaint): Move[] {
  const judges = ['judge1', 'judge2', 'judge3'] as const
  return [
    ['chair', C['acknowledge-appeal']],
    ['chair', C['seat-panel']],
    ...judges.map((judge): Move => [judge, C['declare-interest']]),
    ...judges.map((judge): Move => [judge, { ...C.vote, vote: sequence % 3 === 0 ? 'rejected' : 'upheld' }]),
    ['judge1', C['decide-appeal']],
    ['judge1', { ...C['decide-appeal'], decision: 'rejected' }],
  ]
}

/** What can happen at any time, and ways out. */
function asides({ sequence }: Complaint): Move[] {
  return [
    ['staff', { ...C.classify, priority: 'critical', reason: 'It is dangerous.', protocol: PROTOCOL }],
    ['staff', { ...C.classify, category: 'lift', priority: 'ordinary', reason: 'It is not.' }],
    ['staff', { ...C.classify, protocol: PROTOCOL.slice(1) }],
    ['staff', { ...C.classify, category: 'lift' }],
    ['system', { ...C['record-delivery'], sequence }],
    ['system', { ...C['record-delivery'], sequence, delivered: false }],
    ['staff', C.close],
    ['staff', C.escalate],
    ['complainant', C.withdraw],
    ['staff', C.merge],
    ['staff', { ...C.split, stream: 'c2' }],
    ['complainant', { ...C['choose-reach'], reach: sequence % 2 === 0 ? 'call' : 'receipt' }],
  ]
}

/** One of what is possible now; seldom an aside. */
function chosen(state: Complaint, now: number, pick: number, policy: Policy): Move | undefined {
  const isPossible = (move: Move) => attempt(state, [...move, now], policy).ok
  const way = state.status === 'appealed' ? panelSteps(state) : steps(state, now)
  const open = (pick % 6 === 0 ? asides(state) : way).filter(isPossible)
  return open[Math.floor(pick / 6) % open.length]
}

/** Multiples of five minutes, so that also a warning falls on a whole minute. */
const fives = (max: number) => fc.integer({ min: 0, max: max / FIVE }).map((count) => count * FIVE)
const turn = fc.record({
  pick: fc.nat(),
  wait: fc.oneof(fives(5 * HOUR), fives(5 * HOUR), fives(4 * DAY), fc.constantFrom(0, 7 * DAY)),
  /** Whether somebody looks at the clock before anything else happens. */
  isWatched: fc.boolean(),
})
const opening = fc.record({
  policy: fc.constantFrom(POLICY, OFFICE_HOURS, CHANGING),
  start: fives(14 * DAY),
  danger: fc.boolean(),
  reach: fc.constantFrom('receipt' as const, 'email' as const, 'call' as const),
  impact: fc.constantFrom('home' as const, 'building' as const),
  turns: fc.array(turn, { minLength: 1, maxLength: 30, size: 'max' }),
})

/** Cases on which accepted commands followed each other at times of whole five minutes. */
export const stories: fc.Arbitrary<Story> = opening.map(({ policy, start, danger, reach, impact, turns }) => {
  let now = BEGIN + start
  const commits: Commit[] = []
  const give = (state: Complaint | null, [actor, command]: Move): Complaint | null => {
    const decision = attempt(state, [actor, command, now], policy)
    if (!decision.ok) return null
    const commit = {
      complaint: 'c1',
      sequence: commits.length + 1,
      at: now,
      actor: ACTORS[actor],
      events: decision.value,
    }
    const after = apply(state, commit)
    if (after) commits.push(commit)
    return after
  }
  const filed = give(null, ['complainant', { ...FILE, danger, reach, impact, protocol: PROTOCOL, receivedAt: now }])
  if (!filed) throw new Error('A story begins with a case')
  let state: Complaint = filed
  for (const { pick, wait, isWatched } of turns) {
    now += wait
    if (isWatched) state = give(state, ['system', C.tick]) ?? state
    const move = chosen(state, now, pick, policy)
    state = (move && give(state, move)) ?? state
  }
  return { policy, commits, state }
})
