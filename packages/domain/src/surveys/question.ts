import type { Condition } from './condition.ts'
import type { Estimate } from './intervals.ts'
import type { LocalizedText } from './text.ts'

/** The five dimensions of service quality (Parasuraman, Zeithaml, Berry 1988), in their usual order. */
export const SERVQUAL_DIMENSIONS = ['tangibles', 'reliability', 'responsiveness', 'assurance', 'empathy'] as const
export type ServqualDimension = (typeof SERVQUAL_DIMENSIONS)[number]

/** One of several that can be chosen, ordered or rated. */
export interface Choice {
  code: string
  text: LocalizedText
}

/** Whole numbers from `min` to `max` with words for both ends. */
export interface Scale {
  min: number
  max: number
  low: LocalizedText
  high: LocalizedText
}

/** What every question has. */
interface Asked {
  code: string
  text: LocalizedText
  help: LocalizedText | null
  required: boolean
  /** Asked only where all of these hold; none: always. */
  showIf: readonly Condition[]
}

export interface SingleQuestion extends Asked {
  type: 'single'
  choices: readonly Choice[]
}
export interface MultipleQuestion extends Asked {
  type: 'multiple'
  choices: readonly Choice[]
  /** Most that may be chosen; null: all. */
  atMost: number | null
}
/** `counts`: part of its section's score. */
export interface ScaleQuestion extends Asked {
  type: 'scale'
  scale: Scale
  counts: boolean
}
/** Several rows on one scale. Required: every row. */
export interface MatrixQuestion extends Asked {
  type: 'matrix'
  rows: readonly Choice[]
  scale: Scale
  counts: boolean
}
export interface RankingQuestion extends Asked {
  type: 'ranking'
  choices: readonly Choice[]
}
export interface NumberQuestion extends Asked {
  type: 'number'
  min: number
  max: number
  whole: boolean
  unit: LocalizedText | null
  /**
   * Where one band of the published result ends and the next begins, ascending, between `min` and `max`. Only bands are
   * ever published: an exact number can point to who gave it.
   */
  cuts: readonly number[]
}
export interface TextQuestion extends Asked {
  type: 'text'
  /** Characters. */
  maxLength: number
}
/** One statement rated twice: how it should be and how it is (SERVQUAL's two columns). */
export interface PairQuestion extends Asked {
  type: 'pair'
  dimension: ServqualDimension
  scale: Scale
}

/** How often each code was chosen; `shares` of those who answered, with their intervals. */
export interface ChoiceFigures {
  n: number
  counts: Record<string, number>
  shares: Record<string, Estimate>
}
/** `counts` from the lowest point of the scale to the highest. */
export interface ScaleFigures {
  n: number
  counts: number[]
  mean: Estimate | null
  /** Share of answers in the upper quarter of the scale: 4 and 5 of 5, 6 and 7 of 7. */
  satisfied: Estimate | null
}
export interface SingleTally extends ChoiceFigures {
  type: 'single'
}
export interface MultipleTally extends ChoiceFigures {
  type: 'multiple'
}
export interface ScaleTally extends ScaleFigures {
  type: 'scale'
}
export interface MatrixTally {
  type: 'matrix'
  rows: Record<string, ScaleFigures>
}
/** How often each choice stood in each place, the first place first, and its mean place. */
export interface RankingTally {
  type: 'ranking'
  n: number
  places: Record<string, number[]>
  meanPlace: Record<string, Estimate>
}
/** `counts` by band, the lowest first; one more than there are cuts. A number equal to a cut is in the band above it. */
export interface NumberTally {
  type: 'number'
  n: number
  counts: number[]
}
/** Texts are never part of a result by themselves: a person releases each. */
export interface TextTally {
  type: 'text'
  n: number
}
/** `gap` is perceived minus expected of each household: below zero where the service stays behind. */
export interface PairTally {
  type: 'pair'
  n: number
  expected: ScaleFigures
  perceived: ScaleFigures
  /** Counts of the difference from -(max - min) to max - min. */
  gapCounts: number[]
  gap: Estimate | null
}

export interface Pair {
  expected: number
  perceived: number
}

/** Everything that belongs to one type of question. */
export interface QuestionTypes {
  single: { question: SingleQuestion; answer: string; tally: SingleTally }
  multiple: { question: MultipleQuestion; answer: readonly string[]; tally: MultipleTally }
  scale: { question: ScaleQuestion; answer: number; tally: ScaleTally }
  matrix: { question: MatrixQuestion; answer: Readonly<Record<string, number>>; tally: MatrixTally }
  /** Place of each choice, from 1. */
  ranking: { question: RankingQuestion; answer: Readonly<Record<string, number>>; tally: RankingTally }
  number: { question: NumberQuestion; answer: number; tally: NumberTally }
  text: { question: TextQuestion; answer: string; tally: TextTally }
  pair: { question: PairQuestion; answer: Readonly<Pair>; tally: PairTally }
}
export type QuestionType = keyof QuestionTypes
export type Question<T extends QuestionType = QuestionType> = { [N in T]: QuestionTypes[N]['question'] }[T]
export type AnswerTo<T extends QuestionType> = QuestionTypes[T]['answer']
export type TallyOf<T extends QuestionType = QuestionType> = QuestionTypes[T]['tally']

/** An answer as it travels and is stored; only its question knows whether it is one. */
export type AnswerValue = string | number | readonly string[] | Readonly<Record<string, number>>
/** Whether an answer is a list of codes. */
export const isList = (value: AnswerValue): value is readonly string[] => Array.isArray(value)
/** One household's answers by question code. What was left out is not there. */
export type Answers = Readonly<Record<string, AnswerValue>>

/** The answer to one question; an inherited property is none. */
export const answerIn = (answers: Answers, code: string): AnswerValue | undefined =>
  Object.hasOwn(answers, code) ? answers[code] : undefined
