import type { Condition } from './condition.ts'
import { type AnswerFault, fault, type Parsed, under } from './faults.ts'
import { type Answers, type AnswerValue, answerIn, type Question } from './question.ts'
import { type Questionnaire, questionsOf, type Section } from './questionnaire.ts'
import { fulfils, parseAnswer, readAnswer } from './questions/index.ts'
import type { FormFields } from './questions/rule.ts'

/**
 * The sections that are asked, each with the questions that are, after these answers. One pass from the first question to
 * the last: an answer to a question that is not asked decides nothing. A section of which nothing is asked is left out.
 */
export function shownSections({ sections }: Questionnaire, answers: Answers): Section[] {
  const shown = new Map<string, Question>()
  const holds = (condition: Condition) => {
    const question = shown.get(condition.question)
    const value = answerIn(answers, condition.question)
    return question !== undefined && value !== undefined && fulfils(question, value, condition)
  }
  return sections.flatMap((section) => {
    if (!section.showIf.every(holds)) return []
    const questions = section.questions.filter((question) => {
      const isShown = question.showIf.every(holds)
      if (isShown) shown.set(question.code, question)
      return isShown
    })
    return questions.length > 0 ? [{ ...section, questions }] : []
  })
}

/** The questions that are asked after these answers, in their order. */
export const shownQuestions = (questionnaire: Questionnaire, answers: Answers): Question[] =>
  shownSections(questionnaire, answers).flatMap(({ questions }) => questions)

/**
 * The answers without those to questions that an earlier answer has hidden again: what is kept while somebody goes back
 * and forth, and what is sent.
 */
export function withoutHidden(questionnaire: Questionnaire, answers: Answers): Answers {
  return Object.fromEntries(
    shownQuestions(questionnaire, answers).flatMap(({ code }) => {
      const value = answerIn(answers, code)
      return value === undefined ? [] : [[code, value]]
    }),
  )
}

/** What is wrong with the answer to one question that is asked, pointers from the answers' root. */
export function answerFaults(question: Question, answers: Answers): AnswerFault[] {
  const value = answerIn(answers, question.code)
  if (value === undefined) return question.required ? [fault(`/${question.code}`, 'required')] : []
  const answer = parseAnswer(question, value)
  return answer.ok ? [] : under(`/${question.code}`, answer.faults)
}

/**
 * A whole response as it is counted: every answer in order and in its one way of being written down, questions in the
 * questionnaire's order, so that nothing of how it was filled in stays. Refused where an answer is at fault, a required
 * one is missing, or one is there for a question that is not asked.
 */
export function parseResponse(questionnaire: Questionnaire, answers: Answers): Parsed<Answers> {
  const shown = shownQuestions(questionnaire, answers)
  const codes = new Set(shown.map(({ code }) => code))
  const faults = [
    ...shown.flatMap((question) => answerFaults(question, answers)),
    ...Object.keys(answers).flatMap((code) => (codes.has(code) ? [] : [fault(`/${pointerPart(code)}`, 'not-asked')])),
  ]
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: canonical(shown, answers) }
}

function canonical(questions: readonly Question[], answers: Answers): Answers {
  return Object.fromEntries(
    questions.flatMap((question): Array<[string, AnswerValue]> => {
      const value = answerIn(answers, question.code)
      const answer = value === undefined ? null : parseAnswer(question, value)
      return answer?.ok ? [[question.code, answer.value]] : []
    }),
  )
}

/** A foreign key in a JSON pointer (RFC 6901, section 3). */
const pointerPart = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')

/** What a form says to all questions it has fields for; to be judged by `parseResponse`. */
export function readForm(questionnaire: Questionnaire, form: FormFields): Answers {
  return Object.fromEntries(
    questionsOf(questionnaire).flatMap((question) => {
      const value = readAnswer(question, form)
      return value === null ? [] : [[question.code, value]]
    }),
  )
}

/** The form field a fault stands at: `/repairs/speed` is `repairs.speed`. */
export const fieldAt = ({ pointer }: AnswerFault): string => pointer.slice(1).replaceAll('/', '.')
