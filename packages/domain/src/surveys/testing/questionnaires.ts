import fc from 'fast-check'
import type { Condition } from '../condition.ts'
import type { Answers, AnswerValue, Choice, Question, QuestionType, Scale } from '../question.ts'
import { SERVQUAL_DIMENSIONS } from '../question.ts'
import { type Questionnaire, questionsOf, type Section } from '../questionnaire.ts'
import { choiceCodesOf, conditionsOn, QUESTION_TYPES } from '../questions/index.ts'
import { withoutHidden } from '../response.ts'
import type { LocalizedText } from '../text.ts'

/** A text in the one language that has to be there. */
export const said = (text: string): LocalizedText => ({ 'zh-Hans': text })

export const choices = (...codes: string[]): Choice[] => codes.map((code) => ({ code, text: said(`选${code}`) }))

export const FIVE: Scale = { min: 1, max: 5, low: said('很不满意'), high: said('很满意') }

const asked = (code: string) => ({ code, text: said(`问${code}`), help: null, required: false, showIf: [] })

/** A plain question of a type. */
export function questionOf(type: QuestionType, code: string): Question {
  const common = asked(code)
  switch (type) {
    case 'single':
      return { ...common, type, choices: choices('a', 'b', 'c') }
    case 'multiple':
      return { ...common, type, choices: choices('a', 'b', 'c'), atMost: 2 }
    case 'scale':
      return { ...common, type, scale: FIVE, counts: true }
    case 'matrix':
      return { ...common, type, rows: choices('a', 'b', 'c'), scale: FIVE, counts: true }
    case 'ranking':
      return { ...common, type, choices: choices('a', 'b', 'c') }
    case 'number':
      return { ...common, type, min: 0, max: 100, whole: true, unit: said('小时'), cuts: [2, 24, 48] }
    case 'text':
      return { ...common, type, maxLength: 20 }
    case 'pair':
      return { ...common, type, dimension: 'reliability', scale: FIVE }
  }
}

/** A weight for a section that has something rated. */
const weightOf = (weight: number, questions: readonly Question[]): number =>
  questions.some((question) => 'counts' in question) ? weight : 0

/** One section around some questions. */
export const questionnaireOf = (...questions: Question[]): Questionnaire => ({
  title: said('调查'),
  intro: null,
  sections: [{ code: 's1', title: said('一'), intro: null, weight: weightOf(1, questions), showIf: [], questions }],
  groupBy: null,
})

const subset = (codes: readonly string[], minLength = 1) => fc.subarray([...codes], { minLength })

/** An answer that is in order. */
export function answerTo(question: Question): fc.Arbitrary<AnswerValue> {
  const point = (scale: Scale) => fc.integer({ min: scale.min, max: scale.max })
  const byCode = (codes: readonly string[], value: fc.Arbitrary<number>) =>
    fc.record(Object.fromEntries(codes.map((code) => [code, value])))
  switch (question.type) {
    case 'single':
      return fc.constantFrom(...question.choices.map(({ code }) => code))
    case 'multiple':
      return fc.shuffledSubarray(
        question.choices.map(({ code }) => code),
        { minLength: 1, maxLength: question.atMost ?? question.choices.length },
      )
    case 'scale':
      return point(question.scale)
    case 'matrix': {
      const codes = question.rows.map(({ code }) => code)
      return (question.required ? fc.constant(codes) : subset(codes)).chain((rows) =>
        byCode(rows, point(question.scale)),
      )
    }
    case 'ranking':
      return fc
        .shuffledSubarray([...question.choices], { minLength: question.choices.length })
        .map((order) => Object.fromEntries(order.map(({ code }, at) => [code, at + 1])))
    case 'number':
      return fc.integer({ min: question.min, max: question.max })
    case 'text':
      return fc.stringMatching(/^[a-z]{1,20}$/)
    case 'pair':
      return fc.record({ expected: point(question.scale), perceived: point(question.scale) })
  }
}

/** A condition on one of these questions; none where none can be looked at. */
function conditionOn(earlier: readonly Question[]): fc.Arbitrary<Condition[]> {
  const usable = earlier.filter((question) => conditionsOn(question).length > 0)
  if (usable.length === 0) return fc.constant([])
  const condition = fc.constantFrom(...usable).chain((question): fc.Arbitrary<Condition> => {
    const codes = choiceCodesOf(question)
    return codes.length > 0
      ? fc.record({
          question: fc.constant(question.code),
          is: fc.constantFrom('one-of', 'none-of'),
          choices: subset(codes),
        })
      : fc.record({
          question: fc.constant(question.code),
          is: fc.constantFrom('at-least', 'at-most'),
          value: fc.integer({ min: 1, max: 5 }),
        })
  })
  return fc.array(condition, { maxLength: 1 })
}

function questionAt(code: string, earlier: readonly Question[]): fc.Arbitrary<Question> {
  return fc
    .tuple(
      fc.constantFrom(...QUESTION_TYPES),
      fc.boolean(),
      conditionOn(earlier),
      fc.constantFrom(...SERVQUAL_DIMENSIONS),
    )
    .map(([type, required, showIf, dimension]) => {
      const question = { ...questionOf(type, code), required, showIf }
      return question.type === 'pair' ? { ...question, dimension } : question
    })
}

/** Questions one after the other, each of which may look at those before it. */
function questionList(length: number): fc.Arbitrary<Question[]> {
  let list: fc.Arbitrary<Question[]> = fc.constant([])
  for (let at = 0; at < length; at++) {
    list = list.chain((earlier) => questionAt(`q${at}`, earlier).map((question) => [...earlier, question]))
  }
  return list
}

/** Questionnaires without a fault, of one to three sections. */
export const questionnaires: fc.Arbitrary<Questionnaire> = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 3 }))
  .chain(([length, sections]) =>
    questionList(Math.max(length, sections)).map((questions) => ({
      title: said('调查'),
      intro: null,
      groupBy: null,
      sections: Array.from({ length: sections }, (_, at) => sectionAt(at, partOf(questions, at, sections))),
    })),
  )

const partOf = (questions: readonly Question[], at: number, parts: number): Question[] =>
  questions.slice(Math.floor((at * questions.length) / parts), Math.floor(((at + 1) * questions.length) / parts))

const sectionAt = (at: number, questions: readonly Question[]): Section => ({
  code: `s${at}`,
  title: said(`第${at}部分`),
  intro: null,
  weight: weightOf(at + 1, questions),
  showIf: [],
  questions,
})

/** Answers to any of the questions, each in order by itself, asked or not; the required ones are all there. */
export function looseAnswers(questionnaire: Questionnaire): fc.Arbitrary<Answers> {
  const each = questionsOf(questionnaire).map((question): fc.Arbitrary<Array<[string, AnswerValue]>> => {
    const answered = answerTo(question).map((value): Array<[string, AnswerValue]> => [[question.code, value]])
    return question.required ? answered : fc.oneof(answered, fc.constant<Array<[string, AnswerValue]>>([]))
  })
  return fc.tuple(...each).map((answers) => Object.fromEntries(answers.flat()))
}

/** A response that is in order: everything answered that is required, nothing that is not asked. */
export const responseTo = (questionnaire: Questionnaire): fc.Arbitrary<Answers> =>
  looseAnswers(questionnaire).map((answers) => withoutHidden(questionnaire, answers))
