import { toldMoment, toldPromise } from '@linsheng/domain/complaints'
import { DAY, HOUR, weekStart } from '@linsheng/domain/time'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { promiseEnd, promiseTime, stepTime, type Telling } from './told-words.ts'

// Dates are told without their year in that year.
beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-30T12:00:00+08:00') }))
afterAll(() => void vi.useRealTimers())

const zone = 'Asia/Shanghai'
/** A Thursday. */
const received = Date.parse('2026-11-26T11:23:00+08:00')
const week = { receivedAt: received, zone }
const monday = weekStart(received, zone)
const byWeek: Telling = { precision: 'week', receivedAt: monday, locale: 'en', zone, style: { year: false } }
const exactly: Telling = { ...byWeek, precision: 'exact', receivedAt: received }

describe('times of a case told by its week', () => {
  it('are the week of the receipt, and days after it', () => {
    expect(stepTime(monday, byWeek)).toBe('Week of 23 Nov')
    expect(stepTime(toldMoment(received + HOUR, week), byWeek)).toBe('Within 1 day of receipt')
    expect(stepTime(toldMoment(received + 3 * DAY, week), byWeek)).toBe('Within 3 days of receipt')
    expect(stepTime(toldMoment(received + 3 * DAY, week), { ...byWeek, locale: 'zh-Hans' })).toBe('收到后 3 天内')
  })

  it('of a promise are the last week it can end in, while it runs and where it was kept', () => {
    const due = toldPromise(received + 7 * DAY, week)
    expect(promiseTime(due, null, byWeek)).toBe('Week of 30 Nov')
    expect(promiseTime(due, toldMoment(received + 2 * DAY, week), byWeek)).toBe('Week of 30 Nov')
    expect(promiseEnd(due, byWeek)).toBe('the end of the week of 30 Nov')
    expect(promiseEnd(due, { ...byWeek, locale: 'zh-Hans' })).toBe('11月30日 起的那一周结束')
  })

  it('of a broken promise that was made up for are none', () => {
    const doneAt = toldMoment(received + 9 * DAY, week)
    expect(promiseTime(doneAt - DAY, doneAt, byWeek)).toBeNull()
  })

  it('never say a time of the day', () => {
    const durations = fc.integer({ min: 0, max: 60 * DAY })
    const zones = fc.constantFrom(zone, 'Europe/London', 'America/St_Johns')
    const moments = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) })
    const locales = fc.constantFrom('zh-Hans' as const, 'zh-Hant' as const, 'en' as const)
    fc.assert(
      fc.property(moments, durations, zones, locales, (receivedAt, duration, zone, locale) => {
        const told = { receivedAt, zone }
        const telling: Telling = { precision: 'week', receivedAt: weekStart(receivedAt, zone), locale, zone }
        const at = toldMoment(receivedAt + duration, told)
        const due = toldPromise(receivedAt + duration, told)
        for (const words of [stepTime(at, telling), promiseTime(due, null, telling), promiseEnd(due, telling)]) {
          expect(words).toMatch(/^[^:{}]+$/)
        }
      }),
    )
  })
})

it('are moments of every other case', () => {
  for (const words of [stepTime(received, exactly), promiseTime(received, received + DAY, exactly)]) {
    expect(words).toBe('Thu 26 Nov, 11:23')
  }
  expect(promiseEnd(received, exactly)).toBe('Thu 26 Nov, 11:23')
})
