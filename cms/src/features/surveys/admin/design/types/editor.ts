import type { Choice, Question, QuestionType, Scale } from '@linsheng/domain/surveys'
import type { ReactNode } from 'react'

/** What a type's fields are written from. */
export interface OwnProps<Type extends QuestionType> {
  question: Question<Type>
  /** Of the question, into the questionnaire. */
  pointer: string
  onChange(question: Question<Type>): void
}

/** How a new question begins: without words. */
export type Begun = Pick<Question, 'code' | 'text' | 'help' | 'required' | 'showIf'>

/** One object per type of question owns how it is designed: how a new one begins, and its own fields. */
export interface QuestionEditor<Type extends QuestionType> {
  /** In order but for the words that are still missing. */
  blank(begun: Begun): Question<Type>
  Own(props: OwnProps<Type>): ReactNode
}

const EMPTY = { 'zh-Hans': '' } as const

export const begin = (code: string): Begun => ({ code, text: EMPTY, help: null, required: false, showIf: [] })

export const twoChoices = (): readonly Choice[] => [
  { code: 'c1', text: EMPTY },
  { code: 'c2', text: EMPTY },
]

/** From one to `max`. */
export const scaleTo = (max: number): Scale => ({ min: 1, max, low: EMPTY, high: EMPTY })
