import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionnaireFaults } from './check-questionnaire.ts'
import type { Condition } from './condition.ts'
import type { DefinitionFaultCode } from './faults.ts'
import { checkYourAnswers, firstFaulty, neighbours, pageFaults, progressAt } from './pages.ts'
import type { Question } from './question.ts'
import type { Questionnaire } from './questionnaire.ts'
import { fieldAt, parseResponse, readForm, shownQuestions, shownSections, withoutHidden } from './response.ts'
import {
  looseAnswers,
  questionnaireOf,
  questionnaires,
  questionOf,
  responseTo,
  said,
} from './testing/questionnaires.ts'

const answered = questionnaires.chain((questionnaire) =>
  looseAnswers(questionnaire).map((answers) => ({ questionnaire, answers })),
)
const responded = questionnaires.chain((questionnaire) =>
  responseTo(questionnaire).map((answers) => ({ questionnaire, answers })),
)

const onlyIf = (question: Question, ...showIf: Condition[]): Question => ({ ...question, showIf })
const single = questionOf('single', 'a')
const text = questionnaireOf(questionOf('text', 'a'))
const after = (condition: Condition) => questionnaireOf(single, onlyIf(questionOf('scale', 'b'), condition))
const choosesA: Condition = { question: 'a', is: 'one-of', choices: ['a'] }

/** b is asked who chose a, c is asked who gave b three points at most. */
const branching = questionnaireOf(
  single,
  onlyIf(questionOf('scale', 'b'), choosesA),
  onlyIf(questionOf('text', 'c'), { question: 'b', is: 'at-most', value: 3 }),
)

describe('a questionnaire', () => {
  it('made by the rules has no fault', () => {
    fc.assert(
      fc.property(questionnaires, (questionnaire) => {
        expect(questionnaireFaults(questionnaire)).toEqual([])
      }),
    )
  })

  it.each<[string, Questionnaire, string, DefinitionFaultCode]>([
    ['nothing to ask', questionnaireOf(), '/sections/0/questions', 'too-few'],
    ['no title', { ...questionnaireOf(single), title: said('') }, '/title/zh-Hans', 'empty-text'],
    ['a code twice', questionnaireOf(single, questionOf('text', 'a')), '/sections/0/questions/1/code', 'repeated-code'],
    [
      'a weight on nothing that is rated',
      { ...text, sections: text.sections.map((section) => ({ ...section, weight: 10 })) },
      '/sections/0/weight',
      'nothing-rated',
    ],
    [
      'a condition on what comes later',
      questionnaireOf(onlyIf(questionOf('text', 'b'), choosesA), single),
      '/sections/0/questions/0/showIf/0/question',
      'not-earlier',
    ],
    [
      'a condition on itself',
      questionnaireOf(onlyIf(single, choosesA)),
      '/sections/0/questions/0/showIf/0/question',
      'not-earlier',
    ],
    [
      'a condition on a choice there is not',
      after({ question: 'a', is: 'one-of', choices: ['z'] }),
      '/sections/0/questions/1/showIf/0/choices/0',
      'unknown-choice',
    ],
    [
      'a condition that does not fit the question',
      after({ question: 'a', is: 'at-least', value: 3 }),
      '/sections/0/questions/1/showIf/0/is',
      'not-a-condition',
    ],
    [
      'results by a question that not everybody is asked',
      { ...after(choosesA), groupBy: 'b' },
      '/groupBy',
      'bad-group',
    ],
    [
      'a condition on the question that results are shown by',
      { ...after(choosesA), groupBy: 'a' },
      '/sections/0/questions/1/showIf/0/question',
      'group-decides',
    ],
  ])('is refused with %s', (_name, questionnaire, pointer, code) => {
    expect(questionnaireFaults(questionnaire)).toContainEqual(expect.objectContaining({ pointer, code }))
  })

  it('has every fault at a place that exists', () => {
    const broken = questionnaires.map((questionnaire) => ({ ...questionnaire, title: said(''), groupBy: 'q0' }))
    fc.assert(
      fc.property(broken, (questionnaire) => {
        for (const { pointer } of questionnaireFaults(questionnaire)) {
          let place: unknown = questionnaire
          for (const part of pointer.split('/').slice(1)) {
            expect(place).toHaveProperty([part])
            place = Object.entries(Object(place)).find(([key]) => key === part)?.[1]
          }
        }
      }),
    )
  })
})

describe('branching', () => {
  it.each([
    [{}, ['a']],
    [{ a: 'b' }, ['a']],
    [{ a: 'a' }, ['a', 'b']],
    [{ a: 'a', b: 3 }, ['a', 'b', 'c']],
    [{ a: 'a', b: 4 }, ['a', 'b']],
    [{ a: 'b', b: 3, c: 'x' }, ['a']],
  ])('after %j asks %j', (answers, expected) => {
    expect(shownQuestions(branching, answers).map(({ code }) => code)).toEqual(expected)
  })

  it('asks of nobody what rests on an answer they did not give', () => {
    const noneOf: Condition = { question: 'a', is: 'none-of', choices: ['a'] }
    expect(shownQuestions(after(noneOf), {})).toHaveLength(1)
    expect(shownQuestions(after(noneOf), { a: 'b' })).toHaveLength(2)
  })

  it('leaves out a section of which nothing is asked', () => {
    const questionnaire: Questionnaire = {
      ...branching,
      sections: [
        ...branching.sections,
        {
          code: 's2',
          title: said('二'),
          intro: null,
          weight: 0,
          showIf: [choosesA],
          questions: [questionOf('text', 'd')],
        },
      ],
    }
    expect(shownSections(questionnaire, { a: 'b' }).map(({ code }) => code)).toEqual(['s1'])
    expect(shownSections(questionnaire, { a: 'a' }).map(({ code }) => code)).toEqual(['s1', 's2'])
  })

  it('refuses an answer to what is not asked, and drops it while somebody goes back and forth', () => {
    const answers = { a: 'b', b: 3 }
    expect(parseResponse(branching, answers)).toEqual({ ok: false, faults: [{ pointer: '/b', code: 'not-asked' }] })
    expect(parseResponse(branching, withoutHidden(branching, answers))).toEqual({ ok: true, value: { a: 'b' } })
  })

  it('asks the same after what is hidden was dropped, and drops nothing more', () => {
    fc.assert(
      fc.property(answered, ({ questionnaire, answers }) => {
        const kept = withoutHidden(questionnaire, answers)
        expect(shownQuestions(questionnaire, kept)).toEqual(shownQuestions(questionnaire, answers))
        expect(withoutHidden(questionnaire, kept)).toEqual(kept)
      }),
    )
  })
})

describe('a response', () => {
  it('in order is taken; a second reading changes nothing', () => {
    fc.assert(
      fc.property(responded, ({ questionnaire, answers }) => {
        const response = parseResponse(questionnaire, answers)
        expect(response.ok).toBe(true)
        if (response.ok) expect(parseResponse(questionnaire, response.value)).toEqual(response)
      }),
    )
  })

  it('keeps nothing of the order in which it was filled in', () => {
    fc.assert(
      fc.property(responded, ({ questionnaire, answers }) => {
        const backwards = Object.fromEntries(Object.entries(answers).toReversed())
        expect(JSON.stringify(parseResponse(questionnaire, backwards))).toBe(
          JSON.stringify(parseResponse(questionnaire, answers)),
        )
      }),
    )
  })

  it('lacking a required answer is refused at its field', () => {
    const questionnaire = questionnaireOf({ ...questionOf('matrix', 'm'), required: true })
    const response = parseResponse(
      questionnaire,
      readForm(questionnaire, (name) => (name === 'm.a' ? ['3'] : [])),
    )
    expect(response.ok ? [] : response.faults.map(fieldAt)).toEqual(['m.b', 'm.c'])
  })

  it('with an answer to a question there never was is refused', () => {
    const response = parseResponse(branching, JSON.parse('{"a":"b","constructor":"x","__proto__":"y"}'))
    expect(response.ok ? [] : response.faults.map(({ code }) => code)).toEqual(['not-asked', 'not-asked'])
  })
})

describe('pages', () => {
  it('are walked from the first to the last and back, each once', () => {
    fc.assert(
      fc.property(answered, ({ questionnaire, answers }) => {
        const codes = shownSections(questionnaire, answers).map(({ code }) => code)
        for (const [at, code] of codes.entries()) {
          expect(neighbours(questionnaire, answers, code)).toEqual({
            previous: codes[at - 1] ?? null,
            next: codes[at + 1] ?? null,
          })
          expect(progressAt(questionnaire, answers, code)).toMatchObject({ page: at + 1, pages: codes.length })
        }
        expect(progressAt(questionnaire, answers, null).page).toBe(codes.length + 1)
      }),
    )
  })

  it('lead to the first one at fault, or to sending', () => {
    fc.assert(
      fc.property(answered, ({ questionnaire, answers }) => {
        const kept = withoutHidden(questionnaire, answers)
        const first = firstFaulty(questionnaire, kept)
        expect(first === null).toBe(parseResponse(questionnaire, kept).ok)
        const pages = shownSections(questionnaire, kept)
        const before = pages.slice(0, first === null ? pages.length : pages.findIndex(({ code }) => code === first))
        expect(before.flatMap((section) => pageFaults(section, kept))).toEqual([])
      }),
    )
  })

  it('are checked in the order of the questionnaire, every answer shown, every gap too', () => {
    fc.assert(
      fc.property(responded, ({ questionnaire, answers }) => {
        const checked = checkYourAnswers(questionnaire, answers).flatMap((page) => page.answers)
        expect(checked.map(({ question }) => question)).toEqual(shownQuestions(questionnaire, answers))
        for (const { question, lines } of checked) expect(lines.length > 0).toBe(Object.hasOwn(answers, question.code))
      }),
    )
  })
})
