import type { Answers, AnswerValue, Choice, Question, Scale } from './question.ts'
import { type Questionnaire, questionsOf } from './questionnaire.ts'
import { withoutHidden } from './response.ts'

/** Mulberry32: the same households in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * Responses of imagined households who answer all they are asked, each question with a leaning of its own: for the
 * preview of what results will look like, for demonstrations and for measuring. Texts are left out.
 */
export function imaginedResponses(questionnaire: Questionnaire, households: number, seed: number): Answers[] {
  const random = randomNumbers(seed)
  const leanings = questionsOf(questionnaire).map((question) => ({ question, lean: 0.4 + random() * 0.9 }))
  return Array.from({ length: households }, () => {
    const answers = leanings.flatMap(({ question, lean }): Array<[string, AnswerValue]> => {
      const answer = imaginedAnswer(question, () => random() ** lean)
      return answer === null ? [] : [[question.code, answer]]
    })
    return withoutHidden(questionnaire, Object.fromEntries(answers))
  })
}

/** @param leaning numbers from 0 up to, not including, 1 */
function imaginedAnswer(question: Question, leaning: () => number): AnswerValue | null {
  const between = (min: number, max: number) => min + Math.floor(leaning() * (max - min + 1))
  const point = ({ min, max }: Scale) => between(min, max)
  switch (question.type) {
    case 'single':
      return codeAt(question.choices, between(0, question.choices.length - 1))
    case 'multiple':
      return [codeAt(question.choices, between(0, question.choices.length - 1))]
    case 'scale':
      return point(question.scale)
    case 'matrix':
      return Object.fromEntries(question.rows.map(({ code }) => [code, point(question.scale)]))
    case 'ranking':
      return placesFrom(question.choices, between(0, question.choices.length - 1))
    case 'number':
      return between(Math.ceil(question.min), Math.floor(question.max))
    case 'text':
      return null
    case 'pair':
      return { expected: Math.max(point(question.scale), point(question.scale)), perceived: point(question.scale) }
  }
}

const codeAt = (choices: readonly Choice[], at: number): string => choices[at]?.code ?? ''

/** The choices in their order, beginning with the one at `first`. */
const placesFrom = (choices: readonly Choice[], first: number): Record<string, number> =>
  Object.fromEntries(choices.map(({ code }, at) => [code, ((at - first + choices.length) % choices.length) + 1]))
