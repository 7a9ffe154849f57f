import { codeFaults } from './codes.ts'
import { CONDITIONS_MAX, type Condition } from './condition.ts'
import { type DefinitionFault, fault, under } from './faults.ts'
import type { Question } from './question.ts'
import {
  QUESTIONS_MAX,
  type Questionnaire,
  questionsOf,
  SECTIONS_MAX,
  type Section,
  WEIGHT_MAX,
} from './questionnaire.ts'
import { choiceCodesOf, conditionsOn, typeFaults } from './questions/index.ts'
import { optionalTextFaults, textFaults } from './text.ts'

/**
 * All that is wrong with a questionnaire, with pointers into it; none: it can be opened. Conditions look at earlier
 * questions only, so they can form no cycle.
 */
export function questionnaireFaults(questionnaire: Questionnaire): DefinitionFault[] {
  const { title, intro, sections } = questionnaire
  const earlier: Question[] = []
  return [
    ...textFaults(title, '/title'),
    ...optionalTextFaults(intro, '/intro'),
    ...amountFaults(sections.length, '/sections', SECTIONS_MAX),
    ...amountFaults(questionsOf(questionnaire).length, '/sections', QUESTIONS_MAX),
    ...uniqueCodeFaults(sections),
    ...sections.flatMap((section, at) => under(`/sections/${at}`, sectionFaults(section, earlier, questionnaire))),
    ...groupFaults(questionnaire),
  ]
}

function amountFaults(amount: number, pointer: string, maximum: number): DefinitionFault[] {
  if (amount === 0) return [fault(pointer, 'too-few', { minimum: 1 })]
  return amount > maximum ? [fault(pointer, 'too-many', { maximum })] : []
}

/** A question's code is its own in the whole questionnaire: answers go by it. */
function uniqueCodeFaults(sections: readonly Section[]): DefinitionFault[] {
  const places = sections.flatMap(({ questions }, section) =>
    questions.map(({ code }, at) => ({ code, pointer: `/sections/${section}/questions/${at}/code` })),
  )
  return [
    ...codeFaults(
      sections.map(({ code }) => code),
      (at) => `/sections/${at}/code`,
    ),
    ...codeFaults(
      places.map(({ code }) => code),
      (at) => places[at]?.pointer ?? '',
    ),
  ]
}

/** Faults of one section; adds its questions to the `earlier` ones. */
function sectionFaults(section: Section, earlier: Question[], questionnaire: Questionnaire): DefinitionFault[] {
  const { title, intro, weight, showIf, questions } = section
  const isWeight = Number.isInteger(weight) && weight >= 0 && weight <= WEIGHT_MAX
  const faults = [
    ...textFaults(title, '/title'),
    ...optionalTextFaults(intro, '/intro'),
    ...(isWeight ? [] : [fault('/weight', 'bad-weight', { maximum: WEIGHT_MAX })]),
    ...(weight > 0 && !questions.some(isRated) ? [fault('/weight', 'nothing-rated')] : []),
    ...conditionsFaults(showIf, earlier, questionnaire.groupBy),
    ...(questions.length === 0 ? [fault('/questions', 'too-few', { minimum: 1 })] : []),
  ]
  for (const [at, question] of questions.entries()) {
    faults.push(...under(`/questions/${at}`, questionFaults(question, earlier, questionnaire.groupBy)))
    earlier.push(question)
  }
  return faults
}

/** Whether a question gives its section a score. */
const isRated = (question: Question): boolean =>
  (question.type === 'scale' || question.type === 'matrix') && question.counts

function questionFaults(question: Question, earlier: readonly Question[], groupBy: string | null): DefinitionFault[] {
  return [
    ...textFaults(question.text, '/text'),
    ...optionalTextFaults(question.help, '/help'),
    ...conditionsFaults(question.showIf, earlier, groupBy),
    ...typeFaults(question),
  ]
}

function conditionsFaults(
  conditions: readonly Condition[],
  earlier: readonly Question[],
  groupBy: string | null,
): DefinitionFault[] {
  const faults = conditions.flatMap((condition, at) =>
    under(`/showIf/${at}`, conditionFaults(condition, earlier, groupBy)),
  )
  if (conditions.length <= CONDITIONS_MAX) return faults
  return [fault('/showIf', 'too-many', { maximum: CONDITIONS_MAX }), ...faults]
}

function conditionFaults(
  condition: Condition,
  earlier: readonly Question[],
  groupBy: string | null,
): DefinitionFault[] {
  const question = earlier.find(({ code }) => code === condition.question)
  if (question === undefined) return [fault('/question', 'not-earlier')]
  // Who was asked would tell how many are in a group that is too small to be shown.
  if (question.code === groupBy) return [fault('/question', 'group-decides')]
  if (!conditionsOn(question).includes(condition.is)) return [fault('/is', 'not-a-condition')]
  if ('value' in condition) return Number.isFinite(condition.value) ? [] : [fault('/value', 'not-a-condition')]
  if (condition.choices.length === 0) return [fault('/choices', 'too-few', { minimum: 1 })]
  const codes = choiceCodesOf(question)
  return condition.choices.flatMap((code, at) =>
    codes.includes(code) ? [] : [fault(`/choices/${at}`, 'unknown-choice')],
  )
}

/** Results are shown by a single-choice question that everybody is asked. */
function groupFaults({ sections, groupBy }: Questionnaire): DefinitionFault[] {
  if (groupBy === null) return []
  const isGood = sections.some(
    ({ showIf, questions }) =>
      showIf.length === 0 &&
      questions.some(({ code, type, showIf: own }) => code === groupBy && type === 'single' && own.length === 0),
  )
  return isGood ? [] : [fault('/groupBy', 'bad-group')]
}
