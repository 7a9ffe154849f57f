import type { Answers, AnswerValue, Question } from '../question.ts'
import { type Questionnaire, questionsOf } from '../questionnaire.ts'
import { withoutHidden } from '../response.ts'

/** Mulberry32: the same crowd in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Responses of many households who answer everything they are asked. */
export function crowd(questionnaire: Questionnaire, households: number, seed = 1): Answers[] {
  const random = randomNumbers(seed)
  const questions = questionsOf(questionnaire)
  return Array.from({ length: households }, () =>
    withoutHidden(
      questionnaire,
      Object.fromEntries(questions.map((question) => [question.code, answer(question, random)])),
    ),
  )
}

function answer(question: Question, random: () => number): AnswerValue {
  const between = (min: number, max: number) => min + Math.floor(random() * (max - min + 1))
  switch (question.type) {
    case 'single':
      return question.choices[between(0, question.choices.length - 1)]?.code ?? ''
    case 'multiple':
      return question.choices.map(({ code }) => code).slice(0, between(1, question.atMost ?? question.choices.length))
    case 'scale':
      return between(question.scale.min, question.scale.max)
    case 'matrix':
      return Object.fromEntries(
        question.rows.map(({ code }) => [code, between(question.scale.min, question.scale.max)]),
      )
    case 'ranking':
      return Object.fromEntries(question.choices.map(({ code }, at) => [code, at + 1]))
    case 'number':
      return between(question.min, question.max)
    case 'text':
      return `${Math.floor(random() * 1e6)}`
    case 'pair':
      return {
        expected: between(question.scale.min, question.scale.max),
        perceived: between(question.scale.min, question.scale.max),
      }
  }
}
