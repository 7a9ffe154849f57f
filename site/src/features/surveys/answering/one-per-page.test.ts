import { questionnaireOfTemplate } from '@linsheng/contracts/surveys'
import { imaginedResponses, questionsOf, SURVEY_TEMPLATES, shownQuestions } from '@linsheng/domain/surveys'
import { describe, expect, it } from 'vitest'
import { onePerPage, pageOf } from './one-per-page.ts'

describe.each(SURVEY_TEMPLATES)('large text of %s', (template) => {
  const questionnaire = questionnaireOfTemplate(template)
  const large = onePerPage(questionnaire)

  it('asks one question a page, and the same ones after the same answers', () => {
    expect(large.sections.every(({ questions }) => questions.length === 1)).toBe(true)
    for (const answers of imaginedResponses(questionnaire, 20, 5))
      expect(shownQuestions(large, answers)).toEqual(shownQuestions(questionnaire, answers))
  })

  it('has a page for every question', () => {
    for (const { code } of questionsOf(questionnaire)) expect(pageOf(large, code)).toBe(code)
    expect(pageOf(large, 'nothing')).toBeNull()
  })
})
