import { describe, expect, it } from 'vitest'
import { fixtureContent } from '../../../fixtures/content.ts'
import { agendaOf, standingOf } from './agenda.ts'

const HOUR = 3_600_000
const now = Date.UTC(2026, 10, 23, 6)

describe('agenda of the coming days', () => {
  const content = fixtureContent({ communities: 1, notices: 40, meetings: 6 }, now)

  it('lists what is going on or near, in order, and nothing that is over', () => {
    const entries = agendaOf(content, now)
    expect(entries.length).toBeGreaterThan(1)
    expect(entries.map(({ from }) => from)).toEqual(entries.map(({ from }) => from).toSorted((a, b) => a - b))
    for (const entry of entries) expect(standingOf(entry, now).state).not.toBe('over')
  })
  it('is empty when nothing is near', () => {
    expect(agendaOf(content, now + 400 * 24 * HOUR)).toEqual([])
  })
})

describe('standing', () => {
  const entry = { from: now + 2 * HOUR, until: now + 5 * HOUR }
  it.each([
    [-30 * HOUR, 'later', 32 * 60],
    [0, 'soon', 120],
    [2 * HOUR, 'now', 0],
    [5 * HOUR, 'over', 0],
  ] as const)('%i ms on', (later, state, minutes) => {
    expect(standingOf(entry, now + later)).toEqual({ state, minutes })
  })
  it('takes what has no end as lasting a day', () => {
    expect(standingOf({ from: now, until: null }, now + 23 * HOUR).state).toBe('now')
    expect(standingOf({ from: now, until: null }, now + 24 * HOUR).state).toBe('over')
  })
})
