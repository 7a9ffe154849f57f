import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '../../time/instant.ts'
import { attentionOf } from '../attention.ts'
import { dutiesOf } from '../duties.ts'
import { attempt, COMMANDS as C, FILE, POLICY, PROTOCOL, type Step, tell } from '../testing/scenario.ts'

const stuck: Step = ['complainant', { ...FILE, danger: true, protocol: PROTOCOL }, 0]
const harmless: Step = ['complainant', { ...FILE, protocol: PROTOCOL }, 0]
const raised = { ...C.classify, category: 'lift', priority: 'critical', reason: 'Somebody is inside.' } as const
const statuses = (story: Step[], now: number) =>
  dutiesOf(tell(...story).state, POLICY, now).flatMap(({ name, status }) => (name === 'protocol' ? [status] : []))

describe('the emergency protocol of a category', () => {
  it('begins with a dangerous case: each step is owed round the clock within its minutes', () => {
    expect(statuses([stuck], 3 * MINUTE)).toEqual(['running', 'running', 'running'])
    expect(statuses([stuck], 4 * MINUTE)).toEqual(['warning', 'running', 'running'])
    expect(statuses([stuck], 5 * MINUTE)).toEqual(['warning', 'running', 'running'])
    expect(statuses([stuck], 5 * MINUTE + 1)).toEqual(['overdue', 'running', 'running'])
    expect(statuses([stuck, ['staff', C['tick-step'], 5 * MINUTE]], HOUR)).toEqual(['kept', 'overdue', 'running'])
  })

  it('is what is due first on its case', () => {
    const { state } = tell(stuck)
    expect(attentionOf(state, POLICY, MINUTE)).toMatchObject({ duty: 'protocol', due: 5 * MINUTE })
  })

  it('is copied: what the category says later changes nothing', () => {
    const steps = structuredClone(PROTOCOL)
    const { state } = tell(['complainant', { ...FILE, danger: true, protocol: steps }, 0])
    for (const step of steps) step.withinMinutes = 1
    expect(state.protocol?.steps.map(({ withinMinutes }) => withinMinutes)).toEqual([5, 30, 600])
  })

  it('does not begin where nothing is dangerous, but when somebody finds that it is, from then on', () => {
    expect(tell(harmless).state.protocol).toBeNull()
    const { state } = tell(harmless, ['staff', { ...raised, protocol: PROTOCOL }, HOUR])
    expect(state.protocol?.startedAt).toBe(HOUR)
  })

  it('goes with the danger, and another category has its own', () => {
    const lowered = { ...C.classify, category: 'lift', priority: 'ordinary', reason: 'Nobody is inside.' } as const
    expect(tell(stuck, ['staff', lowered, HOUR]).state.protocol).toBeNull()
    const other = { ...C.classify, protocol: PROTOCOL.slice(1) }
    expect(tell(stuck, ['staff', other, HOUR]).state.protocol).toMatchObject({ startedAt: HOUR, steps: [{}, {}] })
    expect(tell(stuck, ['staff', C.classify, HOUR]).state.protocol).toBeNull()
  })

  it('keeps who ticked a step, when, and why one was not needed', () => {
    const unneeded = { type: 'tick-step', step: 1, unneeded: true, note: 'They are out.' } as const
    const { state } = tell(stuck, ['staff', C['tick-step'], MINUTE], ['colleague', unneeded, 2 * MINUTE])
    expect(state.protocol?.steps.map(({ ticked }) => ticked)).toEqual([
      { at: MINUTE, by: 'user-7', note: 'Two people, both well.' },
      { at: 2 * MINUTE, by: 'user-9', unneeded: true, note: 'They are out.' },
      null,
    ])
  })

  it.each<[string, Step[], Step, string]>([
    ['a step twice', [stuck, ['staff', C['tick-step'], 0]], ['staff', C['tick-step'], 0], 'unknown-item'],
    ['a step that there is not', [stuck], ['staff', { ...C['tick-step'], step: 3 }, 0], 'unknown-item'],
    ['without danger', [harmless], ['staff', C['tick-step'], 0], 'unknown-item'],
    ['not needed, but not why', [stuck], ['staff', { type: 'tick-step', step: 0, unneeded: true }, 0], 'needs-reason'],
    ['the committee', [stuck], ['chair', C['tick-step'], 0], 'not-your-role'],
    ['the system', [stuck], ['system', C['tick-step'], 0], 'not-your-command'],
  ])('is not ticked: %s', (_name, story, step, code) => {
    expect(attempt(tell(...story).state, step)).toEqual({ ok: false, code })
  })

  it('tells the manager once which step was missed', () => {
    const { state } = tell(stuck, ['system', C.tick, HOUR])
    expect(state.escalations).toMatchObject([
      { level: 'manager', missed: 'protocol', dueAt: 5 * MINUTE, step: PROTOCOL[0]?.text },
    ])
  })

  it('is over when the case begins anew', () => {
    const reopened: Step[] = [
      ['complainant', C.withdraw, HOUR],
      ['complainant', C.reopen, 2 * HOUR],
    ]
    expect(tell(stuck, ...reopened).state.protocol).toBeNull()
  })
})
