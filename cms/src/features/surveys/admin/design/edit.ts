import { type Question, type Questionnaire, questionIn, questionsOf, type Section } from '@linsheng/domain/surveys'
import { freeQuestionCode, freeSectionCode } from './codes.ts'

/*
 * Changes of a questionnaire under design, each a new one. Sections and questions are named by their codes, which no
 * change gives twice.
 */

const EMPTY = { 'zh-Hans': '' } as const

/** The list with one item changed. */
export const withAt = <Item>(list: readonly Item[], at: number, item: Item): Item[] => list.with(at, item)

/** The list with an item moved by some places; the same list where that leads out of it. */
export function moved<Item>(list: readonly Item[], at: number, by: number): readonly Item[] {
  const item = list[at]
  const to = at + by
  return item === undefined || to < 0 || to >= list.length ? list : list.toSpliced(at, 1).toSpliced(to, 0, item)
}

const withSections = (questionnaire: Questionnaire, sections: readonly Section[]): Questionnaire => ({
  ...questionnaire,
  sections,
})

export const changeSection = (
  questionnaire: Questionnaire,
  code: string,
  change: (section: Section) => Section,
): Questionnaire =>
  withSections(
    questionnaire,
    questionnaire.sections.map((section) => (section.code === code ? change(section) : section)),
  )

export const addSection = (questionnaire: Questionnaire): Questionnaire =>
  withSections(questionnaire, [
    ...questionnaire.sections,
    { code: freeSectionCode(questionnaire), title: EMPTY, intro: null, weight: 0, showIf: [], questions: [] },
  ])

export const moveSection = (questionnaire: Questionnaire, code: string, by: number): Questionnaire =>
  withSections(questionnaire, moved(questionnaire.sections, sectionAt(questionnaire, code), by))

export const removeSection = (questionnaire: Questionnaire, code: string): Questionnaire =>
  withoutLostGroup(
    withSections(
      questionnaire,
      questionnaire.sections.filter((section) => section.code !== code),
    ),
  )

/** The section again behind itself, with codes of its own. */
export function duplicateSection(questionnaire: Questionnaire, code: string): Questionnaire {
  const at = sectionAt(questionnaire, code)
  const section = questionnaire.sections[at]
  if (!section) return questionnaire
  const taken: string[] = []
  const questions = section.questions.map((question) => {
    const own = freeQuestionCode(questionnaire, taken)
    taken.push(own)
    return { ...question, code: own }
  })
  const copy = { ...section, code: freeSectionCode(questionnaire), questions }
  return withSections(questionnaire, questionnaire.sections.toSpliced(at + 1, 0, copy))
}

export const changeQuestion = (questionnaire: Questionnaire, question: Question): Questionnaire =>
  withQuestions(questionnaire, (questions) =>
    questions.map((other) => (other.code === question.code ? question : other)),
  )

/** Adds a question, whose code must be free, at the end of a section. */
export const addQuestion = (questionnaire: Questionnaire, section: string, question: Question): Questionnaire =>
  changeSection(questionnaire, section, (found) => ({ ...found, questions: [...found.questions, question] }))

export const removeQuestion = (questionnaire: Questionnaire, code: string): Questionnaire =>
  withoutLostGroup(withQuestions(questionnaire, (questions) => questions.filter((question) => question.code !== code)))

/** The question again behind itself, with a code of its own. */
export function duplicateQuestion(questionnaire: Questionnaire, code: string): Questionnaire {
  const copy = freeQuestionCode(questionnaire)
  return withQuestions(questionnaire, (questions) =>
    questions.flatMap((question) => (question.code === code ? [question, { ...question, code: copy }] : [question])),
  )
}

/** A place up or down; at the edge of its section into the next one. */
export function moveQuestion(questionnaire: Questionnaire, code: string, by: -1 | 1): Questionnaire {
  const { sections } = questionnaire
  const at = sections.findIndex(({ questions }) => questions.some((question) => question.code === code))
  const [from, to] = [sections[at], sections[at + by]]
  const place = from?.questions.findIndex((question) => question.code === code) ?? -1
  const question = from?.questions[place]
  if (!from || !question) return questionnaire
  const within = moved(from.questions, place, by)
  if (within !== from.questions) return changeSection(questionnaire, from.code, () => ({ ...from, questions: within }))
  if (!to) return questionnaire
  const questions = by < 0 ? [...to.questions, question] : [question, ...to.questions]
  return withSections(
    questionnaire,
    sections.with(at, { ...from, questions: from.questions.toSpliced(place, 1) }).with(at + by, { ...to, questions }),
  )
}

/** Questions before a question, or before a section that has none. */
export function earlierThan(
  questionnaire: Questionnaire,
  question: Question | undefined,
  section: Section,
): Question[] {
  const before = questionnaire.sections.slice(0, sectionAt(questionnaire, section.code))
  const sooner = before.flatMap(({ questions }) => questions)
  if (question === undefined) return sooner
  const all = questionsOf(questionnaire)
  return all.slice(
    0,
    all.findIndex(({ code }) => code === question.code),
  )
}

const sectionAt = ({ sections }: Questionnaire, code: string): number =>
  sections.findIndex((section) => section.code === code)

const withQuestions = (
  questionnaire: Questionnaire,
  change: (questions: readonly Question[]) => readonly Question[],
): Questionnaire =>
  withSections(
    questionnaire,
    questionnaire.sections.map((section) => ({ ...section, questions: change(section.questions) })),
  )

/** Results are no longer shown by a question that is gone. */
const withoutLostGroup = (questionnaire: Questionnaire): Questionnaire =>
  questionnaire.groupBy !== null && questionIn(questionnaire, questionnaire.groupBy) === undefined
    ? { ...questionnaire, groupBy: null }
    : questionnaire
