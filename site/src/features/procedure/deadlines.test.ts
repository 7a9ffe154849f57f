import type { PolicyChange, PublicCalendar } from '@linsheng/contracts'
import { describe, expect, it } from 'vitest'
import { fixtureContent } from '../../../fixtures/content.ts'
import { calendarLines, changeLines, targetText } from './deadlines.ts'

const windows = (days: number[]): PublicCalendar => ({
  type: 'windows',
  windows: days.map((weekday) => ({ weekday, from: '09:00', to: '18:00' })),
  chinaHolidays: true,
  knownUntil: '2026-12-31',
  holidays: [],
  workdays: [],
})

describe('a deadline in words', () => {
  it('is working hours only where the clock rests', () => {
    const office = { calendar: windows([1, 2, 3, 4, 5]), roundTheClock: ['critical' as const] }
    expect(targetText('zh-Hans', office, 'ordinary', 48)).toBe('48 个工作小时')
    expect(targetText('zh-Hans', office, 'critical', 2)).toBe('2小时')
    expect(targetText('zh-Hans', { calendar: { type: 'always' }, roundTheClock: [] }, 'ordinary', 48)).toBe('2天')
    expect(targetText('zh-Hans', office, 'ordinary', null)).toBe('不设')
  })

  it('names days in a row by the first and the last', () => {
    expect(calendarLines('zh-Hans', windows([1, 2, 3, 4, 5]))[0]).toBe('只算工作时间：周一–周五 09:00–18:00')
    expect(calendarLines('zh-Hant', windows([1, 3]))[0]).toBe('只算工作時間：週一、週三 09:00–18:00')
    expect(calendarLines('en', windows([6, 7]))[0]).toBe('Only in working hours: Sat, Sun 09:00–18:00')
    expect(calendarLines('zh-Hans', windows([1]))).toContain(
      '放假安排已公布到 2026年12月31日，以后的等公布了再算进去。',
    )
  })
})

it('a change says what it was and what it is', () => {
  const [community] = fixtureContent({ communities: 1, notices: 0, meetings: 0 }, 0).communities
  if (!community) throw new Error('no community in the fixtures')
  const change: PolicyChange = {
    since: 0,
    by: 'manager',
    reason: '人手增加',
    changes: [
      { priority: 'ordinary', clock: 'resolution', category: null, from: 168, to: 120 },
      { priority: 'major', clock: 'safe', category: 'lift', from: null, to: 4 },
    ],
    settings: [{ setting: 'reopenDays', from: 30, to: 60 }],
    calendar: null,
    roundTheClock: { from: [], to: ['critical'] },
  }
  const lines = changeLines('zh-Hans', community, change)
  expect(lines).toHaveLength(4)
  expect(lines[0]).toBe('一般 解决：7天 → 5天')
  expect(lines[1]).toContain('电梯 较急')
  expect(lines[3]).toBe('全天候算的级别：不设 → 紧急')
})
