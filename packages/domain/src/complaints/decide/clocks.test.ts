import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '../../time/instant.ts'
import { attentionOf } from '../attention.ts'
import type { ComplaintCommand } from '../commands.ts'
import { dutiesOf } from '../duties.ts'
import { FOLLOW_UP_LAPSE_DAYS, followUpTasks, isFollowedUp } from '../follow-ups.ts'
import { pauseSpans } from '../pauses.ts'
import { attempt, COMMANDS as C, FILE, POLICY, type Step, tell } from '../testing/scenario.ts'
import { stories } from '../testing/stories.ts'
import type { FollowUpOutcome, Reach } from '../vocabulary.ts'

const byReach = (reach: Reach): Step => ['complainant', { ...FILE, reach }, 0]
const filed: Step = byReach('receipt')
const assigned: Step = ['system', { ...C.assign, person: 'user-7' }, 0]
const answered: Step = ['staff', C.acknowledge, HOUR]
const result: Step = ['staff', C['propose-result'], 2 * HOUR]
const confirmed: Step = ['complainant', { type: 'confirm' }, 3 * HOUR]
const withdrawn: Step = ['complainant', C.withdraw, 3 * HOUR]
const goodwill: Step = ['staff', C['offer-goodwill'], DAY]
const pauseFor = (days: number, now: number): Step => ['staff', { ...C.pause, until: now + days * DAY }, now]
const tick = (now: number): Step => ['system', C.tick, now]
const delivery = (sequence: number, delivered: boolean, now: number): Step => [
  'system',
  { type: 'record-delivery', sequence, via: 'email', delivered },
  now,
]
const call = (sequence: number, reached: boolean, now: number): Step => [
  'staff',
  { type: 'record-call', sequence, reached },
  now,
]

const answerTo = (story: Step[], step: Step): string => {
  const decision = attempt(tell(...story).state, step)
  return decision.ok ? decision.value.map(({ type }) => type).join(' ') : decision.code
}

describe('a pause', () => {
  it.each<[string, Step[], Step, string]>([
    ['begins', [filed], pauseFor(2, HOUR), 'paused'],
    ['ends later than it begins', [filed], pauseFor(0, HOUR), 'time-in-past'],
    ['does not begin twice', [filed, pauseFor(2, HOUR)], pauseFor(1, DAY), 'already-paused'],
    ['lasts a month at most', [filed], pauseFor(31, HOUR), 'pause-too-long'],
    ['lasts exactly a month', [filed], pauseFor(30, HOUR), 'paused'],
    ['counts those before it', [filed, pauseFor(20, 0), tick(20 * DAY)], pauseFor(11, 20 * DAY), 'pause-too-long'],
    ['counts only the time it took', [filed, pauseFor(20, 0), ['staff', C.resume, DAY]], pauseFor(29, DAY), 'paused'],
    ['may follow one that nobody saw end', [filed, pauseFor(2, 0)], pauseFor(1, 3 * DAY), 'resumed paused'],
    ['is not for a result that waits', [filed, result], pauseFor(1, DAY), 'result-awaits-answer'],
    ['is not for an ended case', [filed, withdrawn], pauseFor(1, DAY), 'already-ended'],
    ['ends by hand', [filed, pauseFor(2, 0)], ['staff', C.resume, DAY], 'resumed'],
    ['ends only where there is one', [filed], ['staff', C.resume, DAY], 'not-paused'],
    ['ends by itself', [filed, answered, pauseFor(2, HOUR)], tick(2 * DAY + HOUR), 'resumed'],
    ['does not end before its time', [filed, answered, pauseFor(2, HOUR)], tick(2 * DAY + HOUR - 1), 'nothing-due'],
    ['ends with the result', [filed, pauseFor(2, 0)], ['staff', C['propose-result'], DAY], 'resumed result-proposed'],
  ])('%s', (_name, story, step, answer) => {
    expect(answerTo(story, step)).toBe(answer)
  })

  it('moves the result’s promise by its length, and by no more when it ends early', () => {
    const story = [filed, pauseFor(10, HOUR)]
    const due = 72 * HOUR
    expect(tell(...story).state.promises).toEqual({ response: 24 * HOUR, resolution: due + 10 * DAY })
    const resumed = tell(...story, ['staff', C.resume, HOUR + 2 * DAY]).state
    expect(resumed.promises).toEqual({ response: 24 * HOUR, resolution: due + 2 * DAY })
    const late = tell(...story, ['staff', C.acknowledge, 2 * HOUR], tick(40 * DAY)).state
    expect(late.promises.resolution).toBe(due + 10 * DAY)
  })

  it('is kept in account when the case is classified anew', () => {
    const reclassified: Step = ['staff', { ...C.classify, priority: 'ordinary', reason: 'One home only.' }, 2 * HOUR]
    const { state } = tell(filed, pauseFor(10, HOUR), reclassified)
    expect(state.promises.resolution).toBe(168 * HOUR + 10 * DAY)
  })

  it('stops neither the first answer nor word that is due', () => {
    const { state } = tell(filed, assigned, answered, pauseFor(10, 2 * HOUR))
    const stopped = dutiesOf(state, POLICY, DAY).filter(({ due }) => due === null)
    expect(stopped.map(({ name, status }) => `${name} ${status}`)).toEqual([
      'investigation paused',
      'resolution paused',
    ])
  })

  it('changes nothing for what had run out before', () => {
    const { state } = tell(filed, answered, pauseFor(1, 72 * HOUR))
    const resolution = dutiesOf(state, POLICY, 73 * HOUR).find(({ name }) => name === 'resolution')
    expect(resolution).toMatchObject({ due: 72 * HOUR, status: 'overdue' })
  })

  it('is never longer than allowed altogether', () => {
    fc.assert(
      fc.property(stories, ({ state, policy }) => {
        const paused = pauseSpans(state).reduce((sum, { from, to }) => sum + to - from, 0)
        expect(paused).toBeLessThanOrEqual(policy.pauseMaxDays * DAY)
      }),
    )
  })
})

describe('a result told', () => {
  it.each<[string, Step[], number | null, number[]]>([
    ['by receipt is there at once', [filed, result], 2 * HOUR, []],
    ['by mail is on its way', [byReach('email'), result], null, []],
    ['by mail is there when it arrives', [byReach('email'), result, delivery(2, true, DAY)], DAY, []],
    ['by mail that is another is not there', [byReach('email'), result, delivery(1, true, DAY)], null, []],
    ['by mail that fails is owed as a call', [byReach('email'), result, delivery(2, false, DAY)], null, [2]],
    [
      'by mail that arrives after all needs no call',
      [byReach('email'), result, delivery(2, false, DAY), delivery(2, true, 2 * DAY)],
      2 * DAY,
      [],
    ],
    ['by telephone is owed as a call', [byReach('call'), result], null, [2]],
    ['by telephone stays owed when nobody answers', [byReach('call'), result, call(2, false, DAY)], null, [2]],
    ['by telephone is there when somebody answers', [byReach('call'), result, call(2, true, DAY)], DAY, []],
    [
      'is there when the complainant rather looks',
      [byReach('email'), result, ['complainant', { type: 'choose-reach', reach: 'receipt' }, DAY]],
      DAY,
      [],
    ],
    ['is read where it is disputed', [byReach('call'), result, ['complainant', C.dispute, DAY]], null, []],
    [
      'is read where a panel is to look at it, and has arrived with that',
      [byReach('call'), answered, result, ['complainant', C.appeal, DAY]],
      DAY,
      [],
    ],
    [
      'that was refused by mail is not owed once it is answered',
      [byReach('email'), result, ['complainant', C.dispute, DAY], delivery(2, false, 2 * DAY)],
      null,
      [],
    ],
    [
      'is told together with what was said before it',
      [byReach('call'), answered, result, ['staff', { type: 'record-call', reached: true }, DAY]],
      DAY,
      [],
    ],
    ['is not yet told with another call', [byReach('call'), answered, result, call(2, true, DAY)], null, [3]],
  ])('%s', (_name, story, deliveredAt, owed) => {
    const { state } = tell(...story)
    expect(state.deliveredAt).toBe(deliveredAt)
    expect(state.calls.filter(({ calledAt }) => calledAt === null).map(({ sequence }) => sequence)).toEqual(owed)
  })

  it('never counts as accepted while it has not arrived; the call that is owed escalates instead', () => {
    const { state } = tell(byReach('call'), assigned, result, tick(100 * DAY))
    expect(state.status).toBe('result-proposed')
    expect(state.escalations.map(({ level, missed, dueAt }) => ({ level, missed, dueAt }))).toEqual([
      { level: 'manager', missed: 'call', dueAt: 26 * HOUR },
      { level: 'committee', missed: 'call', dueAt: 26 * HOUR },
    ])
  })

  it('counts as accepted seven days after it arrived', () => {
    const story = [byReach('email'), result, delivery(2, true, 9 * DAY)]
    expect(answerTo(story, tick(16 * DAY - 1))).toBe('nothing-due')
    expect(answerTo(story, tick(16 * DAY))).toBe('closed')
  })

  it.each<[string, Step[], Step]>([
    ['a call nobody owes', [filed, result], call(2, true, DAY)],
    ['a delivery of nothing', [filed, result], delivery(3, true, DAY)],
  ])('%s is not recorded', (_name, story, step) => {
    expect(answerTo(story, step)).toBe('unknown-item')
  })
})

describe('after the end', () => {
  const followUp = (day: 7 | 30, outcome: FollowUpOutcome, now: number): Step => [
    'staff',
    { type: 'follow-up', day, outcome },
    now,
  ]
  const ended = 3 * HOUR
  const missed = [0, 1, 2].map((day) => followUp(7, 'not-reached', ended + (7 + day) * DAY))
  it.each<[string, Step[], Step, string]>([
    [
      'nobody asks before the seventh day',
      [filed, result, confirmed],
      followUp(7, 'holds', 7 * DAY),
      'no-follow-up-due',
    ],
    [
      'somebody asks on the seventh day',
      [filed, result, confirmed],
      followUp(7, 'holds', ended + 7 * DAY),
      'followed-up',
    ],
    ['not for the thirtieth', [filed, result, confirmed], followUp(30, 'holds', ended + 7 * DAY), 'no-follow-up-due'],
    [
      'once more a day after',
      [filed, result, confirmed, ...missed.slice(0, 1)],
      followUp(7, 'holds', ended + 8 * DAY),
      'followed-up',
    ],
    [
      'not at once',
      [filed, result, confirmed, ...missed.slice(0, 1)],
      followUp(7, 'holds', 8 * DAY),
      'no-follow-up-due',
    ],
    ['three times at most', [filed, result, confirmed, ...missed], followUp(7, 'holds', 20 * DAY), 'no-follow-up-due'],
    ['not after a withdrawal', [filed, withdrawn], followUp(7, 'holds', 20 * DAY), 'no-follow-up-due'],
    ['not while it is open', [filed], followUp(7, 'holds', 20 * DAY), 'not-ended'],
    ['goodwill is offered', [filed, result, confirmed], goodwill, 'goodwill-offered'],
    ['goodwill waits for the end', [filed], goodwill, 'not-ended'],
    ['one rates again after goodwill', [filed, result, confirmed, goodwill], ['complainant', C.rate, DAY], 'rated'],
    ['one rates again only then', [filed, result, confirmed], ['complainant', C.rate, DAY], 'no-goodwill'],
    [
      'one rates again once',
      [filed, result, confirmed, goodwill, ['complainant', C.rate, DAY]],
      ['complainant', C.rate, DAY],
      'no-goodwill',
    ],
    [
      'one rates with an answer',
      [filed, result, confirmed, goodwill],
      ['complainant', { type: 'rate', rating: {} }, DAY],
      'bad-rating',
    ],
  ])('%s', (_name, story, step, answer) => {
    expect(answerTo(story, step)).toBe(answer)
  })

  it('all major cases are asked about, all silent ones, and about a tenth of the rest', () => {
    const { state } = tell(filed, result, confirmed)
    const asked = (change: Partial<typeof state>) => isFollowedUp({ ...state, ...change })
    expect(asked({ priority: 'critical' }) && asked({ priority: 'major' })).toBe(true)
    const numbers = Array.from({ length: 5000 }, (_, index) => `2026-${index + 1}`)
    const share = numbers.filter((number) => asked({ priority: 'ordinary', number })).length / numbers.length
    expect(share).toBeGreaterThan(0.08)
    expect(share).toBeLessThan(0.12)
    expect(numbers.every((number) => asked({ priority: 'ordinary', outcome: 'silent', number }))).toBe(true)
    expect(asked({ outcome: 'recorded' }) || asked({ outcome: 'duplicate' }) || asked({ kind: 'praise' })).toBe(false)
  })

  it('its day is announced, and its call due within the hours of a call', () => {
    const { state } = tell(filed, result, confirmed)
    expect(followUpTasks(state).map(({ day, from }) => [day, from])).toEqual([
      [7, ended + 7 * DAY],
      [30, ended + 30 * DAY],
    ])
    expect(attentionOf(state, POLICY, 4 * HOUR)).toEqual({
      due: ended + 7 * DAY + 24 * HOUR,
      duty: 'follow-up',
      warnAt: ended + 7 * DAY,
      tickAt: ended + (7 + FOLLOW_UP_LAPSE_DAYS) * DAY,
      priority: 'major',
    })
  })

  it('ends by itself when nobody made it, for all to see, and is owed no more', () => {
    const late = ended + 100 * DAY
    const lapsed = tell(filed, result, confirmed, ['system', C.tick, late])
    const said = (day: 7 | 30) => ({ type: 'followed-up', day, outcome: 'not-reached', lapsed: true })
    expect(lapsed.commits.at(-1)?.events).toEqual([said(7), said(30)])
    expect(attentionOf(lapsed.state, POLICY, late)).toMatchObject({ due: null, tickAt: null })
    expect(attempt(lapsed.state, followUp(7, 'holds', late))).toEqual({ ok: false, code: 'no-follow-up-due' })
  })

  it('does not end one that was made', () => {
    const made = [followUp(7, 'holds', ended + 8 * DAY), followUp(30, 'came-back', ended + 31 * DAY)]
    const { state } = tell(filed, result, confirmed, ...made)
    expect(attempt(state, ['system', C.tick, ended + 100 * DAY])).toEqual({ ok: false, code: 'nothing-due' })
  })
})

describe('the rest', () => {
  const escalate = C.escalate
  it.each<[string, Step[], Step, string]>([
    ['a measure makes it safe', [filed], ['staff', C['make-safe'], HOUR], 'made-safe'],
    ['once', [filed, ['staff', C['make-safe'], HOUR]], ['staff', C['make-safe'], HOUR], 'already-safe'],
    [
      'and again once it came back',
      [filed, ['staff', C['make-safe'], HOUR], withdrawn, ['complainant', C.reopen, DAY]],
      ['staff', C['make-safe'], DAY],
      'made-safe',
    ],
    ['the manager learns by hand', [filed], ['staff', escalate, HOUR], 'escalated'],
    [
      'each level once',
      [filed, ['staff', escalate, HOUR], ['chair', escalate, HOUR]],
      ['staff', escalate, HOUR],
      'already-escalated',
    ],
    ['with a reason', [filed], ['staff', { type: 'escalate', reason: ' ' }, HOUR], 'needs-reason'],
    ['nothing is due at the due instant', [filed], tick(24 * HOUR), 'nothing-due'],
    ['the manager learns right after it', [filed], tick(24 * HOUR + 1), 'escalated'],
    ['both learn after a long time', [filed], tick(72 * HOUR + 1), 'escalated escalated'],
    ['nobody ticks but the system', [filed], ['staff', C.tick, 90 * DAY], 'not-your-command'],
  ])('%s', (_name, story, step, answer) => {
    expect(answerTo(story, step)).toBe(answer)
  })

  it('an old ledger’s case owes nothing, until it comes back here', () => {
    const imported: Step = ['system', { ...FILE, imported: true }, 0]
    expect(dutiesOf(tell(imported).state, POLICY, 90 * DAY)).toEqual([])
    expect(answerTo([imported], tick(90 * DAY))).toBe('nothing-due')
    const { state } = tell(imported, withdrawn, ['complainant', C.reopen, DAY])
    expect(attentionOf(state, POLICY, DAY)).toMatchObject({ duty: 'response', due: 2 * DAY })
  })

  it('an upheld appeal begins a new count of levels', () => {
    const judges = ['judge1', 'judge2', 'judge3'] as const
    const late = 80 * HOUR
    const panel = (command: ComplaintCommand) => judges.map((judge): Step => [judge, command, late])
    const { state } = tell(
      ...([
        filed,
        tick(73 * HOUR),
        ['staff', C.close, late],
        ['complainant', { ...C.appeal, about: 'refusal' }, late],
      ] satisfies Step[]),
      ...([['chair', C['seat-panel'], late], ...panel(C['declare-interest']), ...panel(C.vote)] satisfies Step[]),
      ['judge1', C['decide-appeal'], late],
    )
    const { tickAt, duty } = attentionOf(state, POLICY, late)
    expect([tickAt, duty]).toEqual([late + 72 * HOUR + 1, 'update'])
  })
})

it('a plan that is answered owes no call about it, nor about what was said before it, but about what came after', () => {
  const owed = (...story: Step[]) => tell(...story).state.calls.filter(({ calledAt }) => calledAt === null)
  const planned: Step[] = [byReach('call'), answered, ['staff', C['propose-plan'], 2 * HOUR]]
  const told: Step = ['staff', { ...C.note, audience: 'complainant' }, 3 * HOUR]
  for (const word of [C['accept-plan'], C['ask-plan-changes'], C['decline-plan']]) {
    expect(owed(...planned, ['complainant', word, 4 * HOUR])).toEqual([])
    expect(owed(...planned, told, ['complainant', word, 4 * HOUR]).map(({ sequence }) => sequence)).toEqual([4])
  }
})
