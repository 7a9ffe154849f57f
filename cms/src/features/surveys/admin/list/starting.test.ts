import { type PrepareSurvey, prepareSurveySchema, type SurveyRow } from '@linsheng/contracts/surveys'
import { DAY } from '@linsheng/domain/time'
import { describe, expect, it } from 'vitest'
import type { SurveyPlace } from '../page.tsx'
import { staffSurvey } from '../testing/staff-survey.ts'
import { prepareRequest, repeatsFor, slugFor, startOfSurvey, startOptions } from './starting.ts'

const place: SurveyPlace = {
  community: { id: 'c', slug: 'demo', name: '邻里小区' },
  reader: { locale: 'zh-Hans', zone: 'Asia/Shanghai' },
  now: Date.UTC(2026, 10, 30, 4),
}
const before: SurveyRow = staffSurvey({ id: 'one', slug: 'yearly-2025-12' })

describe('a new survey', () => {
  it('starts from a template or a copy, but not from what is asked after a complaint', () => {
    const values = startOptions([before], 'zh-Hans').map(({ value }) => value)
    expect(values).toEqual([
      'template:yearly',
      'template:servqual',
      'template:after-event',
      'template:meeting-follow-up',
      'copy:one',
    ])
  })

  it('has a name in the address that nobody has', () => {
    expect(slugFor('template:yearly', '2026-12-07T09:00', [])).toBe('yearly-2026-12')
    expect(slugFor('copy:one', '2026-12-07T09:00', [before])).toBe('yearly-2026-12')
    expect(slugFor('copy:one', '2025-12-07T09:00', [before])).toBe('yearly-2025-12-2')
  })

  it('is asked every year, or once where it follows something that happened', () => {
    expect(['template:yearly', 'template:servqual', 'copy:one'].map(repeatsFor)).toEqual(['year', 'year', 'year'])
    expect(['template:after-event', 'template:meeting-follow-up'].map(repeatsFor)).toEqual(['', ''])
  })

  it('can be prepared as the form begins: a week ahead, for two weeks, in the community’s time', () => {
    const draft = { ...startOfSurvey(place), slug: 'yearly-2026-12' }
    const request: PrepareSurvey = prepareSurveySchema.parse(prepareRequest(draft, place))
    expect(request.from).toEqual({ template: 'yearly' })
    expect(request.opensAt).toBe(Date.UTC(2026, 11, 7, 1))
    expect(request.closesAt - request.opensAt).toBe(14 * DAY + 11 * 3_600_000)
  })

  it('is a copy where one was chosen', () => {
    const draft = { ...startOfSurvey(place), from: 'copy:one', slug: 'x' }
    expect(prepareSurveySchema.parse(prepareRequest(draft, place)).from).toEqual({ copyOf: 'one' })
  })
})
