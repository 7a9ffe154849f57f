import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WindowsCalendar } from './calendar.ts'
import { DAY, HOUR, MINUTE } from './instant.ts'
import { workingDayEnd } from './office-days.ts'
import { clockworks, pausesAbout, startMinute } from './testing/clockworks.ts'
import { dueByWalking, minutesByWalking, workingDayEndByWalking } from './testing/minute-oracle.ts'
import { deadline, warningAt, workingTimeBetween } from './working-time.ts'

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

describe('a pause', () => {
  const friday = local('2026-11-27T10:00')
  it.each<[string, Array<[string, string]>, string]>([
    ['moves the end by the working time in it', [['2026-11-27T11:00', '2026-11-27T13:00']], '2026-11-30T11:00'],
    ['deducts no night', [['2026-11-27T17:00', '2026-11-30T10:00']], '2026-11-30T11:00'],
    ['of a weekend changes nothing', [['2026-11-27T18:00', '2026-11-30T09:00']], '2026-11-27T18:00'],
    ['that begins at the due instant changes nothing', [['2026-11-27T18:00', '2026-12-07T09:00']], '2026-11-27T18:00'],
    ['that ends before the start changes nothing', [['2026-11-26T10:00', '2026-11-27T10:00']], '2026-11-27T18:00'],
    ['without length changes nothing', [['2026-11-27T12:00', '2026-11-27T12:00']], '2026-11-27T18:00'],
    [
      'that overlaps another counts once',
      [
        ['2026-11-27T12:00', '2026-11-27T14:00'],
        ['2026-11-27T11:00', '2026-11-27T13:00'],
      ],
      '2026-11-30T12:00',
    ],
    [
      'that begins where another ends follows it',
      [
        ['2026-11-27T11:00', '2026-11-27T12:00'],
        ['2026-11-27T12:00', '2026-11-27T13:00'],
      ],
      '2026-11-30T11:00',
    ],
  ])('%s', (_name, pauses, due) => {
    const spans = pauses.map(([from, to]) => ({ from: local(from), to: local(to) }))
    expect(deadline(shanghai, 8, friday, spans).at).toBe(local(due))
  })

  it('agrees with a walk from minute to minute', () => {
    fc.assert(
      fc.property(pausedClocks, ({ zone, calendar, minutes, start, pauses }) => {
        const due = deadline({ zone, calendar }, minutes / 60, start, pauses).at
        expect(due).toBe(dueByWalking(calendar, zone, minutes, start, pauses))
        const until = start + minutes * MINUTE
        const worked = workingTimeBetween({ zone, calendar }, start, until, pauses) / MINUTE
        expect(worked).toBe(minutesByWalking(calendar, zone, start, until, pauses))
      }),
      { numRuns: 60 },
    )
  })

  it('leaves a fifth of the running time after the warning', () => {
    fc.assert(
      fc.property(pausedClocks, ({ zone, calendar, minutes, start, pauses }) => {
        const clockwork = { zone, calendar }
        const due = deadline(clockwork, minutes / 60, start, pauses).at
        const warning = warningAt(clockwork, start, due, pauses)
        expect(warning).toBeLessThanOrEqual(due)
        expect(workingTimeBetween(clockwork, start, warning, pauses)).toBe(minutes * MINUTE * 0.8)
        expect(workingTimeBetween(clockwork, warning, due, pauses)).toBe(minutes * MINUTE * 0.2)
      }),
    )
  })
})

describe('the end of a working day', () => {
  it.each<[string, string, number, string, boolean]>([
    ['is the next one’s', '2026-11-23T08:00', 1, '2026-11-24T18:00', false],
    ['rests at the weekend', '2026-11-27T10:00', 2, '2026-12-01T18:00', false],
    ['knows holidays and make-up days', '2026-09-30T20:00', 3, '2026-10-10T18:00', false],
    ['does not count the day itself, nor a Saturday', '2026-11-28T10:00', 1, '2026-11-30T18:00', false],
    ['is provisional in a year not announced', '2026-12-31T10:00', 1, '2027-01-01T18:00', true],
  ])('%s', (_name, from, days, at, provisional) => {
    expect(workingDayEnd(shanghai, days, local(from))).toEqual({ at: local(at), provisional })
  })

  it('is midnight, from Monday to Friday, where clocks run round the clock', () => {
    const always = { zone: 'Asia/Shanghai', calendar: { type: 'always' } } as const
    expect(workingDayEnd(always, 2, local('2026-11-27T10:00'))).toEqual({
      at: local('2026-12-02T00:00'),
      provisional: false,
    })
  })

  it('agrees with a walk from minute to minute', () => {
    fc.assert(
      fc.property(clockworks(), fc.integer({ min: 1, max: 5 }), startMinute, ({ zone, calendar }, days, start) => {
        expect(workingDayEnd({ zone, calendar }, days, start).at).toBe(
          workingDayEndByWalking(calendar, zone, days, start),
        )
      }),
      { numRuns: 30 },
    )
  })
})

/** Clocks of any calendar with any pauses, also such as begin at the start, at the due instant or about it. */
const pausedClocks = fc
  .tuple(
    fc.oneof(clockworks(), fc.constant({ zone: 'Asia/Shanghai', calendar: { type: 'always' as const } })),
    fc.integer({ min: 1, max: 480 }).map((fives) => fives * 5),
    startMinute,
  )
  .chain(([{ zone, calendar }, minutes, start]) => {
    const due = deadline({ zone, calendar }, minutes / 60, start).at
    return pausesAbout(start, start, due, due - MINUTE).map((pauses) => ({ zone, calendar, minutes, start, pauses }))
  })
