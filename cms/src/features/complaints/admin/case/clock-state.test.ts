import { describe, expect, it } from 'vitest'
import { clockState, firstDue } from './clock-state.ts'
import { promiseState } from './promise-state.ts'
import { duty } from './testing/make-case.ts'

describe('a clock goes on while the page is open', () => {
  const running = duty({ due: 100, warnAt: 80 })
  it.each([
    [50, 'running'],
    [80, 'warning'],
    [100, 'warning'],
    [101, 'overdue'],
  ])('at %d it is %s', (now, state) => {
    expect(clockState(running, now)).toBe(state)
  })

  it('but not when it is done or stands still', () => {
    expect(clockState(duty({ due: 100, doneAt: 90, status: 'kept' }), 500)).toBe('kept')
    expect(clockState(duty({ due: null, warnAt: null, status: 'paused' }), 500)).toBe('paused')
  })

  it('and the first to run out is named', () => {
    const duties = [
      duty({ name: 'update', due: 300 }),
      duty({ name: 'response', due: 100, doneAt: 90, status: 'kept' }),
      duty({ name: 'resolution', due: null, warnAt: null, status: 'paused' }),
      duty({ name: 'investigation', due: 200 }),
    ]
    expect(firstDue(duties)?.name).toBe('investigation')
    expect(firstDue([])).toBeUndefined()
  })
})

describe('a promise everyone may see', () => {
  const HOUR = 3_600_000
  it.each([
    [HOUR, 'kept'],
    [11 * HOUR, 'late-done'],
  ])('done at %d is %s', (doneAt, state) => {
    expect(promiseState({ clock: 'response', due: 10 * HOUR, doneAt }, 0, 20 * HOUR)).toBe(state)
  })

  it.each([
    [HOUR, 'later'],
    [7 * HOUR, 'later'],
    [8 * HOUR, 'soon'],
    [10 * HOUR, 'soon'],
    [10 * HOUR + 1, 'missed'],
  ])('running at %d is %s', (now, state) => {
    expect(promiseState({ clock: 'response', due: 10 * HOUR, doneAt: null }, 0, now)).toBe(state)
  })
})
