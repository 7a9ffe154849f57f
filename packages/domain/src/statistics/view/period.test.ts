import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DaySpan, dateOfDay, dayOfDate, stepFor, stepsOf, yearBefore } from './calendar-steps.ts'
import { comparisonOf, periodOf } from './period.ts'
import { type BoardQuery, EVERYTHING, STEPS } from './query.ts'

const TODAY = '2026-11-30'

function compared(from: string | null, to: string | null, compare: BoardQuery['compare']): string | null {
  const query = { ...EVERYTHING, from, to, compare }
  const span = comparisonOf(query, periodOf(query, dayOfDate(TODAY)))
  return span && `${dateOfDay(span.first)}..${dateOfDay(span.last)}`
}

describe('the period compared with', () => {
  it.each([
    ['a month', '2026-11-01', '2026-11-30', '2026-10-01..2026-10-31'],
    ['a month after a longer one', '2026-02-01', '2026-02-28', '2026-01-01..2026-01-31'],
    ['January', '2026-01-01', '2026-01-31', '2025-12-01..2025-12-31'],
    ['a quarter', '2026-01-01', '2026-03-31', '2025-10-01..2025-12-31'],
    ['a year after a leap year', '2025-01-01', '2025-12-31', '2024-01-01..2024-12-31'],
    ['a week', '2026-01-05', '2026-01-11', '2025-12-29..2026-01-04'],
    ['a day', '2024-03-01', '2024-03-01', '2024-02-29..2024-02-29'],
    ['a month up to now', '2026-11-10', null, '2026-10-20..2026-11-09'],
  ])('before %s is as long', (_, from, to, expected) => {
    expect(compared(from, to, 'previous')).toBe(expected)
  })

  it.each([
    ['a month', '2026-11-01', '2026-11-30', '2025-11-01..2025-11-30'],
    ['February after a leap year', '2025-02-01', '2025-02-28', '2024-02-01..2024-02-29'],
    ['February of a leap year', '2024-02-01', '2024-02-29', '2023-02-01..2023-02-28'],
    ['some days to the end of February', '2025-02-10', '2025-02-28', '2024-02-10..2024-02-28'],
    ['the leap day', '2024-02-29', '2024-02-29', '2023-02-28..2023-02-28'],
    ['days around the turn of the year', '2025-12-20', '2026-01-10', '2024-12-20..2025-01-10'],
  ])('a year before %s has the same dates', (_, from, to, expected) => {
    expect(compared(from, to, 'year')).toBe(expected)
  })

  it('is none without a beginning, without days, or where none is asked for', () => {
    expect(compared(null, '2026-11-30', 'previous')).toBeNull()
    expect(compared('2026-11-30', '2026-11-29', 'year')).toBeNull()
    expect(compared('2026-11-01', '2026-11-30', 'none')).toBeNull()
  })

  it('of a year earlier agrees with Temporal for every day', () => {
    for (let day = dayOfDate('1999-01-01'); day < dayOfDate('2034-01-01'); day++) {
      expect(dateOfDay(yearBefore(day))).toBe(Temporal.PlainDate.from(dateOfDay(day)).subtract({ years: 1 }).toString())
    }
  })
})

const spans: fc.Arbitrary<DaySpan> = fc
  .tuple(fc.integer({ min: dayOfDate('1999-12-01'), max: dayOfDate('2030-01-01') }), fc.integer({ min: 0, max: 1200 }))
  .map(([first, length]) => ({ first, last: first + length }))

describe('the steps of a span', () => {
  it('cover every day once, and the whole ones are whole weeks, months and years', () => {
    fc.assert(
      fc.property(spans, fc.constantFrom(...STEPS), (span, step) => {
        const steps = stepsOf(span, step)
        expect(steps[0]?.first).toBe(span.first)
        expect(steps.at(-1)?.last).toBe(span.last)
        for (const [at, { first, last, whole }] of steps.entries()) {
          if (at > 0) expect(first).toBe((steps[at - 1]?.last ?? 0) + 1)
          const [start, end] = [first, last + 1].map((day) => Temporal.PlainDate.from(dateOfDay(day)))
          if (!start || !end) throw new Error('two dates')
          const lasts = { day: { days: 1 }, week: { weeks: 1 }, month: { months: 1 }, year: { years: 1 } }[step]
          const begins = { day: true, week: start.dayOfWeek === 1, month: start.day === 1, year: start.dayOfYear === 1 }
          expect(whole).toBe(begins[step] && start.add(lasts).equals(end))
        }
      }),
    )
  })

  it('are longer ones where there would be too many', () => {
    const years = (from: string, to: string) => ({ first: dayOfDate(from), last: dayOfDate(to) })
    expect(stepFor(years('2026-01-01', '2026-12-31'), 'day')).toBe('day')
    expect(stepFor(years('2024-01-01', '2026-12-31'), 'day')).toBe('week')
    expect(stepFor(years('2000-01-01', '2026-12-31'), 'day')).toBe('month')
    expect(stepFor(years('1900-01-01', '2026-12-31'), 'day')).toBe('year')
    expect(stepFor({ first: 1, last: 0 }, 'week')).toBe('week')
  })
})
