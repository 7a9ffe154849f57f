import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { priorityOf } from './priority.ts'
import { attempt, COMMANDS as C, FILE, tell } from './testing/scenario.ts'
import { IMPACTS, type Impact, PRIORITIES, type Priority, URGENCIES } from './vocabulary.ts'

const weight = (priority: Priority) => -PRIORITIES.indexOf(priority)
const inputs = {
  danger: fc.boolean(),
  impact: fc.constantFrom(...IMPACTS),
  urgency: fc.constantFrom(...URGENCIES),
}

describe('the published matrix', () => {
  it('never ranks a case lower for more danger, wider impact or more urgency', () => {
    fc.assert(
      fc.property(fc.record(inputs), fc.record(inputs), (one, other) => {
        const worse =
          Number(one.danger) >= Number(other.danger) &&
          IMPACTS.indexOf(one.impact) >= IMPACTS.indexOf(other.impact) &&
          URGENCIES.indexOf(one.urgency) >= URGENCIES.indexOf(other.urgency)
        expect(!worse || weight(priorityOf(one)) >= weight(priorityOf(other))).toBe(true)
      }),
    )
  })

  it('keeps the priority of a case that was filed before urgency was asked', () => {
    fc.assert(
      fc.property(inputs.danger, inputs.impact, (danger, impact) => {
        const before = danger ? 'critical' : impact === 'home' ? 'ordinary' : 'major'
        expect(priorityOf({ danger, impact })).toBe(before)
      }),
    )
  })

  it.each<[Impact, Priority]>([
    ['home', 'major'],
    ['building', 'major'],
    ['everyone', 'critical'],
  ])('ranks what presses on %s as %s', (impact, priority) => {
    expect(priorityOf({ danger: false, impact, urgency: 'pressing' })).toBe(priority)
  })

  it('is followed when a case is filed and classified anew, and overruled only with a reason', () => {
    const filed = tell(['complainant', { ...FILE, impact: 'home', urgency: 'pressing' }, 0])
    expect(filed.state).toMatchObject({ urgency: 'pressing', priority: 'major' })
    const classify = (changes: object) => attempt(filed.state, ['staff', { ...C.classify, ...changes }, 1])
    expect(classify({})).toMatchObject({ value: [{ priority: 'major' }] })
    expect(classify({ priority: 'ordinary' })).toEqual({ ok: false, code: 'needs-reason' })
    expect(classify({ priority: 'ordinary', reason: 'It can wait.' })).toMatchObject({ ok: true })
  })
})
