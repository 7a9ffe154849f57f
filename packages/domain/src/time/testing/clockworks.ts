import fc from 'fast-check'
import { calendarProblems, type WindowsCalendar, type WorkingWindow } from '../calendar.ts'
import { DAY, MINUTE } from '../instant.ts'
import type { Span } from '../span.ts'

/** Whole minutes of a little more than a year. */
export const startMinute = fc
  .integer({ min: Date.parse('2026-01-01T00:00Z') / MINUTE, max: Date.parse('2027-02-01T00:00Z') / MINUTE })
  .map((minute) => minute * MINUTE)
const isoDate = fc
  .integer({ min: 0, max: 400 })
  .map((day) => new Date(Date.parse('2026-01-01') + day * DAY).toISOString().slice(0, 10))

/** Borders in quarters of an hour; where clocks change, none between 0 and 4 o'clock. */
function windowArbitrary(earliest: number, latest: number): fc.Arbitrary<WorkingWindow[]> {
  const quarter = fc.integer({ min: earliest * 4, max: latest * 4 })
  return fc
    .array(fc.tuple(quarter, fc.integer({ min: 1, max: 40 })), { maxLength: 2 })
    .map((windows) => windows.map(([from, length]) => ({ from: from * 15, to: (from + length) * 15 })))
}

/** Calendars in order, in zones with and without clock changes. */
export function clockworks(): fc.Arbitrary<{ zone: string; calendar: WindowsCalendar }> {
  return fc.constantFrom('Asia/Shanghai', 'Asia/Kathmandu', 'Europe/Berlin').chain((zone) => {
    const window = zone === 'Europe/Berlin' ? windowArbitrary(4, 13) : windowArbitrary(0, 23)
    const calendar = fc.record({
      type: fc.constant('windows' as const),
      windows: fc.record({ 1: window, 2: window, 3: window, 4: window, 5: window, 6: window, 7: window }),
      holidays: fc.array(isoDate, { maxLength: 20 }),
      workdays: fc.array(isoDate, { maxLength: 20 }),
      knownUntil: isoDate,
    })
    return calendar.filter((made) => calendarProblems(made).length === 0).map((made) => ({ zone, calendar: made }))
  })
}

/** Pauses about a start, overlapping and empty ones too, some of them exactly at the moments given. */
export function pausesAbout(start: number, ...borders: number[]): fc.Arbitrary<Span[]> {
  const near = fc.integer({ min: -600, max: 4000 }).map((minutes) => start + minutes * MINUTE)
  const from = borders.length > 0 ? fc.oneof(near, fc.constantFrom(...borders)) : near
  const pause = fc.tuple(from, fc.integer({ min: 0, max: 1500 }))
  return fc.array(
    pause.map(([begin, minutes]) => ({ from: begin, to: begin + minutes * MINUTE })),
    { maxLength: 4 },
  )
}
