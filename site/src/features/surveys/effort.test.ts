import { questionnaireOfTemplate } from '@linsheng/contracts/surveys'
import { expect, it } from 'vitest'
import { minutesToAnswer } from './effort.ts'

it('says about how long a survey takes, in whole minutes', () => {
  expect(minutesToAnswer({ title: { 'zh-Hans': '' }, intro: null, sections: [], groupBy: null })).toBe(1)
  const yearly = minutesToAnswer(questionnaireOfTemplate('yearly'))
  const few = minutesToAnswer(questionnaireOfTemplate('after-complaint'))
  expect(few).toBeLessThan(yearly)
  expect(yearly).toBeLessThanOrEqual(10)
})
