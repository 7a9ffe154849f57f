import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CASE_COMMANDS } from './decide/index.ts'
import { COMPLAINT_REFUSALS } from './refusals.ts'
import { replay } from './replay.ts'
import { type History, histories } from './testing/histories.ts'
import { STATE_INVARIANTS } from './testing/state-invariants.ts'
import { isAccepted, STEP_INVARIANTS } from './testing/step-invariants.ts'
import { OUTCOMES, STATUSES } from './vocabulary.ts'

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
})

it('the histories tried reach every corner', () => {
  const [refused, given, states] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const { attempts } of fc.sample(histories, { numRuns: 4000, seed: 7 })) {
    for (const { decision, command, after } of attempts) {
      if (!decision.ok) refused.add(decision.code)
      else given.add(command.type)
      states.add(after?.outcome ?? after?.status ?? '')
    }
  }
  expect(COMPLAINT_REFUSALS.filter((code) => !refused.has(code))).toEqual([])
  expect(CASE_COMMANDS.filter((name) => !given.has(name))).toEqual([])
  expect([...OUTCOMES, ...STATUSES].filter((word) => word !== 'closed' && !states.has(word))).toEqual([])
})
