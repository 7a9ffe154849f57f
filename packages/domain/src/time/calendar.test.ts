import { describe, expect, it } from 'vitest'
import { type Calendar, type CalendarProblem, calendarProblems, type WindowsCalendar } from './calendar.ts'

const office = [{ from: 540, to: 1080 }]
const good: WindowsCalendar = {
  type: 'windows',
  windows: { 1: office, 2: office, 3: office, 4: office, 5: office },
  holidays: ['2026-10-01'],
  workdays: ['2026-10-10'],
  knownUntil: '2026-12-31',
}

describe('a calendar', () => {
  it.each<[string, Calendar]>([
    ['round the clock', { type: 'always' }],
    ['of office hours', good],
    [
      'with a lunch break',
      {
        ...good,
        windows: {
          1: [
            { from: 540, to: 720 },
            { from: 720, to: 1080 },
          ],
        },
      },
    ],
    ['of night shifts', { ...good, windows: { 1: [{ from: 1200, to: 1800 }], 2: [{ from: 1200, to: 1800 }] } }],
    [
      'that never closes',
      { ...good, windows: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((d) => [d, [{ from: 0, to: 1440 }]])) },
    ],
  ])('%s is in order', (_name, calendar) => {
    expect(calendarProblems(calendar)).toEqual([])
  })

  it.each<[string, Partial<WindowsCalendar>, CalendarProblem[]]>([
    [
      'a date that both rests and works',
      { workdays: ['2026-10-01'] },
      [{ code: 'date-in-both-lists', date: '2026-10-01' }],
    ],
    ['a date that does not exist', { holidays: ['2026-02-30'] }, [{ code: 'bad-date', date: '2026-02-30' }]],
    ['a date in words', { knownUntil: 'next year' }, [{ code: 'bad-date', date: 'next year' }]],
    ['no working time', { windows: { 1: [] } }, [{ code: 'no-working-time' }]],
    [
      'a window that ends before it starts',
      { windows: { 3: [{ from: 600, to: 600 }] } },
      [{ code: 'bad-window', weekday: 3 }],
    ],
    ['half a minute', { windows: { 3: [{ from: 600.5, to: 660 }] } }, [{ code: 'bad-window', weekday: 3 }]],
    [
      'windows that overlap',
      {
        windows: {
          2: [
            { from: 600, to: 700 },
            { from: 500, to: 601 },
          ],
        },
      },
      [{ code: 'overlapping-windows', weekday: 2 }],
    ],
    [
      'a night shift that runs into the next day',
      { windows: { 7: [{ from: 1200, to: 1981 }], 1: office } },
      [{ code: 'overlapping-windows', weekday: 7 }],
    ],
    [
      'a make-up day whose night shift runs into the next day',
      { windows: { 1: [{ from: 1200, to: 2000 }], 2: [{ from: 600, to: 2000 }], 7: office } },
      [{ code: 'overlapping-windows', weekday: 6 }],
    ],
  ])('with %s is not', (_name, change, problems) => {
    expect(calendarProblems({ ...good, ...change })).toEqual(problems)
  })
})
