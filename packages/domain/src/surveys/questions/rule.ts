import type { Condition, ConditionKind } from '../condition.ts'
import type { DefinitionFault, Parsed } from '../faults.ts'
import type { Estimate } from '../intervals.ts'
import type { AnswerTo, AnswerValue, Question, QuestionType, TallyOf } from '../question.ts'
import type { LocalizedText } from '../text.ts'

/** What a posted form holds under a field's name; no value for a field that is not there. */
export type FormFields = (name: string) => readonly string[]

/** A line of an answer as it is shown again before sending. */
export interface ShownLine {
  /** Row, choice or half of a pair it belongs to; null: the question itself. */
  label: LocalizedText | 'expected' | 'perceived' | null
  value: LocalizedText | string | number
}

/** Something rated whose scores can be compared with others': a question, a matrix row, a pair. */
export interface ScoredItem {
  /** Question's code, or `<question>.<row>`. */
  code: string
  n: number
  /** 0 (worst) to 100 (best). */
  score: Estimate
}

/**
 * One object per type of question owns everything about it: what a definition and an answer must be, how a form's fields
 * become an answer and an answer is shown, which conditions can look at it, and what many answers come to.
 */
export interface QuestionRule<T extends QuestionType> {
  /** Faults of a definition, pointers relative to the question; what all questions have is checked elsewhere. */
  check(question: Question<T>): DefinitionFault[]
  /** The answer in its one way of being written down (nothing of the order of clicks stays), or its faults. */
  parse(question: Question<T>, value: AnswerValue): Parsed<AnswerTo<T>>
  /** What a form says, good or bad, for `parse` to judge; null where all of it was left blank. */
  read(question: Question<T>, form: FormFields): AnswerValue | null
  /** Lines for checking the answer before it is sent. */
  show(question: Question<T>, answer: AnswerTo<T>): ShownLine[]
  /** Conditions that can look at such a question. */
  conditions: readonly ConditionKind[]
  /** Choices that a condition may name. */
  choiceCodes(question: Question<T>): readonly string[]
  /** Whether an answer fulfils a condition of one of those kinds. */
  fulfils(answer: AnswerTo<T>, condition: Condition): boolean
  tally(question: Question<T>, answers: readonly AnswerTo<T>[]): TallyOf<T>
  /** How many answered each part that has a result of its own: none of these may be small. */
  bases(tally: TallyOf<T>): readonly number[]
  /** What enters the score of the question's section. */
  items(question: Question<T>, tally: TallyOf<T>): ScoredItem[]
}

/** What types of question that no condition looks at have in common. */
export const NEVER_A_CONDITION = {
  conditions: [],
  choiceCodes: () => [],
  fulfils: () => false,
} as const
