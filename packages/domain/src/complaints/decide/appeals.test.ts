import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '../../time/instant.ts'
import type { ComplaintCommand } from '../commands.ts'
import type { Actor, AppealDecided, ComplaintEvent } from '../events.ts'
import { promisesFor } from '../promises.ts'
import { apply } from '../replay.ts'
import type { Complaint } from '../state.ts'
import { ACTORS, attempt, COMMANDS as C, FILE, type Persona, POLICY, type Step, tell } from '../testing/scenario.ts'
import { APPEAL_DECISIONS, type AppealDecision, type AppealSubject } from '../vocabulary.ts'

const filed: Step = ['complainant', FILE, 0]
const assigned: Step = ['system', { ...C.assign, person: 'user-7' }, 0]
const result: Step = ['staff', C['propose-result'], HOUR]
const disputed: Step = ['complainant', C.dispute, 2 * HOUR]
const silent: Step = ['system', C.tick, HOUR + 7 * DAY]
const unfounded: Step = ['staff', C.close, HOUR]
const notFound: Step = ['staff', { ...C.investigate, verdict: 'not-confirmed' }, HOUR]
const told: Step = ['staff', C.acknowledge, 2 * HOUR]
const appeal = (about: AppealSubject): ComplaintCommand => ({ ...C.appeal, about })
const appealed: Step = ['complainant', C.appeal, 3 * HOUR]
const seated: Step = ['chair', C['seat-panel'], 4 * HOUR]
const judges = ['judge1', 'judge2', 'judge3'] as const
const declared = judges.map((judge): Step => [judge, C['declare-interest'], 5 * HOUR])
const votes = (...cast: AppealDecision[]) =>
  cast.map((choice, index): Step => [judges[index] ?? 'judge1', { type: 'vote', vote: choice }, 6 * HOUR])
const decided = (decision: AppealDecision): Step => ['judge1', { ...C['decide-appeal'], decision }, 7 * HOUR]

const verdictOn = (story: Step[], step: Step): string => {
  const decision = attempt(tell(...story).state, step)
  return decision.ok ? 'ok' : decision.code
}

describe('an appeal', () => {
  it.each<[string, Step[], AppealSubject, number, string]>([
    ['against a result that waits', [filed, result], 'result', 3 * HOUR, 'ok'],
    ['against a result on its last day', [filed, result], 'result', HOUR + 7 * DAY, 'ok'],
    ['against a result too late', [filed, result], 'result', HOUR + 7 * DAY + 1, 'appeal-window-over'],
    ['against a disputed result', [filed, result, disputed], 'result', 3 * HOUR, 'ok'],
    ['against what silence accepted', [filed, result, silent], 'result', HOUR + 8 * DAY, 'ok'],
    ['against a refusal', [filed, unfounded], 'refusal', HOUR, 'ok'],
    ['against a refusal too late', [filed, unfounded], 'refusal', 8 * DAY, 'appeal-window-over'],
    ['against a verdict told', [filed, notFound, told], 'verdict', 3 * HOUR, 'ok'],
    ['against a verdict nobody told', [filed, notFound], 'verdict', 3 * HOUR, 'nothing-to-appeal'],
    [
      'against a verdict that agrees',
      [filed, ['staff', C.investigate, HOUR], told],
      'verdict',
      DAY,
      'nothing-to-appeal',
    ],
    ['against the wrong thing', [filed, result], 'refusal', 3 * HOUR, 'nothing-to-appeal'],
    ['against nothing yet', [filed], 'result', HOUR, 'nothing-to-appeal'],
    [
      'against what one confirmed',
      [filed, result, ['complainant', C.confirm, DAY]],
      'result',
      DAY,
      'nothing-to-appeal',
    ],
    ['once more while one is open', [filed, result, appealed], 'result', DAY, 'appeal-open'],
    [
      'against a result that has not arrived',
      [['complainant', { ...FILE, reach: 'email' }, 0], result],
      'result',
      90 * DAY,
      'ok',
    ],
  ])('%s', (_name, story, about, now, answer) => {
    expect(verdictOn(story, ['complainant', appeal(about), now])).toBe(answer)
  })

  it('opens the case again and leaves the result as it was', () => {
    const { state } = tell(filed, result, silent, ['complainant', C.appeal, 8 * DAY])
    expect(state).toMatchObject({ status: 'appealed', endedAt: null, outcome: null, resolvedAt: HOUR })
  })

  it('rejected lets even a disputed result stand, and is not brought again', () => {
    const story = [filed, result, disputed, appealed, seated, ...declared, ...votes('rejected', 'rejected', 'partly')]
    const { state } = tell(...story, decided('rejected'))
    expect(state).toMatchObject({ status: 'closed', outcome: 'appeal-decided', resolvedAt: HOUR, endedAt: 7 * HOUR })
    expect(state.result).toMatchObject({ done: C['propose-result'].done })
    expect(verdictOn([...story, decided('rejected')], ['complainant', C.appeal, DAY])).toBe('nothing-to-appeal')
    expect(verdictOn([...story, decided('rejected')], ['chair', C['record-outside'], DAY])).toBe('ok')
  })

  it('upheld begins the work again with fresh promises, and counts as no reopening', () => {
    const story = [filed, result, appealed, seated, ...declared, ...votes('upheld', 'rejected', 'upheld')]
    const { state } = tell(...story, decided('upheld'))
    const { resolution } = promisesFor(POLICY, FILED, 7 * HOUR)
    expect(state).toMatchObject({ status: 'in-progress', resolvedAt: null, result: null, endedAt: null, reopenings: 0 })
    expect(state.promises.resolution).toBe(resolution)
    expect(state.appeals.at(-1)?.decided?.votes).toEqual({ upheld: 2, partly: 0, rejected: 1 })
  })
})

const FILED = { category: FILE.category, priority: 'major' } as const

describe('the panel', () => {
  const open = [filed, assigned, result, appealed]
  const withJudge5: Step = ['chair', { type: 'seat-panel', members: ['user-21', 'user-22', 'user-25'] }, 4 * HOUR]
  const seats = (...members: string[]): ComplaintCommand => ({ type: 'seat-panel', members })
  it.each<[string, Step[], Step, string]>([
    ['is seated by the committee', open, seated, 'ok'],
    ['is not seated by a manager', open, ['manager', C['seat-panel'], DAY], 'not-your-role'],
    ['is not seated by a handler', open, ['staff', C['seat-panel'], DAY], 'not-your-role'],
    ['is not seated by a judge who is a handler too', open, ['judge5', C['seat-panel'], DAY], 'not-your-role'],
    [
      'puts nobody off for how they voted',
      [...open, seated, ...declared, ...votes('upheld')],
      ['chair', seats('user-22', 'user-23', 'user-24'), DAY],
      'already-voted',
    ],
    [
      'may become larger after a vote',
      [...open, seated, ...declared, ...votes('upheld')],
      ['chair', seats('user-21', 'user-22', 'user-23', 'user-24'), DAY],
      'ok',
    ],
    [
      'has no vote for whom the company took on since',
      [...open, withJudge5, ['judge5Before', C['declare-interest'], 5 * HOUR]],
      ['judge5', C.vote, DAY],
      'panel-conflict',
    ],
    ['has three members', open, ['chair', seats('user-21', 'user-22'), DAY], 'panel-too-small'],
    ['counts each member once', open, ['chair', seats('user-21', 'user-22', 'user-22'), DAY], 'panel-too-small'],
    [
      'has nobody of the case in it',
      open,
      ['chair', seats('user-7', 'user-21', 'user-22', 'user-23'), DAY],
      'panel-conflict',
    ],
    [
      'takes nobody back who has an interest',
      [...open, seated, ['judge1', { type: 'declare-interest', interest: true }, 5 * HOUR]],
      ['chair', C['seat-panel'], DAY],
      'panel-conflict',
    ],
    ['votes after declaring', [...open, seated], ['judge1', C.vote, DAY], 'interest-undeclared'],
    ['votes once', [...open, seated, ...declared, ...votes('upheld')], ['judge1', C.vote, DAY], 'already-voted'],
    [
      'votes again where the votes of all leave no majority',
      [...open, seated, ...declared, ...votes('upheld', 'rejected', 'partly')],
      ['judge1', { type: 'vote', vote: 'rejected' }, DAY],
      'ok',
    ],
    [
      'does not vote again once there is a majority',
      [
        ...[...open, seated, ...declared, ...votes('upheld', 'rejected', 'partly')],
        ['judge1', { type: 'vote', vote: 'rejected' }, DAY],
      ],
      ['judge2', C.vote, DAY],
      'already-voted',
    ],
    [
      'decides by the votes as they are in the end',
      [
        ...[...open, seated, ...declared, ...votes('upheld', 'rejected', 'partly')],
        ['judge1', { type: 'vote', vote: 'rejected' }, 6 * HOUR],
      ],
      decided('rejected'),
      'ok',
    ],
    ['votes itself', [...open, seated, ...declared], ['judge4', C.vote, DAY], 'not-on-panel'],
    [
      'decides when all have voted',
      [...open, seated, ...declared, ...votes('upheld', 'upheld')],
      decided('upheld'),
      'votes-missing',
    ],
    [
      'decides what most voted for',
      [...open, seated, ...declared, ...votes('upheld', 'upheld', 'partly')],
      decided('partly'),
      'votes-disagree',
    ],
    [
      'decides nothing without a majority',
      [...open, seated, ...declared, ...votes('upheld', 'rejected', 'partly')],
      decided('upheld'),
      'votes-disagree',
    ],
    [
      'gives its reasons',
      [...open, seated, ...declared, ...votes('upheld', 'upheld', 'upheld')],
      ['judge1', { ...C['decide-appeal'], reasons: ' ' }, 7 * HOUR],
      'empty-text',
    ],
    [
      'is too small once one has left',
      [
        ...open,
        seated,
        ...declared,
        ['judge3', { type: 'declare-interest', interest: true }, 5 * HOUR],
        ...votes('upheld', 'upheld'),
      ],
      decided('upheld'),
      'panel-too-small',
    ],
    [
      'loses whoever had a hand in the case since',
      [...open, withJudge5, ['judge5', C['make-safe'], 4 * HOUR], ['judge5', C['declare-interest'], 5 * HOUR]],
      ['judge5', C.vote, DAY],
      'panel-conflict',
    ],
    [
      'does not decide with a member who had a hand in the case since the vote',
      [
        ...[...open, withJudge5],
        ...(['judge1', 'judge2', 'judge5Before'] as const).flatMap((judge): Step[] => [
          [judge, C['declare-interest'], 5 * HOUR],
          [judge, C.vote, 5 * HOUR],
        ]),
        ['judge5', C['make-safe'], 6 * HOUR],
      ],
      decided('upheld'),
      'panel-conflict',
    ],
    [
      'acknowledges once',
      [...open, ['chair', C['acknowledge-appeal'], DAY]],
      ['chair', C['acknowledge-appeal'], DAY],
      'already-acknowledged',
    ],
    ['has nothing to do without an appeal', [filed, result], ['chair', C['acknowledge-appeal'], DAY], 'no-appeal'],
    ['names doors outside only after a decision', open, ['chair', C['record-outside'], DAY], 'appeal-open'],
  ])('%s', (_name, story, step, answer) => {
    expect(verdictOn(story, step)).toBe(answer)
  })
})

const member = fc.constantFrom('user-7', 'user-9', 'user-20', 'user-21', 'user-22', 'user-23', 'user-24', 'user-25')
const ballot = fc.constantFrom<AppealDecision>('upheld', 'upheld', 'partly', 'rejected')
const often = <Value>(weight: number, arbitrary: fc.Arbitrary<Value>) => ({ weight, arbitrary })
const panelCommand: fc.Arbitrary<ComplaintCommand> = fc.oneof(
  often(
    1,
    fc.array(member, { minLength: 2, maxLength: 6 }).map((members) => ({ type: 'seat-panel', members }) as const),
  ),
  often(1, fc.constant(C['seat-panel'])),
  often(1, fc.constant({ type: 'declare-interest', interest: true } as const)),
  often(8, fc.constant(C['declare-interest'])),
  often(
    12,
    ballot.map((choice) => ({ type: 'vote', vote: choice }) as const),
  ),
  often(1, fc.constant(C['make-safe'])),
  often(
    12,
    ballot.map((decision) => ({ ...C['decide-appeal'], decision })),
  ),
)
const persona = fc.oneof(
  often(5, fc.constantFrom<Persona>(...judges)),
  often(2, fc.constantFrom<Persona>('chair', 'judge4', 'judge5')),
)

describe('whatever a panel tries', () => {
  it('nobody with a hand or an interest decides, and votes count once, exactly', () => {
    let decisions = 0
    const tries = fc.array(fc.tuple(persona, panelCommand), { minLength: 20, maxLength: 60, size: 'max' })
    fc.assert(
      fc.property(tries, (given) => {
        let state: Complaint = tell(filed, assigned, result, appealed, seated).state
        const ledger: Ledger = { ballots: new Map(), barred: new Set(['user-7']) }
        for (const [who, command] of given) {
          const decision = attempt(state, [who, command, DAY])
          if (!decision.ok) continue
          const actor = ACTORS[who]
          for (const event of decision.value) {
            note(ledger, event, actor, state.appeals.at(-1)?.members)
            if (event.type !== 'appeal-decided') continue
            decisions += 1
            expectJust(ledger, event, state.appeals.at(-1)?.members)
          }
          const commit = { complaint: 'c1', sequence: state.sequence + 1, at: DAY, actor, events: decision.value }
          state = apply(state, commit) ?? state
        }
      }),
      { numRuns: 400 },
    )
    expect(decisions).toBeGreaterThan(10)
  })
})

/** What a scrutineer writes down: who voted what, and who may not. */
interface Ledger {
  ballots: Map<string, AppealDecision>
  barred: Set<string>
}

function note({ ballots, barred }: Ledger, event: ComplaintEvent, actor: Actor, members: string[] = []): void {
  if (event.type === 'made-safe' && actor.kind === 'staff') barred.add(actor.user)
  if (event.type === 'interest-declared' && event.interest) {
    barred.add(event.member)
    ballots.delete(event.member)
  }
  if (event.type === 'voted') {
    const cast = APPEAL_DECISIONS.map((option) => [...ballots.values()].filter((vote) => vote === option).length)
    const leaders = cast.filter((votes) => votes === Math.max(...cast)).length
    if (ballots.has(event.member)) expect([ballots.size, leaders > 1]).toEqual([members.length, true])
    ballots.set(event.member, event.vote)
  }
  if (event.type === 'panel-seated') {
    expect(event.members.some((seat) => barred.has(seat))).toBe(false)
    for (const voter of ballots.keys()) if (!event.members.includes(voter)) ballots.delete(voter)
  }
}

function expectJust({ ballots, barred }: Ledger, { decision, votes: counted }: AppealDecided, members: string[] = []) {
  const voters = [...ballots.keys()]
  expect(voters.length).toBeGreaterThanOrEqual(3)
  expect(voters.some((voter) => barred.has(voter))).toBe(false)
  expect(voters.toSorted()).toEqual(members.toSorted())
  for (const option of APPEAL_DECISIONS) {
    const cast = [...ballots.values()].filter((vote) => vote === option).length
    expect(counted[option]).toBe(cast)
    if (option !== decision) expect(cast).toBeLessThan(counted[decision])
  }
}
