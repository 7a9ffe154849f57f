import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '../time/instant.ts'
import { weekBounds } from '../time/week.ts'
import { answeredInTime, countsAsSentAt } from './answered-in-time.ts'

const ZONE = 'Asia/Shanghai'
const WEEK = '2026-W48'
const MONDAY = Date.UTC(2026, 10, 22, 16)

describe('a first answer', () => {
  it.each([
    [72 * HOUR, true],
    [72 * HOUR + 1, false],
    [0, true],
  ])('after %d ms is in time: %s', (after, expected) => {
    expect(answeredInTime(MONDAY, MONDAY + after)).toBe(expected)
  })
})

describe('the time a report counts as sent at', () => {
  it('is the one inside it, as long as that lies in the week it came in', () => {
    expect(countsAsSentAt(MONDAY + 2 * DAY, WEEK, ZONE)).toBe(MONDAY + 2 * DAY)
    expect(countsAsSentAt(MONDAY - DAY, WEEK, ZONE)).toBe(MONDAY)
    expect(countsAsSentAt(MONDAY + 30 * DAY, WEEK, ZONE)).toBe(MONDAY + 7 * DAY)
  })

  it('is the end of the week where nobody can read it', () => {
    expect(countsAsSentAt(null, WEEK, ZONE)).toBe(MONDAY + 7 * DAY)
  })

  it('lies in the week whatever a clock says', () => {
    const bounds = weekBounds(WEEK, ZONE)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(9999, 0) }), (sentAt) => {
        const counted = countsAsSentAt(sentAt, WEEK, ZONE)
        expect(counted).toBeGreaterThanOrEqual(bounds?.from ?? 0)
        expect(counted).toBeLessThanOrEqual(bounds?.until ?? 0)
      }),
    )
  })

  it('is none where the week is none', () => {
    expect(() => countsAsSentAt(0, 'soon', ZONE)).toThrow(RangeError)
  })
})
