import type { Condition, ConditionKind } from '../condition.ts'
import type { DefinitionFault, Parsed } from '../faults.ts'
import {
  type Answers,
  type AnswerTo,
  type AnswerValue,
  answerIn,
  type Question,
  type QuestionType,
  type TallyOf,
} from '../question.ts'
import { matrix } from './matrix.ts'
import { multiple } from './multiple.ts'
import { number } from './number.ts'
import { pair } from './pair.ts'
import { ranking } from './ranking.ts'
import type { FormFields, QuestionRule, ScoredItem, ShownLine } from './rule.ts'
import { scale } from './scale.ts'
import { single } from './single.ts'
import { text } from './text.ts'

const RULES: { readonly [T in QuestionType]: QuestionRule<T> } = {
  single,
  multiple,
  scale,
  matrix,
  ranking,
  number,
  text,
  pair,
}

const isQuestionType = (name: string): name is QuestionType => Object.hasOwn(RULES, name)
/** In the order in which a designer is offered them. */
export const QUESTION_TYPES: readonly QuestionType[] = Object.keys(RULES).filter(isQuestionType)

/** A question of one type together with that type's object. */
type OfType<T extends QuestionType> = { [N in T]: { type: N } & Question<N> }[T]

const ruleOf = <T extends QuestionType>(question: OfType<T>): QuestionRule<T> => RULES[question.type]

/** Faults of what is particular to the question's type. */
export const typeFaults = <T extends QuestionType>(question: OfType<T>): DefinitionFault[] =>
  ruleOf(question).check(question)

/** The answer in its one way of being written down, or its faults, pointers relative to the question. */
export const parseAnswer = <T extends QuestionType>(question: OfType<T>, value: AnswerValue): Parsed<AnswerValue> =>
  ruleOf(question).parse(question, value)

/** What a form says to a question, null where it says nothing. */
export const readAnswer = <T extends QuestionType>(question: OfType<T>, form: FormFields): AnswerValue | null =>
  ruleOf(question).read(question, form)

/** Lines that show an answer again; none where it is not one. */
export function showAnswer<T extends QuestionType>(question: OfType<T>, value: AnswerValue): ShownLine[] {
  const answer = ruleOf(question).parse(question, value)
  return answer.ok ? ruleOf(question).show(question, answer.value) : []
}

/** Which conditions can look at the question. */
export const conditionsOn = (question: Question): readonly ConditionKind[] => RULES[question.type].conditions

/** Choices that a condition on the question may name. */
export const choiceCodesOf = <T extends QuestionType>(question: OfType<T>): readonly string[] =>
  ruleOf(question).choiceCodes(question)

/** Whether an answer fulfils a condition; what is no answer fulfils none. */
export function fulfils<T extends QuestionType>(
  question: OfType<T>,
  value: AnswerValue,
  condition: Condition,
): boolean {
  const answer = ruleOf(question).parse(question, value)
  return answer.ok && ruleOf(question).fulfils(answer.value, condition)
}

/** A question's result, and what of it disclosure and scores look at. */
export interface Tallied {
  tally: TallyOf
  bases: readonly number[]
  items: ScoredItem[]
}

/**
 * What the answers of many households to one question come to, group by group and altogether; who left it out is in
 * neither.
 */
export function tallyOf<T extends QuestionType>(
  question: OfType<T>,
  groups: ReadonlyArray<readonly Answers[]>,
): { total: Tallied; groups: Tallied[] } {
  const rule = ruleOf(question)
  const answers = groups.map((responses) => answersTo(question, responses))
  const tallied = (those: ReadonlyArray<AnswerTo<T>>): Tallied => {
    const tally = rule.tally(question, those)
    return { tally, bases: rule.bases(tally), items: rule.items(question, tally) }
  }
  return { total: tallied(answers.flat()), groups: answers.map(tallied) }
}

function answersTo<T extends QuestionType>(question: OfType<T>, responses: readonly Answers[]): Array<AnswerTo<T>> {
  const rule = ruleOf(question)
  const answers: Array<AnswerTo<T>> = []
  for (const response of responses) {
    const value = answerIn(response, question.code)
    const answer = value === undefined ? null : rule.parse(question, value)
    if (answer?.ok) answers.push(answer.value)
  }
  return answers
}
