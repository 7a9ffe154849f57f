import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DAY } from '../time/instant.ts'
import { attentionOf } from './attention.ts'
import { dutiesOf } from './duties.ts'
import { stories } from './testing/stories.ts'
import { byUrgency } from './urgency.ts'

it('what a case asks for first is the first of its duties', () => {
  fc.assert(
    fc.property(stories, fc.integer({ min: 0, max: 12 * DAY }), ({ state, policy }, wait) => {
      const now = state.changedAt + wait
      const { due, duty, warnAt } = attentionOf(state, policy, now)
      const owed = dutiesOf(state, policy, now).filter(({ doneAt }) => doneAt === null)
      const running = owed.filter((one) => one.due !== null)
      expect(due === null).toBe(running.length === 0)
      if (due !== null) {
        expect(running.some((one) => one.name === duty && one.due === due)).toBe(true)
        expect(running.every((one) => byUrgency({ name: duty, due }, one) <= 0)).toBe(true)
      }
      expect(owed.some(({ status }) => status === 'warning' || status === 'overdue')).toBe(
        warnAt !== null && now >= warnAt,
      )
    }),
  )
})

it('an open case always asks for something, of somebody, unless it rests, waits for the complainant or comes from a ledger', () => {
  fc.assert(
    fc.property(stories, ({ state, policy }) => {
      fc.pre(state.endedAt === null && state.status !== 'result-proposed')
      const duties = dutiesOf(state, policy, state.changedAt)
      expect(duties.some(({ doneAt }) => doneAt === null)).toBe(true)
    }),
  )
})
