import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers, Question } from '../question.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { questionnaireOf, questionnaires, questionOf, responseTo, said } from '../testing/questionnaires.ts'
import { findingKey, findingsOf } from './findings.ts'
import { resultsOf } from './results.ts'
import { isSameQuestion } from './same-question.ts'
import { changeOfFinding, compareWaves, type Wave } from './waves.ts'

const wave = (questionnaire: Questionnaire, responses: readonly Answers[]): Wave => ({
  questionnaire,
  results: resultsOf(questionnaire, responses, 1000),
})
const times = (count: number, answers: Answers): Answers[] => Array.from({ length: count }, () => answers)
const clean = questionOf('scale', 'clean')
const quiet = questionOf('scale', 'quiet')
const both = questionnaireOf(clean, quiet)
const mixed = (bad: number, good: number) => [
  ...times(bad, { clean: 2, quiet: 3 }),
  ...times(good, { clean: 5, quiet: 3 }),
]

describe('two waves', () => {
  it('show what rose and fell, and say of the rest that it is not clear', () => {
    const up = compareWaves(wave(both, mixed(60, 40)), wave(both, mixed(20, 80)))
    expect(up.questions.clean).toMatchObject({ mean: { direction: 'up' }, satisfied: { direction: 'up' } })
    expect(up.questions.quiet).toMatchObject({ mean: { direction: 'unclear' } })
    expect(up.index?.direction).toBe('up')
    const down = compareWaves(wave(both, mixed(20, 80)), wave(both, mixed(60, 40)))
    expect(down.questions.clean?.satisfied?.direction).toBe('down')
    const few = compareWaves(wave(both, mixed(3, 4)), wave(both, mixed(2, 5)))
    expect(few.questions.clean?.satisfied?.direction).toBe('unclear')
  })

  it('compare response rates', () => {
    expect(compareWaves(wave(both, mixed(50, 50)), wave(both, mixed(100, 100))).responseRate).toEqual({
      before: 0.1,
      now: 0.2,
    })
  })

  it('compare nothing where one of them is hidden', () => {
    expect(compareWaves(wave(both, mixed(2, 2)), wave(both, mixed(20, 20)))).toMatchObject({
      index: null,
      sections: {},
      gap: null,
      dimensions: {},
      questions: {},
    })
  })

  it('compare no index once what enters it has changed', () => {
    const reworded = questionnaireOf(clean, { ...quiet, text: said('吵不吵？') })
    const change = compareWaves(wave(both, mixed(20, 20)), wave(reworded, mixed(20, 20)))
    expect(change.incomparable).toEqual(['quiet'])
    expect(change.index).toBeNull()
    expect(change.sections).toEqual({})
    expect(Object.keys(change.questions)).toEqual(['clean'])
  })

  it('that are the same show no change', () => {
    const waves = questionnaires.chain((questionnaire) =>
      fc.array(responseTo(questionnaire), { maxLength: 15 }).map((responses) => wave(questionnaire, responses)),
    )
    fc.assert(
      fc.property(waves, (each) => {
        const change = compareWaves(each, each)
        expect(change.incomparable).toEqual([])
        const scores = [...Object.values(change.sections), ...Object.values(change.dimensions)]
        const all = [change.index, change.gap, ...scores].filter((one) => one !== null)
        for (const { direction, difference } of [...all, ...Object.values(change.questions).flatMap(Object.values)]) {
          expect(direction).toBe('unclear')
          expect(difference.value).toBe(0)
        }
      }),
    )
  })
})

describe('what was done about a finding', () => {
  const lift = questionOf('pair', 'lift')
  const staff = questionOf('matrix', 'staff')
  const all = questionnaireOf(clean, staff, lift)
  const answers = (point: number, count: number): Answers[] =>
    times(count, { clean: point, staff: { a: point, b: 5 }, lift: { expected: 5, perceived: point } })
  const before = wave(all, [...answers(1, 30), ...answers(2, 30)])

  it('is seen in the next wave, whatever kind of finding it was', () => {
    const comparison = compareWaves(before, wave(all, [...answers(4, 30), ...answers(5, 30)]))
    const found = findingsOf(before.results)
    expect(found.map(findingKey)).toEqual([
      'section:s1',
      'dimension:reliability',
      'item:clean',
      'item:staff.a',
      'item:lift',
    ])
    expect(found.map((finding) => changeOfFinding(comparison, finding)?.direction)).toEqual(found.map(() => 'up'))
    expect(changeOfFinding(comparison, { kind: 'item', measure: 'gap', code: 'lift', value: -3.5 })?.now.value).toBe(
      -0.5,
    )
  })

  it('is not where it was not asked again', () => {
    const comparison = compareWaves(before, wave(questionnaireOf(quiet), times(30, { quiet: 3 })))
    expect(findingsOf(before.results).map((finding) => changeOfFinding(comparison, finding))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
  })
})

describe('the same question', () => {
  const gate = questionOf('single', 'gate')
  const asked = (question: Question, ...choices: string[]) =>
    questionnaireOf(gate, { ...question, showIf: [{ question: 'gate', is: 'one-of', choices }] })

  it.each<[string, Questionnaire, Questionnaire, boolean]>([
    ['is itself', both, both, true],
    ['may have other help', both, questionnaireOf({ ...clean, help: said('想一想') }), true],
    ['may have become required', both, questionnaireOf({ ...clean, required: true }), true],
    ['has the same words', both, questionnaireOf({ ...clean, text: said('干净不干净？') }), false],
    [
      'has the same words in every language',
      both,
      questionnaireOf({ ...clean, text: { ...clean.text, en: 'x' } }),
      false,
    ],
    ['is there in both', questionnaireOf(quiet), both, false],
    ['is of the same type', both, questionnaireOf(questionOf('text', 'clean')), false],
    ['is put to the same people', asked(clean, 'a'), asked(clean, 'a', 'b'), false],
    [
      'rests on the same question before it',
      asked(clean, 'a'),
      { ...asked(clean, 'a'), sections: asked(clean, 'a').sections.map((section) => rewordGate(section)) },
      false,
    ],
  ])('%s', (_name, before, now, expected) => {
    expect(isSameQuestion('clean', before, now)).toBe(expected)
  })

  it('is so whatever order its keys were stored in', () => {
    const stored: Questionnaire = {
      ...both,
      sections: both.sections.map((section) => ({ ...section, questions: section.questions.map(reversed) })),
    }
    expect(isSameQuestion('clean', both, stored)).toBe(true)
  })
})

const rewordGate = (section: Questionnaire['sections'][number]) => ({
  ...section,
  questions: section.questions.map((question) =>
    question.code === 'gate' ? { ...question, text: said('换了说法') } : question,
  ),
})

/** The same question, written the other way round. */
function reversed(question: Question): Question {
  const turned: Question = { ...question }
  return Object.assign(Object.fromEntries(Object.entries(turned).toReversed()), turned)
}
