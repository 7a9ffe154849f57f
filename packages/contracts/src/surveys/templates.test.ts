import {
  QUESTION_TYPES,
  questionnaireFaults,
  questionnaireFrom,
  questionsOf,
  SURVEY_TEMPLATES,
} from '@linsheng/domain/surveys'
import { surveyTemplates } from '@linsheng/i18n/catalogs/survey-templates/index'
import { describe, expect, it } from 'vitest'
import { questionnaireSchema } from './questionnaire.ts'
import { questionnaireOfTemplate } from './templates.ts'

describe.each(SURVEY_TEMPLATES)('the template %s', (template) => {
  const questionnaire = questionnaireOfTemplate(template)

  it('can be opened as it is', () => {
    expect(questionnaireFaults(questionnaire)).toEqual([])
  })

  it('has the shape of the wire', () => {
    expect(questionnaireSchema.parse(JSON.parse(JSON.stringify(questionnaire)))).toEqual(questionnaire)
  })
})

it('templates use every text there is for them', () => {
  const used = new Set<string>()
  for (const template of SURVEY_TEMPLATES) {
    questionnaireFrom(template, (key) => {
      used.add(key)
      return { 'zh-Hans': key }
    })
  }
  const own = Object.keys(surveyTemplates['zh-Hans']).filter((key) => !/^(?:name|about)\./.test(key))
  expect([...used].sort()).toEqual(own.sort())
  for (const template of SURVEY_TEMPLATES) {
    expect(surveyTemplates['zh-Hans']).toHaveProperty([`name.${template}`])
    expect(surveyTemplates['zh-Hans']).toHaveProperty([`about.${template}`])
  }
})

it('the yearly weights make 100', () => {
  const weights = questionnaireOfTemplate('yearly').sections.map(({ weight }) => weight)
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(100)
})

it('SERVQUAL has 22 pairs, 4, 5, 4, 4 and 5', () => {
  const pairs = questionsOf(questionnaireOfTemplate('servqual'))
  const dimensions = pairs.map((question) => (question.type === 'pair' ? question.dimension : null))
  expect(pairs).toHaveLength(22)
  expect(
    ['tangibles', 'reliability', 'responsiveness', 'assurance', 'empathy'].map(
      (name) => dimensions.filter((dimension) => dimension === name).length,
    ),
  ).toEqual([4, 5, 4, 4, 5])
})

it('together the templates show every type of question', () => {
  const types = SURVEY_TEMPLATES.flatMap((template) =>
    questionsOf(questionnaireOfTemplate(template)).map(({ type }) => type),
  )
  expect([...new Set(types)].sort()).toEqual([...QUESTION_TYPES].sort())
})
