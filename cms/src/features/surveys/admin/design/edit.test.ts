import { QUESTION_TYPES, type Questionnaire, questionnaireFaults, questionsOf } from '@linsheng/domain/surveys'
import { questionnaires } from '@linsheng/domain/surveys/testing/questionnaires'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freeQuestionCode } from './codes.ts'
import {
  addQuestion,
  addSection,
  duplicateQuestion,
  duplicateSection,
  moveQuestion,
  moveSection,
  removeQuestion,
  removeSection,
} from './edit.ts'
import { blankQuestion } from './types/index.tsx'

type Step = (questionnaire: Questionnaire, pick: number) => Questionnaire

const section = ({ sections }: Questionnaire, pick: number): string => sections[pick % sections.length]?.code ?? ''
const question = (questionnaire: Questionnaire, pick: number): string => {
  const questions = questionsOf(questionnaire)
  return questions[pick % questions.length]?.code ?? ''
}
const typeOf = (pick: number) => QUESTION_TYPES[pick % QUESTION_TYPES.length] ?? 'text'

/** Every change there is, at a place that a number picks. */
const STEPS: Step[] = [
  (it) => addSection(it),
  (it, pick) => addQuestion(it, section(it, pick), blankQuestion(typeOf(pick), freeQuestionCode(it))),
  (it, pick) => duplicateQuestion(it, question(it, pick)),
  (it, pick) => duplicateSection(it, section(it, pick)),
  (it, pick) => moveQuestion(it, question(it, pick), pick % 2 === 0 ? 1 : -1),
  (it, pick) => moveSection(it, section(it, pick), pick % 2 === 0 ? 1 : -1),
  (it, pick) => removeQuestion(it, question(it, pick)),
  (it, pick) => removeSection(it, section(it, pick)),
]

const codesOf = (questionnaire: Questionnaire): string[] => [
  ...questionnaire.sections.map(({ code }) => code),
  ...questionsOf(questionnaire).map(({ code }) => `/${code}`),
]
const steps = fc.array(fc.tuple(fc.nat(STEPS.length - 1), fc.nat(40)), { maxLength: 12 })

describe('changes of a questionnaire', () => {
  it('never give a code twice, and no group that is gone', () => {
    fc.assert(
      fc.property(questionnaires, steps, (begun, changes) => {
        const changed = changes.reduce((now, [step, pick]) => STEPS[step]?.(now, pick) ?? now, begun)
        const codes = codesOf(changed)
        expect(new Set(codes).size).toBe(codes.length)
        const faults = questionnaireFaults(changed).map(({ code }) => code)
        expect(faults).not.toContain('bad-code')
        expect(faults).not.toContain('repeated-code')
        if (changed.groupBy !== null) expect(codes).toContain(`/${changed.groupBy}`)
      }),
    )
  })

  it('lose and gain no question by moving', () => {
    fc.assert(
      fc.property(questionnaires, fc.nat(40), fc.constantFrom<1 | -1>(1, -1), (begun, pick, by) => {
        const code = question(begun, pick)
        const there = moveQuestion(begun, code, by)
        expect(codesOf(there).sort()).toEqual(codesOf(begun).sort())
        const order = (it: Questionnaire) => questionsOf(it).map((each) => each.code)
        const isAtEdge = JSON.stringify(there) === JSON.stringify(begun)
        if (!isAtEdge) expect(order(moveQuestion(there, code, by === 1 ? -1 : 1))).toEqual(order(begun))
      }),
    )
  })

  it('keep what stands elsewhere', () => {
    fc.assert(
      fc.property(questionnaires, fc.nat(40), (begun, pick) => {
        const code = question(begun, pick)
        const rest = questionsOf(begun).filter((each) => each.code !== code)
        expect(questionsOf(removeQuestion(begun, code))).toEqual(rest)
        expect(questionsOf(removeQuestion(duplicateQuestion(begun, code), code)).length).toBe(questionsOf(begun).length)
      }),
    )
  })
})

it.each(QUESTION_TYPES)('a new question of type %s lacks words only', (type) => {
  const begun = addSection({ title: { 'zh-Hans': '调查' }, intro: null, sections: [], groupBy: null })
  const faults = questionnaireFaults(addQuestion(begun, 's1', blankQuestion(type, 'q1')))
  expect([...new Set(faults.map(({ code }) => code))]).toEqual(['empty-text'])
})
