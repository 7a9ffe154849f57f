import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  formatDate,
  formatDateTime,
  formatDay,
  formatDuration,
  formatMonth,
  formatMonthShort,
  formatNumber,
  formatPercent,
  formatWeek,
} from './format.ts'
import { localeOf, localizedPath, withoutLocale } from './locales.ts'
import { t } from './t.ts'

const at = Date.parse('2026-11-23T06:30:00Z')

beforeAll(() => void vi.useFakeTimers({ now: at }))
afterAll(() => void vi.useRealTimers())

describe('a week', () => {
  it.each([
    ['zh-Hans', '2026-W49', '2026年11月30日至12月6日'],
    ['zh-Hant', '2026-W49', '2026年11月30日至12月6日'],
    ['en', '2026-W49', '30 November – 6 December 2026'],
    ['en', '2026-W48', '23 – 29 November 2026'],
    ['zh-Hans', '2026-W53', '2026年12月28日至2027年1月3日'],
    ['en', '2026-W53', '28 December 2026 – 3 January 2027'],
    ['zh-Hans', '2026-W01', '2025年12月29日至2026年1月4日'],
  ] as const)('is told by its days: %s %s', (locale, week, told) => {
    expect(formatWeek(locale, week)).toBe(told)
  })

  it('is the one that each of its days is in, Monday to Sunday', () => {
    const dayOf = ({ year, month, day }: Temporal.PlainDate) => `${year}年${month}月${day}日`
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (date) => {
          const day = Temporal.PlainDate.from(date.toISOString().slice(0, 10))
          const [monday, sunday] = [day.subtract({ days: day.dayOfWeek - 1 }), day.add({ days: 7 - day.dayOfWeek })]
          const week = `${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, '0')}`
          const [from = '', to = ''] = formatWeek('zh-Hans', week).split('至')
          expect(from).toBe(dayOf(monday))
          expect(dayOf(sunday)).toBe(sunday.year === monday.year ? `${sunday.year}年${to}` : to)
        },
      ),
    )
  })
})

describe('dates as people write them', () => {
  it('names the year only where it is not this one', () => {
    const lastYear = Date.parse('2025-11-23T06:30:00Z')
    expect(formatDateTime('zh-Hans', lastYear, 'Asia/Shanghai')).toBe('2025年11月23日 周日 14:30')
    expect(formatDateTime('en', lastYear, 'Asia/Shanghai')).toBe('Sun 23 Nov 2025, 14:30')
  })

  it.each([
    ['zh-Hans', '11月23日 周一 14:30'],
    ['zh-Hant', '11月23日 週一 14:30'],
    ['en', 'Mon 23 Nov, 14:30'],
  ] as const)('%s', (locale, expected) => expect(formatDateTime(locale, at, 'Asia/Shanghai')).toBe(expected))

  it('uses the zone it is given', () => {
    expect(formatDateTime('zh-Hans', at, 'America/New_York')).toBe('11月23日 周一 01:30')
    expect(formatDate('zh-Hans', Date.parse('2026-11-23T16:30:00Z'), 'Asia/Shanghai', { weekday: false })).toBe(
      '11月24日',
    )
  })

  it('writes the year only when asked', () => {
    expect(formatDate('zh-Hans', at, 'UTC', { year: true, weekday: false })).toBe('2026年11月23日')
    expect(formatDay('en', '2026-11-23', { year: true, weekday: false })).toBe('23 Nov 2026')
    expect(formatMonth('zh-Hant', '2026-11')).toBe('2026年11月')
  })
})

describe('numbers and durations', () => {
  it('groups digits and rounds shares to whole per cent', () => {
    expect(formatNumber('zh-Hans', 12345)).toBe('12,345')
    expect(formatPercent('en', 0.834)).toBe('83%')
  })

  it.each([
    [0, '0分钟', '0 minutes'],
    [61, '1小时1分钟', '1 hour 1 minute'],
    [1440, '1天', '1 day'],
    [3000, '2天2小时', '2 days 2 hours'],
  ])('%i minutes', (minutes, zh, en) => {
    expect(formatDuration('zh-Hans', minutes)).toBe(zh)
    expect(formatDuration('en', minutes)).toBe(en)
  })
})

describe('a month', () => {
  it('is as narrow under a bar as the language allows', () => {
    expect([formatMonthShort('zh-Hans', '2026-03'), formatMonthShort('en', '2026-11')]).toEqual(['3月', '11'])
  })
})

describe('locale of a path', () => {
  it('is the first segment, or the default', () => {
    expect(localeOf('/en/demo/board/')).toBe('en')
    expect(localeOf('/zh-hant/')).toBe('zh-Hant')
    expect(localeOf('/english-gardens/')).toBe('zh-Hans')
  })

  it('can be taken off and put on', () => {
    expect(withoutLocale('/en/demo/')).toBe('/demo/')
    expect(withoutLocale('/en')).toBe('/')
    expect(localizedPath('zh-Hant', '/en/demo/')).toBe('/zh-hant/demo/')
    expect(localizedPath('zh-Hans', '/en/')).toBe('/')
  })
})

describe('t', () => {
  it('fills placeholders and chooses the form of the count', () => {
    expect(t('zh-Hans', 'common.page.of', { page: 2, pages: 5 })).toBe('第 2 页，共 5 页')
    expect(t('en', 'common.duration.days', { count: 1 })).toBe('1 day')
    expect(t('en', 'common.duration.days', { count: 2 })).toBe('2 days')
  })
})
