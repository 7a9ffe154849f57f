import type { Condition } from './condition.ts'
import type { Question } from './question.ts'
import type { LocalizedText } from './text.ts'

/** A page of the questionnaire. */
export interface Section {
  code: string
  title: LocalizedText
  intro: LocalizedText | null
  /** Weight of its score in the index, whole, 0 (no part of it) to 100. */
  weight: number
  showIf: readonly Condition[]
  questions: readonly Question[]
}

/** What a survey asks. Frozen once the survey is open. */
export interface Questionnaire {
  title: LocalizedText
  intro: LocalizedText | null
  sections: readonly Section[]
  /**
   * Code of the single-choice question whose choices results are also shown by (building, tenure). One question only:
   * two partitions of the same households could be subtracted from each other.
   */
  groupBy: string | null
}

export const SECTIONS_MAX = 20
/** In all sections together. */
export const QUESTIONS_MAX = 100
export const WEIGHT_MAX = 100

export const questionsOf = ({ sections }: Questionnaire): Question[] => sections.flatMap(({ questions }) => questions)

/** The question of a code. */
export const questionIn = (questionnaire: Questionnaire, code: string): Question | undefined =>
  questionsOf(questionnaire).find((question) => question.code === code)
