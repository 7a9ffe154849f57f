import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY } from './instant.ts'
import { localWeek, weekAfter, weekBounds } from './week.ts'

const zones = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'UTC')
const instants = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2060, 0, 1) })

describe('local weeks', () => {
  it.each([
    ['2026-11-29T15:59:59Z', '2026-W48'],
    ['2026-11-29T16:00:00Z', '2026-W49'],
    ['2027-01-03T00:00:00Z', '2026-W53'],
    ['2024-12-30T00:00:00Z', '2025-W01'],
  ])('%s is in %s in Shanghai', (at, week) => expect(localWeek(Date.parse(at), 'Asia/Shanghai')).toBe(week))

  it.each(['2026-W00', '2026-W54', '2025-W53', '2026-48', 'x', ''])('%j is no week', (week) => {
    expect(weekBounds(week, 'UTC')).toBeNull()
    expect(() => weekAfter(week, 1)).toThrow(RangeError)
  })

  it('every instant lies within the bounds of its week, and weeks follow each other without a gap', () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const week = localWeek(instant, zone)
        const bounds = weekBounds(week, zone)
        expect(bounds && bounds.from <= instant && instant < bounds.until).toBe(true)
        expect(weekBounds(weekAfter(week, 1), zone)?.from).toBe(bounds?.until)
        expect(weekAfter(weekAfter(week, -5), 5)).toBe(week)
        expect(Math.abs((bounds?.until ?? 0) - (bounds?.from ?? 0) - 7 * DAY)).toBeLessThanOrEqual(DAY / 24)
      }),
    )
  })
})
