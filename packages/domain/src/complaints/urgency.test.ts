import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '../time/instant.ts'
import { attentionOf } from './attention.ts'
import { dutiesOf } from './duties.ts'
import { stories } from './testing/stories.ts'
import { byUrgency, type Owed } from './urgency.ts'
import { DUTIES } from './vocabulary.ts'

const owed: fc.Arbitrary<Owed> = fc.record({
  name: fc.option(fc.constantFrom(...DUTIES)),
  due: fc.option(fc.integer({ min: -30 * DAY, max: 30 * DAY })),
})
const isStep = ({ name, due }: Owed): boolean => name === 'protocol' && due !== null

it('an emergency step that is due is never below another duty, and each kind goes by its time', () => {
  fc.assert(
    fc.property(fc.array(owed, { maxLength: 12 }), (duties) => {
      const ordered = duties.toSorted(byUrgency)
      const steps = ordered.filter(isStep)
      expect(ordered.slice(0, steps.length)).toEqual(steps)
      const others = ordered.slice(steps.length)
      for (const kind of [steps, others]) {
        const times = kind.map(({ due }) => due ?? Number.POSITIVE_INFINITY)
        expect(times).toEqual(times.toSorted((a, b) => (a === b ? 0 : a - b)))
      }
    }),
  )
})

it('is a step ten minutes late before an answer three days late', () => {
  const step: Owed = { name: 'protocol', due: -10 * MINUTE }
  const answer: Owed = { name: 'response', due: -3 * DAY }
  expect([answer, step, { name: 'call' as const, due: HOUR }].toSorted(byUrgency)[0]).toBe(step)
})

it('a case that owes a step of its protocol asks for it first', () => {
  fc.assert(
    fc.property(stories, fc.integer({ min: 0, max: 12 * DAY }), ({ state, policy }, wait) => {
      const now = state.changedAt + wait
      const steps = dutiesOf(state, policy, now).filter(({ name, doneAt }) => name === 'protocol' && doneAt === null)
      fc.pre(steps.length > 0)
      expect(attentionOf(state, policy, now).duty).toBe('protocol')
    }),
  )
})
