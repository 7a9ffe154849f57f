import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { imaginedResponses } from './imagined.ts'
import { parseResponse } from './response.ts'
import { resultsOf } from './results/results.ts'
import { questionnaireFrom } from './templates/index.ts'
import { questionnaires } from './testing/questionnaires.ts'

/** Texts are never imagined, so that nothing required may be one. */
const withoutRequiredTexts = questionnaires.map((questionnaire) => ({
  ...questionnaire,
  sections: questionnaire.sections.map((section) => ({
    ...section,
    questions: section.questions.map((each) => (each.type === 'text' ? { ...each, required: false } : each)),
  })),
}))

describe('imagined households', () => {
  it('answer in order', () => {
    fc.assert(
      fc.property(withoutRequiredTexts, fc.nat(), (questionnaire, seed) => {
        for (const response of imaginedResponses(questionnaire, 5, seed))
          expect(parseResponse(questionnaire, response)).toEqual({ ok: true, value: response })
      }),
    )
  })

  it('say the same each time', () => {
    const questionnaire = questionnaireFrom('yearly', (key) => ({ 'zh-Hans': key }))
    expect(imaginedResponses(questionnaire, 20, 7)).toEqual(imaginedResponses(questionnaire, 20, 7))
    expect(imaginedResponses(questionnaire, 20, 7)).not.toEqual(imaginedResponses(questionnaire, 20, 8))
  })

  it('20,000 of them are counted within a second of a processor’s time', () => {
    const questionnaire = questionnaireFrom('yearly', (key) => ({ 'zh-Hans': key }))
    const responses = imaginedResponses(questionnaire, 20_000, 1)
    const before = process.threadCpuUsage()
    resultsOf(questionnaire, responses, 25_000)
    const { user, system } = process.threadCpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(1000)
  })
})
