import type { Condition } from '../condition.ts'
import type {
  Choice,
  MatrixQuestion,
  MultipleQuestion,
  NumberQuestion,
  PairQuestion,
  Question,
  RankingQuestion,
  Scale,
  ScaleQuestion,
  ServqualDimension,
  SingleQuestion,
  TextQuestion,
} from '../question.ts'
import type { Questionnaire, Section } from '../questionnaire.ts'
import type { LocalizedText } from '../text.ts'

/** The text of a key in every language; the catalog `survey-templates` of i18n has them. */
export type Words = (key: string) => LocalizedText
/** A questionnaire that a community starts from, in any words. */
export type Template = (words: Words) => Questionnaire

type Asked = Partial<Pick<Question, 'required' | 'showIf'>>

/** Ends of scales that several templates share: `ends.<name>.low` and `.high`. */
export type Ends = 'satisfied' | 'agree'

export const scaleOf = (words: Words, ends: Ends, max: number): Scale => ({
  min: 1,
  max,
  low: words(`ends.${ends}.low`),
  high: words(`ends.${ends}.high`),
})

/**
 * One template's words: a question's text is `<template>.<code>`, a choice's or row's `<template>.<code>.<choice>`, a
 * section's title `<template>.section.<code>`.
 */
export interface Phrasing {
  words: Words
  template: string
}

/** Satisfaction is asked on as many points in a survey as after a complaint. */
export const SATISFACTION_POINTS = 5

const fivePoints = ({ words }: Phrasing): Scale => scaleOf(words, 'satisfied', SATISFACTION_POINTS)

const common = ({ words, template }: Phrasing, code: string, { required = false, showIf = [] }: Asked) => ({
  code,
  text: words(`${template}.${code}`),
  help: null,
  required,
  showIf,
})

const listOf = ({ words, template }: Phrasing, code: string, choices: readonly string[]): Choice[] =>
  choices.map((choice) => ({ code: choice, text: words(`${template}.${code}.${choice}`) }))

export const single = (by: Phrasing, code: string, choices: readonly string[], asked: Asked = {}): SingleQuestion => ({
  ...common(by, code, asked),
  type: 'single',
  choices: listOf(by, code, choices),
})

export const multiple = (by: Phrasing, code: string, choices: readonly string[]): MultipleQuestion => ({
  ...common(by, code, {}),
  type: 'multiple',
  choices: listOf(by, code, choices),
  atMost: null,
})

export const scale = (by: Phrasing, code: string, counts: boolean): ScaleQuestion => ({
  ...common(by, code, {}),
  type: 'scale',
  scale: fivePoints(by),
  counts,
})

export const matrix = (by: Phrasing, code: string, rows: readonly string[], asked: Asked = {}): MatrixQuestion => ({
  ...common(by, code, asked),
  type: 'matrix',
  rows: listOf(by, code, rows),
  scale: fivePoints(by),
  counts: true,
})

export const ranking = (by: Phrasing, code: string, choices: readonly string[]): RankingQuestion => ({
  ...common(by, code, {}),
  type: 'ranking',
  choices: listOf(by, code, choices),
})

/** Whole hours, with the bands they are published in. */
export const hours = (by: Phrasing, code: string, max: number, cuts: readonly number[]): NumberQuestion => ({
  ...common(by, code, {}),
  type: 'number',
  min: 0,
  max,
  whole: true,
  unit: by.words('unit.hours'),
  cuts,
})

export const text = (by: Phrasing, code: string): TextQuestion => ({
  ...common(by, code, {}),
  type: 'text',
  maxLength: 500,
})

export const pair = (by: Phrasing, code: string, dimension: ServqualDimension, scale: Scale): PairQuestion => ({
  ...common(by, code, {}),
  type: 'pair',
  dimension,
  scale,
})

/** A section, without weight and asked of everybody unless it says otherwise. */
export const sectionOf = (
  { words, template }: Phrasing,
  code: string,
  questions: readonly Question[],
  other: { weight?: number; showIf?: readonly Condition[] } = {},
): Section => ({
  code,
  title: words(`${template}.section.${code}`),
  intro: null,
  weight: 0,
  showIf: [],
  ...other,
  questions,
})
