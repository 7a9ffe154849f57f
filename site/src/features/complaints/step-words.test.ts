import { type Telling, type TimelineItem, timelineItemSchema } from '@linsheng/contracts'
import { LOCALES, type Locale } from '@linsheng/i18n'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { stepSentence, yourStepSentence } from './step-words.ts'

// Dates are told without their year in that year.
beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-30T12:00:00+08:00') }))
afterAll(() => void vi.useRealTimers())

const ZONE = 'Asia/Shanghai'
const AT = Date.UTC(2026, 10, 23, 6, 30)
const exactly = (locale: Locale): Telling => ({ precision: 'exact', receivedAt: AT, locale, zone: ZONE })
const item = (given: Partial<TimelineItem>): TimelineItem => ({ at: AT, who: 'staff', what: 'noted', ...given })
const STEPS = timelineItemSchema.shape.what.options

describe.each(LOCALES)('steps in %s', (locale) => {
  it.each(STEPS)(
    '%s has a sentence, with nothing but its name known, for everybody and for its complainant',
    (what) => {
      for (const write of [stepSentence, yourStepSentence]) {
        const sentence = write(item({ what }), exactly(locale))
        expect(sentence).not.toMatch(/[{}]|step\.|what\./)
        expect(sentence.length).toBeGreaterThan(1)
      }
    },
  )
})

describe('what fills a step', () => {
  it.each([
    [{ what: 'escalated', level: 'committee' }, '升级到业委会'],
    [{ what: 'paused', pause: 'weather', until: AT }, '期限暂停：天气不允许，最晚到 11月23日 周一 14:30'],
    [{ what: 'forwarded', office: 'police' }, '转给派出所，接着追问'],
    [{ what: 'plan-proposed', when: AT }, '提出处理方案，11月23日 周一 14:30 前办好'],
    [{ what: 'plan-agreed', who: 'complainant' }, '同意处理方案'],
    [{ what: 'plan-agreed', who: 'system' }, '到期没有答复，先照方案办，不算同意'],
    [{ what: 'merged', other: '2026-7' }, '并入 2026-7，在那里接着办'],
    [{ what: 'closed', outcome: 'abusive' }, '办结，滥用投诉，不再受理'],
  ] satisfies Array<[Partial<TimelineItem>, string]>)('%j', (given, sentence) => {
    expect(stepSentence(item(given), exactly('zh-Hans')).replace(/2026年/, '')).toBe(sentence)
  })

  it('names the week, not a moment, where only that is told', () => {
    const week: Telling = { ...exactly('zh-Hans'), precision: 'week' }
    // A Tuesday, a week after the Monday of the week it ends in.
    const until = Date.parse('2026-12-08T00:00:00+08:00')
    expect(stepSentence(item({ what: 'paused', pause: 'weather', until }), week)).toBe(
      '期限暂停：天气不允许，最晚到 11月30日 起的那一周结束',
    )
  })

  it('speaks to the complainant where it is about them', () => {
    expect(yourStepSentence(item({ what: 'closed', outcome: 'confirmed' }), exactly('zh-Hans'))).toBe('结束，您确认过')
    expect(yourStepSentence(item({ what: 'closed', outcome: 'declined' }), exactly('zh-Hans'))).toBe(
      '结束，建议没有采纳，已说明理由',
    )
    expect(stepSentence(item({ what: 'closed', outcome: 'confirmed' }), exactly('zh-Hans'))).toBe(
      '办结，投诉人确认办好',
    )
  })
})
