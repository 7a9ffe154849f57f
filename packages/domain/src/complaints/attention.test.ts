import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DAY } from '../time/instant.ts'
import { attentionOf } from './attention.ts'
import { dutiesOf } from './duties.ts'
import { stories } from './testing/stories.ts'
import { byUrgency } from './urgency.ts'

it('what a case asks for first is the first of its duties, and nothing that is due earlier hides behind it', () => {
  fc.assert(
    fc.property(stories, fc.integer({ min: 0, max: 12 * DAY }), ({ state, policy }, wait) => {
      const now = state.changedAt + wait
      const { due, duty, warnAt } = attentionOf(state, policy, now)
      const owed = dutiesOf(state, policy, now).filter(({ doneAt }) => doneAt === null)
      const running = owed.filter((one) => one.due !== null)
      expect(due === null).toBe(running.length === 0)
      const first = running.toSorted(byUrgency)[0]
      expect(duty).toBe(first?.name ?? null)
      expect(running.filter((one) => one.due === due).length > 0).toBe(due !== null)
      expect(running.every((one) => (due ?? 0) <= (one.due ?? 0))).toBe(true)
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
