import {
  ACTION_STATES,
  ANSWER_FAULTS,
  type AnsweredFinding,
  type Answers,
  DEFINITION_FAULTS,
  findingsOf,
  imaginedResponses,
  QUADRANTS,
  QUESTION_TYPES,
  REPEATS,
  resultsOf,
  SERVQUAL_DIMENSIONS,
  SURVEY_STATUSES,
  SURVEY_TEMPLATES,
} from '@linsheng/domain/surveys'
import { surveyRules } from '@linsheng/i18n/catalogs/survey-rules/index'
import { describe, expect, it } from 'vitest'
import { answersSchema } from './answers.ts'
import { staffSurveyCommandSchema } from './commands.ts'
import { type PublishedSurvey, publishedSurveySchema } from './results.ts'
import { questionnaireOfTemplate } from './templates.ts'

const overTheWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe.each(SURVEY_TEMPLATES)('a survey from the template %s', (template) => {
  const questionnaire = questionnaireOfTemplate(template)
  const responses = imaginedResponses(questionnaire, 60, 3)

  it('has responses of the wire’s shape', () => {
    for (const response of responses) expect(answersSchema.parse(overTheWire(response))).toEqual(response)
  })

  it('is published in the wire’s shape, with and without answers to its findings', () => {
    const results = resultsOf(questionnaire, responses, 100)
    const findings = findingsOf(results).map(
      (finding, at): AnsweredFinding => ({
        ...finding,
        followUp: at % 2 === 0 ? null : { kind: 'none', reason: '明年再议' },
      }),
    )
    expect(findings.length).toBeGreaterThan(0)
    const published: PublishedSurvey = {
      questionnaire,
      wave: 1,
      opensAt: 0,
      closesAt: 1,
      targetPercent: 40,
      results,
      findings,
      texts: {},
    }
    expect(publishedSurveySchema.parse(overTheWire(published))).toEqual(published)
  })
})

describe('a day that staff choose', () => {
  const LAST = Date.parse('9999-12-31T23:59:59.999Z')
  const orders = (at: number) => [
    { type: 'name-action', finding: 'item:x', what: 'x', who: 'x', by: at },
    { type: 'extend', closesAt: at, reason: 'x' },
    { type: 'arrange', opensAt: 0, closesAt: at, repeats: null, targetPercent: 40 },
    { type: 'arrange', opensAt: at, closesAt: 0, repeats: null, targetPercent: 40 },
  ]

  it('is one that pages can show: without a date for it no page of the site could be made', () => {
    const isTaken = (order: unknown) => staffSurveyCommandSchema.safeParse(order).success
    expect(orders(LAST).map(isTaken)).toEqual([true, true, true, true])
    for (const wrong of [LAST + 1, Number.MAX_SAFE_INTEGER, -1]) {
      expect(orders(wrong).map(isTaken)).toEqual([false, false, false, false])
    }
  })
})

describe('answers', () => {
  it.each<[string, unknown]>([
    ['a number of questions beyond measure', Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`q${at}`, 1]))],
    ['a text beyond measure', { q: 'x'.repeat(2001) }],
    ['what is nested', { q: { a: { b: 1 } } }],
    ['what is no code', { 'a.b': 1 }],
    ['nothing', null],
  ])('are not %s', (_name, value) => {
    expect(answersSchema.safeParse(value).success).toBe(false)
  })

  it('may be none at all', () => {
    const none: Answers = {}
    expect(answersSchema.parse(none)).toEqual(none)
  })
})

it('every code of the rules has its words', () => {
  const codes = [
    ...ANSWER_FAULTS.map((code) => `answer.${code}`),
    ...DEFINITION_FAULTS.map((code) => `definition.${code}`),
    ...QUESTION_TYPES.map((type) => `type.${type}`),
    ...SERVQUAL_DIMENSIONS.map((dimension) => `dimension.${dimension}`),
    ...QUADRANTS.map((quadrant) => `quadrant.${quadrant}`),
    ...SURVEY_STATUSES.map((status) => `status.${status}`),
    ...REPEATS.map((repeats) => `repeats.${repeats}`),
    ...ACTION_STATES.map((state) => `action.${state}`),
    ...['up', 'down', 'unclear'].map((direction) => `direction.${direction}`),
  ]
  const own = Object.keys(surveyRules['zh-Hans'])
  const families = new Set(codes.map((code) => code.split('.')[0]))
  expect(own.filter((key) => families.has(key.split('.')[0])).sort()).toEqual(codes.sort())
})
