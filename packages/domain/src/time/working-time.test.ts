import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarProblems, type WindowsCalendar, type WorkingWindow } from './calendar.ts'
import { DAY, HOUR, MINUTE } from './instant.ts'
import { dueByWalking } from './testing/minute-oracle.ts'
import { deadline } from './working-time.ts'

const office = [{ from: 540, to: 1080 }]
const china: WindowsCalendar = {
  type: 'windows',
  windows: { 1: office, 2: office, 3: office, 4: office, 5: office },
  holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
  workdays: ['2026-09-20', '2026-10-10'],
  knownUntil: '2026-12-31',
}
const shanghai = { zone: 'Asia/Shanghai', calendar: china }
const local = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Asia/Shanghai').epochMilliseconds

describe('a deadline in working windows', () => {
  it.each<[string, string, number, string, boolean]>([
    ['ends with the working day, not at the next opening', '2026-11-27T10:00', 8, '2026-11-27T18:00', false],
    ['goes on after the weekend', '2026-11-27T10:00', 8 + 1 / 60, '2026-11-30T09:01', false],
    ['starts at the opening when asked at night', '2026-11-23T02:00', 1, '2026-11-23T10:00', false],
    ['starts on Monday when asked on Saturday', '2026-11-28T12:00', 9, '2026-11-30T18:00', false],
    ['rests on a holiday and works on the make-up Saturday', '2026-09-30T18:00', 18 + 1, '2026-10-10T10:00', false],
    ['works on a make-up Sunday in the hours of a weekday', '2026-09-19T12:00', 2, '2026-09-20T11:00', false],
    ['ends on the last known day without doubt', '2026-12-31T09:00', 9, '2026-12-31T18:00', false],
    ['is provisional in a year not announced', '2026-12-31T09:00', 10, '2027-01-01T10:00', true],
    ['of no time is due at once', '2026-11-28T12:00', 0, '2026-11-28T12:00', false],
  ])('%s', (_name, from, hours, due, provisional) => {
    expect(deadline(shanghai, hours, local(from))).toEqual({ at: local(due), provisional })
  })

  it('counts elapsed time over a clock change', () => {
    const always = {
      ...china,
      windows: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [{ from: 0, to: 1440 }]])),
    }
    const from = Date.parse('2026-03-28T12:00:00+01:00')
    expect(deadline({ zone: 'Europe/Berlin', calendar: always }, 24, from).at).toBe(from + DAY)
    expect(deadline({ zone: 'Europe/Berlin', calendar: { type: 'always' } }, 24, from).at).toBe(from + DAY)
  })

  it('refuses to search a calendar without working time', () => {
    const never = { ...china, windows: { 1: [] } }
    expect(() => deadline({ zone: 'Asia/Shanghai', calendar: never }, 1, 0)).toThrow(RangeError)
  })

  it('agrees with a walk from minute to minute', () => {
    fc.assert(
      fc.property(
        clockworks(),
        fc.integer({ min: 0, max: 2400 }),
        startMinute,
        ({ zone, calendar }, minutes, start) => {
          const due = deadline({ zone, calendar }, minutes / 60, start)
          const lastKnown = Temporal.PlainDate.from(calendar.knownUntil).add({ days: 2 }).toZonedDateTime(zone)
          expect(due.at).toBe(dueByWalking(calendar, zone, minutes, start))
          if (due.at >= lastKnown.epochMilliseconds && minutes > 0) expect(due.provisional).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('loses no second that is worked', () => {
    fc.assert(
      fc.property(
        startMinute,
        fc.integer({ min: 1, max: MINUTE - 1 }),
        fc.integer({ min: 1, max: 6000 }),
        (start, late, minutes) => {
          const due = deadline(shanghai, minutes / 60, start).at
          const later = deadline(shanghai, minutes / 60, start + late).at
          const rest = deadline(shanghai, late / HOUR, due).at
          expect([due, rest]).toContain(later)
        },
      ),
    )
  })
})

const startMinute = fc
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

function clockworks(): fc.Arbitrary<{ zone: string; calendar: WindowsCalendar }> {
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
