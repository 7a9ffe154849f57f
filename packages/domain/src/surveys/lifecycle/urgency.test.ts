import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { AnsweredFinding } from './state.ts'
import { isLate, mostUrgentFirst } from './urgency.ts'
import { ACTION_STATES } from './vocabulary.ts'

const action = (state: (typeof ACTION_STATES)[number], by: number) =>
  ({ kind: 'action', what: '修灯', who: '工程组', by, state, note: null }) as const
const none = { kind: 'none', reason: '合同到期前改不了' } as const
const finding = (code: string, followUp: AnsweredFinding['followUp']): AnsweredFinding => ({
  ...{ kind: 'item', measure: 'score', code, value: 10 },
  followUp,
})

it('an action is late from its date on, unless it is done or dropped', () => {
  expect(ACTION_STATES.filter((state) => isLate(action(state, 9), 10))).toEqual(['planned', 'underway'])
  expect(ACTION_STATES.filter((state) => isLate(action(state, 10), 10))).toEqual([])
  expect([isLate(none, 10), isLate(null, 10)]).toEqual([false, false])
})

it('late ones come first, then those that nobody has answered for', () => {
  const findings = [
    finding('a', none),
    finding('b', null),
    finding('c', action('underway', 99)),
    finding('d', action('planned', 1)),
    finding('e', action('done', 1)),
    finding('f', action('underway', 2)),
  ]
  expect(mostUrgentFirst(findings, 10).map(({ code }) => code)).toEqual(['d', 'f', 'b', 'a', 'c', 'e'])
})

it('nothing is lost or doubled by it, and a late one never stands behind another', () => {
  const answer = fc.option(
    fc.oneof(
      fc.constant(none),
      fc.tuple(fc.constantFrom(...ACTION_STATES), fc.nat(20)).map((of) => action(...of)),
    ),
  )
  fc.assert(
    fc.property(fc.array(answer), fc.nat(20), (answers, now) => {
      const sorted = mostUrgentFirst(
        answers.map((each, at) => finding(`${at}`, each)),
        now,
      )
      expect(new Set(sorted.map(({ code }) => code)).size).toBe(answers.length)
      const late = sorted.map(({ followUp }) => isLate(followUp, now))
      expect(late).toEqual(late.toSorted((a, b) => Number(b) - Number(a)))
    }),
  )
})
