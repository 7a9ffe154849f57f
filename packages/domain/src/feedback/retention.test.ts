import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weekAfter } from '../time/week.ts'
import { quarterBefore, quarterOf } from './quarter.ts'
import { erasedAfter, isOutlived } from './retention.ts'
import { OPEN_WEEKS_MAX, RETENTION_WEEKS } from './vocabulary.ts'

const weeks = fc.nat({ max: 2000 }).map((later) => weekAfter('2010-W01', later))
const kept = fc.integer({ min: RETENTION_WEEKS.min, max: RETENTION_WEEKS.max })

describe('a report is erased', () => {
  it('so many weeks after its end, to the week', () => {
    fc.assert(
      fc.property(weeks, fc.nat({ max: 100 }), kept, (week, later, retention) => {
        const report = { week, endedWeek: weekAfter(week, later) }
        const last = weekAfter(week, later + retention)
        expect(erasedAfter(report, retention)).toBe(last)
        expect(isOutlived(report, retention, last)).toBe(false)
        expect(isOutlived(report, retention, weekAfter(last, 1))).toBe(true)
      }),
    )
  })

  it('though it was never ended, in the end', () => {
    fc.assert(
      fc.property(weeks, kept, (week, retention) => {
        const report = { week, endedWeek: null }
        expect(isOutlived(report, retention, weekAfter(week, OPEN_WEEKS_MAX))).toBe(false)
        expect(isOutlived(report, retention, weekAfter(week, OPEN_WEEKS_MAX + 1))).toBe(true)
      }),
    )
  })
})

describe('a quarter', () => {
  it.each([
    ['2026-W01', '2026-Q1'],
    ['2026-W13', '2026-Q1'],
    ['2026-W14', '2026-Q2'],
    ['2026-W53', '2026-Q4'],
    ['2027-W01', '2027-Q1'],
  ])('of %s is %s', (week, quarter) => expect(quarterOf(week)).toBe(quarter))

  it('comes after the one before it, and weeks follow it in order', () => {
    fc.assert(
      fc.property(weeks, (week) => {
        const quarter = quarterOf(week)
        const next = quarterOf(weekAfter(week, 1))
        expect(next === quarter || quarterBefore(next) === quarter).toBe(true)
        expect(quarterBefore(quarter) < quarter).toBe(true)
      }),
    )
  })
})
