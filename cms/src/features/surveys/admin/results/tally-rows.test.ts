import { questionnaireOfTemplate } from '@linsheng/contracts/surveys'
import { findingsOf, imaginedResponses, questionsOf, resultsOf, SURVEY_TEMPLATES } from '@linsheng/domain/surveys'
import { LOCALES } from '@linsheng/i18n/locales'
import { describe, expect, it } from 'vitest'
import { findingName } from './finding-name.ts'
import { tallyRows } from './tally-rows.ts'

describe.each(SURVEY_TEMPLATES)('results of %s', (template) => {
  const questionnaire = questionnaireOfTemplate(template)
  const results = resultsOf(questionnaire, imaginedResponses(questionnaire, 60, 3), 100)

  it.each(LOCALES)('have a line for everything that was answered, in %s', (locale) => {
    for (const question of questionsOf(questionnaire)) {
      const tally = results.total?.questions[question.code]
      if (!tally) continue
      const rows = tallyRows(question, tally, locale)
      expect(rows.length).toBeGreaterThan(0)
      expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length)
      expect(rows.filter(({ figures }) => figures.includes('NaN') || figures.includes('undefined'))).toEqual([])
    }
  })

  it('have names for what came out low', () => {
    const findings = findingsOf(results)
    const names = findings.map((finding) => findingName(finding, questionnaire, 'en'))
    expect(names.filter((name, at) => name === findings[at]?.code)).toEqual([])
  })
})

it('a band reaches up to the next one, the last one to the end', () => {
  const questionnaire = questionnaireOfTemplate('yearly')
  const hours = questionsOf(questionnaire).find(({ type }) => type === 'number')
  if (hours?.type !== 'number') throw new Error('the yearly survey asks for hours')
  const rows = tallyRows(hours, { type: 'number', n: 10, counts: [1, 2, 3, 2, 1, 1] }, 'en')
  expect(rows.map(({ name }) => name)).toEqual([
    '0 up to 2',
    '2 up to 12',
    '12 up to 24',
    '24 up to 48',
    '48 up to 72',
    '72 to 240',
  ])
  expect(rows[2]?.figures).toBe('3, 30%')
})
