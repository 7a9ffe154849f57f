import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answers, type PairQuestion, type Question, SERVQUAL_DIMENSIONS } from '../question.ts'
import type { Questionnaire, Section } from '../questionnaire.ts'
import { FIVE, questionnaireOf, questionnaires, questionOf, responseTo, said } from '../testing/questionnaires.ts'
import { findingsOf } from './findings.ts'
import { resultsOf } from './results.ts'
import { writtenAnswers } from './texts.ts'

const section = (code: string, weight: number, ...questions: Question[]): Section => ({
  code,
  title: said(code),
  intro: null,
  weight,
  showIf: [],
  questions,
})
const survey = (...sections: Section[]): Questionnaire => ({
  title: said('调查'),
  intro: null,
  sections,
  groupBy: null,
})
const times = (count: number, answers: Answers): Answers[] => Array.from({ length: count }, () => answers)
const pairOn = (code: string, dimension: PairQuestion['dimension']): PairQuestion => ({
  code,
  type: 'pair',
  text: said(code),
  help: null,
  required: false,
  showIf: [],
  dimension,
  scale: FIVE,
})

const responded = questionnaires.chain((questionnaire) =>
  fc.array(responseTo(questionnaire), { maxLength: 20 }).map((responses) => ({ questionnaire, responses })),
)

describe('results', () => {
  it('are the same in whatever order the responses lie', () => {
    fc.assert(
      fc.property(responded, ({ questionnaire, responses }) => {
        const results = resultsOf(questionnaire, responses, 100)
        expect(resultsOf(questionnaire, responses.toReversed(), 100)).toEqual(results)
        expect(results.n).toBe(responses.length)
      }),
    )
  })

  it('hold no number that is none', () => {
    fc.assert(
      fc.property(responded, ({ questionnaire, responses }) => {
        const results = resultsOf(questionnaire, responses, 100)
        expect(JSON.parse(JSON.stringify(results))).toEqual(results)
      }),
    )
  })

  it('of more responses than households are a mistake', () => {
    expect(() => resultsOf(questionnaireOf(), times(6, {}), 5)).toThrow(RangeError)
  })

  it('show a question only where five answered it', () => {
    const questionnaire = questionnaireOf(questionOf('scale', 'a'), questionOf('scale', 'b'))
    const responses = [...times(4, { a: 5, b: 5 }), { b: 1 }]
    expect(resultsOf(questionnaire, responses, 9).total).toMatchObject({
      questions: { a: null, b: { n: 5 } },
      sections: [{ items: [{ code: 'b' }] }],
    })
  })

  it('by building join small neighbours, and show no count of the buildings themselves', () => {
    const questionnaire = { ...questionnaireOf(questionOf('single', 'g'), questionOf('scale', 'a')), groupBy: 'g' }
    const responses = [...times(3, { g: 'a', a: 5 }), ...times(4, { g: 'b', a: 3 }), ...times(6, { g: 'c', a: 1 })]
    const { total, groups } = resultsOf(questionnaire, responses, 20)
    expect(total?.questions).not.toHaveProperty('g')
    expect(groups).toMatchObject({
      question: 'g',
      cells: [
        { choices: ['a', 'b'], n: 7, figures: { questions: { a: { counts: [0, 0, 4, 0, 3] } } } },
        { choices: ['c', null], n: 6, figures: { questions: { a: { counts: [6, 0, 0, 0, 0] } } } },
      ],
    })
  })
})

describe('the index', () => {
  it('weighs the sections, each the mean of its items', () => {
    const questionnaire = survey(
      section('s1', 30, questionOf('scale', 'a'), questionOf('scale', 'b')),
      section('s2', 10, questionOf('scale', 'c')),
      section('s3', 0, questionOf('scale', 'd')),
    )
    const { total } = resultsOf(questionnaire, times(6, { a: 5, b: 3, c: 1, d: 1 }), 10)
    expect(total?.sections.map(({ score }) => score.value)).toEqual([75, 0, 0])
    expect(total?.index?.value).toBe((75 * 30 + 0 * 10) / 40)
  })

  it('is within 0 and 100 and its own interval', () => {
    fc.assert(
      fc.property(responded, ({ questionnaire, responses }) => {
        const index = resultsOf(questionnaire, responses, 100).total?.index
        if (!index) return
        expect(index.low).toBeGreaterThanOrEqual(-1e-9)
        expect(index.high).toBeLessThanOrEqual(100 + 1e-9)
        expect(index.low <= index.value && index.value <= index.high).toBe(true)
      }),
    )
  })
})

describe('SERVQUAL', () => {
  const questionnaire = survey(
    section('s1', 0, ...SERVQUAL_DIMENSIONS.slice(0, 4).map((dimension) => pairOn(dimension, dimension))),
  )
  const responses = times(5, {
    tangibles: { expected: 5, perceived: 2 },
    reliability: { expected: 5, perceived: 5 },
    responsiveness: { expected: 3, perceived: 2 },
    assurance: { expected: 3, perceived: 5 },
  })
  const { total } = resultsOf(questionnaire, responses, 10)

  it('has the gap of every dimension and puts it in its quadrant', () => {
    expect(total?.servqual?.dimensions.map(({ dimension, gap, quadrant }) => [dimension, gap.value, quadrant])).toEqual(
      [
        ['tangibles', -3, 'concentrate-here'],
        ['reliability', 0, 'keep-up'],
        ['responsiveness', -1, 'low-priority'],
        ['assurance', 2, 'possible-overkill'],
      ],
    )
    expect(total?.servqual?.gap.value).toBe(-0.5)
  })

  it('leaves its lowest dimensions and pairs to be answered for, and none that keeps up', () => {
    expect(findingsOf(resultsOf(questionnaire, responses, 10))).toEqual([
      { kind: 'dimension', measure: 'gap', code: 'tangibles', value: -3 },
      { kind: 'dimension', measure: 'gap', code: 'responsiveness', value: -1 },
      { kind: 'item', measure: 'gap', code: 'tangibles', value: -3 },
      { kind: 'item', measure: 'gap', code: 'responsiveness', value: -1 },
    ])
  })
})

describe('written answers', () => {
  const questionnaire = questionnaireOf(questionOf('text', 'a'), questionOf('text', 'b'), questionOf('scale', 'c'))

  it('stand apart from each other and from everything else, in no household’s order', () => {
    const responses = ['5', '1', '4', '2', '3'].map((text) => ({ a: text, c: 3 }))
    expect(writtenAnswers(questionnaire, responses)).toEqual({ a: ['1', '2', '3', '4', '5'] })
    expect(writtenAnswers(questionnaire, responses.toReversed())).toEqual(writtenAnswers(questionnaire, responses))
  })

  it('of fewer than five are kept', () => {
    expect(writtenAnswers(questionnaire, [...times(4, { b: 'x' }), ...times(9, { c: 1 })])).toEqual({})
  })
})

describe('findings', () => {
  it('are the lowest, by no choice of anybody', () => {
    fc.assert(
      fc.property(responded, ({ questionnaire, responses }) => {
        const results = resultsOf(questionnaire, responses, 100)
        const found = findingsOf(results)
        const named = new Set(found.map(({ kind, code }) => `${kind}:${code}`))
        expect(named.size).toBe(found.length)
        const highest = Math.max(...found.filter(({ kind }) => kind === 'section').map(({ value }) => value))
        for (const { section: code, score } of results.total?.sections ?? []) {
          if (!named.has(`section:${code}`) && score.value < 100) expect(score.value).toBeGreaterThanOrEqual(highest)
        }
      }),
    )
  })

  it('of hidden results are none', () => {
    expect(findingsOf(resultsOf(questionnaireOf(questionOf('scale', 'a')), times(4, { a: 1 }), 10))).toEqual([])
  })
})
