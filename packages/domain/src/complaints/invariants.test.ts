import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY } from '../time/instant.ts'
import { awaiting, overdue } from './awaiting.ts'
import { allowedCommands, closingOutcomes } from './decide/index.ts'
import type { ActorKind, ComplaintEvent } from './events.ts'
import { COMPLAINT_REFUSALS } from './refusals.ts'
import { replay } from './replay.ts'
import type { Complaint } from './state.ts'
import { type Attempt, anyCommand, type History, histories, sensible } from './testing/histories.ts'
import { attempt } from './testing/scenario.ts'

const ALL_COMMANDS = [
  'file',
  'acknowledge',
  'classify',
  'assign',
  'note',
  'start',
  'propose-result',
  'confirm',
  'dispute',
  'close',
  'withdraw',
  'reopen',
] as const
const UNCHANGING = [
  'number',
  'channel',
  'description',
  'wish',
  'danger',
  'impact',
  'contact',
  'attachments',
  'receivedAt',
  'recordedAt',
  'imported',
] as const
const COMPLAINANTS_OWN = new Set(['confirm', 'dispute', 'withdraw'])
const STAFFS_OWN = new Set(['acknowledge', 'classify', 'assign', 'start', 'propose-result', 'close'])
const RESULTLESS = new Set(['filed', 'acknowledged', 'in-progress', 'disputed'])

const count = (history: History, type: ComplaintEvent['type']) =>
  history.commits.flatMap((commit) => commit.events).filter((event) => event.type === type).length

/** What every state reached by any sequence of commands satisfies. */
const STATE_INVARIANTS: Record<string, (state: Complaint, history: History) => boolean> = {
  'ended exactly when closed or withdrawn': (s) => (s.endedAt !== null) === ['closed', 'withdrawn'].includes(s.status),
  'an outcome exactly when closed': (s) => (s.outcome !== null) === (s.status === 'closed'),
  'a result time wherever a result waits, was confirmed, accepted by silence or recorded': (s) =>
    s.resolvedAt !== null ||
    !(s.status === 'result-proposed' || ['confirmed', 'silent', 'recorded'].includes(s.outcome ?? '')),
  'no result time before a result, after a dispute or a reopening': (s) =>
    s.resolvedAt === null || !RESULTLESS.has(s.status),
  'result texts exactly with a result time, but for what a ledger only recorded': (s) =>
    (s.result !== null) === (s.resolvedAt !== null) || s.outcome === 'recorded',
  'a response before it counts as acknowledged or has a result': (s) =>
    s.respondedAt !== null || !(s.status === 'acknowledged' || s.result !== null || s.disputes > 0),
  'no time before receipt or after the last change': (s) =>
    [s.recordedAt, s.clockStart, s.respondedAt, s.resolvedAt, s.endedAt].every(
      (at) => at === null || (at >= s.receivedAt && at <= s.changedAt),
    ),
  'response, result and end in this order where the result stands': (s) =>
    s.resolvedAt === null || s.respondedAt === null || s.respondedAt <= s.resolvedAt,
  'an end no earlier than its result': (s) => s.endedAt === null || s.resolvedAt === null || s.resolvedAt <= s.endedAt,
  'promises never before their clocks started': (s) =>
    s.promises.response >= s.receivedAt && s.promises.resolution >= s.clockStart,
  'clocks start at receipt, or at a reopening': (s) => s.clockStart === s.receivedAt || s.reopenings > 0,
  'disputes, reopenings and notes counted as they happened': (s, history) =>
    s.disputes === count(history, 'disputed') &&
    s.reopenings === count(history, 'reopened') &&
    s.notes.length === count(history, 'noted'),
  'ratings only of one to five': (s) =>
    s.rating === null ||
    Object.values(s.rating).every((answer) => Number.isInteger(answer) && answer >= 1 && answer <= 5),
}

/** What every accepted command satisfies. */
const STEP_INVARIANTS: Record<string, (step: Accepted, history: History) => boolean> = {
  'the filing comes first and only once': ({ commit }) =>
    commit.events.every((event, index) => (event.type === 'filed') === (commit.sequence === 1 && index === 0)),
  'a commit is never empty': ({ commit }) => commit.events.length > 0,
  'what was filed stays as it was filed': ({ before, after }) =>
    before === null || UNCHANGING.every((key) => before[key] === after[key]),
  'time never runs backwards': ({ before, after, now }) =>
    after.changedAt === now && (before === null || now >= before.changedAt),
  'the first response never moves': ({ before, after }) =>
    !before?.respondedAt || after.respondedAt === before.respondedAt,
  'the end moves only by a reopening': ({ before, after, command }) =>
    !before?.endedAt || command.type === 'reopen' || after.endedAt === before.endedAt,
  'promises move only by classifying and reopening': ({ before, after, command }) =>
    before === null || ['classify', 'reopen'].includes(command.type) || after.promises === before.promises,
  'a reopening never makes a late response punctual': ({ before, after, command }) =>
    before === null ||
    command.type !== 'reopen' ||
    before.respondedAt === null ||
    after.promises.response === before.promises.response,
  'an ended case takes notes and reopenings only': ({ before, command }) =>
    !before?.endedAt || ['note', 'reopen'].includes(command.type),
  'only the complainant confirms, disputes and withdraws': ({ command, actor }) =>
    !COMPLAINANTS_OWN.has(command.type) || actor === 'complainant',
  'the complainant does none of the staff’s work': ({ command, actor }) =>
    !STAFFS_OWN.has(command.type) || actor !== 'complainant',
  'silence closes only after its days': ({ before, after, now }, { policy }) =>
    before?.outcome === 'silent' ||
    after.outcome !== 'silent' ||
    (before?.status === 'result-proposed' && now - (before.resolvedAt ?? now) >= policy.silenceDays * DAY),
  'only imported cases are recorded, only by the system': ({ before, after, actor }) =>
    before?.outcome === 'recorded' ||
    after.outcome !== 'recorded' ||
    ((after.channel === 'import' || after.imported === true) && actor === 'system'),
  'cases reopen only within their days': ({ before, command, now }, { policy }) =>
    command.type !== 'reopen' || now - (before?.endedAt ?? 0) <= policy.reopenDays * DAY,
}

type Accepted = Attempt & { commit: NonNullable<Attempt['commit']>; after: Complaint }
const isAccepted = (step: Attempt): step is Accepted => step.commit !== null && step.after !== null
const actors = fc.constantFrom<ActorKind>('complainant', 'staff', 'system')

describe('after any sequence of commands a case has', () => {
  it.each(Object.entries(STATE_INVARIANTS))('%s', (_name, holds) => {
    fc.assert(
      fc.property(histories, (history) => {
        let commits: History['commits'] = []
        for (const { commit, after } of history.attempts.filter(isAccepted)) {
          commits = [...commits, commit]
          expect(holds(after, { ...history, commits })).toBe(true)
        }
      }),
    )
  })
})

describe('whatever is accepted,', () => {
  it.each(Object.entries(STEP_INVARIANTS))('%s', (_name, holds) => {
    fc.assert(
      fc.property(histories, (history) => {
        for (const step of history.attempts.filter(isAccepted)) expect(holds(step, history)).toBe(true)
      }),
    )
  })
})

describe('always', () => {
  it('a refusal has a code of the list and changes nothing', () => {
    fc.assert(
      fc.property(histories, ({ attempts }) => {
        for (const { decision, before, after } of attempts) {
          if (decision.ok) continue
          expect(COMPLAINT_REFUSALS).toContain(decision.code)
          expect(after).toBe(before)
        }
      }),
    )
  })

  it('the commits, written down and read again, tell the same case', () => {
    fc.assert(
      fc.property(histories, ({ commits, final }) => {
        expect(replay(commits)).toEqual(final)
        expect(replay(JSON.parse(JSON.stringify(commits)))).toEqual(final)
      }),
    )
  })

  it('a history with a missing, mixed or repeated commit is not told', () => {
    fc.assert(
      fc.property(histories, fc.nat(), ({ commits }, pick) => {
        fc.pre(commits.length > 1)
        const at = pick % (commits.length - 1)
        const picked = commits.slice(at, at + 1)
        expect(() => replay(commits.toSpliced(at, 1))).toThrow(/missing/)
        expect(() => replay(commits.toSpliced(at, 0, ...picked))).toThrow(/missing/)
        expect(() =>
          replay(commits.map((commit, index) => (index > at ? { ...commit, complaint: 'c2' } : commit))),
        ).toThrow(/mixed/)
      }),
    )
  })

  it('an allowed command with its words in order is accepted, one not allowed is refused whatever it says', () => {
    fc.assert(
      fc.property(
        histories,
        actors,
        fc.integer({ min: -DAY, max: 40 * DAY }),
        anyCommand,
        fc.nat(),
        ({ final, policy }, actor, wait, wild, pick) => {
          const now = (final?.changedAt ?? 0) + wait
          const allowed = allowedCommands(final, actor, now, policy)
          for (const name of ALL_COMMANDS) {
            const command = sensible(name, final, actor, now, policy, pick)
            expect([name, attempt(final, [actor, command, now], policy).ok]).toEqual([name, allowed.includes(name)])
          }
          if (!allowed.includes(wild.type)) expect(attempt(final, [actor, wild, now], policy).ok).toBe(false)
        },
      ),
    )
  })

  it('a case can be closed with exactly the outcomes offered', () => {
    fc.assert(
      fc.property(histories, actors, fc.integer({ min: -DAY, max: 40 * DAY }), ({ final, policy }, actor, wait) => {
        fc.pre(final !== null)
        const now = final.changedAt + wait
        const offered = closingOutcomes(final, actor, now, policy)
        for (const outcome of ['silent', 'recorded', 'unfounded', 'duplicate', 'not-ours'] as const) {
          const decision = attempt(final, [actor, { type: 'close', outcome, reason: 'Because.' }, now], policy)
          expect([outcome, decision.ok]).toEqual([outcome, offered.includes(outcome)])
        }
      }),
    )
  })

  it('somebody has to act until the end, and nobody after it', () => {
    fc.assert(
      fc.property(histories, fc.nat({ max: 40 * DAY }), ({ final, policy }, wait) => {
        fc.pre(final !== null)
        const now = final.changedAt + wait
        const next = awaiting(final, now, policy)
        expect(next.kind === 'ended').toBe(final.endedAt !== null)
        expect(next.kind === 'your-answer').toBe(allowedCommands(final, 'complainant', now, policy).includes('confirm'))
        expect(next.overdue).toBe(next.due !== null && now > next.due)
        if (next.by === 'staff') expect(overdue(final, now).length > 0 || !next.overdue).toBe(true)
        if (next.kind === 'ended') {
          const reopenable = allowedCommands(final, 'complainant', now, policy).includes('reopen')
          expect(next.reopenUntil !== null).toBe(reopenable)
        }
      }),
    )
  })
})

it('the histories tried reach every corner', () => {
  const seen = new Set<string>()
  for (const { attempts } of fc.sample(histories, { numRuns: 1000, seed: 7 })) {
    for (const { decision, after } of attempts) {
      seen.add(decision.ok ? `${after?.status} ${after?.outcome ?? ''}`.trim() : decision.code)
    }
  }
  expect([...seen]).toEqual(
    expect.arrayContaining([
      ...COMPLAINT_REFUSALS,
      'filed',
      'acknowledged',
      'in-progress',
      'result-proposed',
      'disputed',
      'withdrawn',
      'closed confirmed',
      'closed silent',
      'closed recorded',
      'closed unfounded',
      'closed duplicate',
      'closed not-ours',
    ]),
  )
})
