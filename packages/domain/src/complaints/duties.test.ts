import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, MINUTE } from '../time/instant.ts'
import { type Duty, dutiesOf } from './duties.ts'
import { slowDuties } from './testing/slow-duties.ts'
import { stories } from './testing/stories.ts'

const inOrder = (duties: Duty[]) =>
  duties.toSorted((a, b) => `${a.name}${a.item ?? ''}`.localeCompare(`${b.name}${b.item ?? ''}`))

describe('the duties of a case', () => {
  it('are what a slow walk through its story finds', () => {
    fc.assert(
      fc.property(stories, fc.integer({ min: 0, max: (12 * DAY) / MINUTE }), ({ commits, state, policy }, minutes) => {
        const now = state.changedAt + minutes * MINUTE
        expect(inOrder(dutiesOf(state, policy, now))).toEqual(inOrder(slowDuties(commits, policy, now)))
      }),
      { numRuns: 60, endOnFailure: true },
    )
  })
})
