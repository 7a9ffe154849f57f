import { describe, expect, it } from 'vitest'
import { CHINA_KNOWN_UNTIL, calendarOf, minutesOf } from './calendar.ts'

describe('times of day', () => {
  it.each([
    ['09:00', 540],
    ['00:00', 0],
    ['24:00', 1440],
    ['24:01', null],
    ['9:00', null],
    ['12:60', null],
    ['', null],
  ])('%s', (text, minutes) => expect(minutesOf(text)).toBe(minutes))
})

describe('the calendar that clocks reckon with', () => {
  const windows = [
    { weekday: '1', from: '14:00', to: '18:00' },
    { weekday: '1', from: '09:00', to: '12:00' },
  ]

  it('has its windows in order and every national holiday', () => {
    const calendar = calendarOf({ type: 'windows', windows, chinaHolidays: true })
    if (calendar.type !== 'windows') throw new Error('not a calendar of windows')
    expect(calendar.windows[1]).toEqual([
      { from: 540, to: 720 },
      { from: 840, to: 1080 },
    ])
    expect(calendar.holidays).toContain('2026-10-01')
    expect(calendar.workdays.some((day) => calendar.holidays.includes(day))).toBe(false)
    expect(calendar.knownUntil).toBe(CHINA_KNOWN_UNTIL)
  })

  it('waits for no announcement where national holidays do not count', () => {
    expect(calendarOf({ type: 'windows', windows })).toMatchObject({
      holidays: [],
      workdays: [],
      knownUntil: '9999-12-31',
    })
    expect(calendarOf({ type: 'always', windows })).toEqual({ type: 'always' })
  })
})
