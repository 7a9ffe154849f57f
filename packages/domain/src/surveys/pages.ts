import type { AnswerFault } from './faults.ts'
import { type Answers, answerIn, type Question } from './question.ts'
import type { Questionnaire, Section } from './questionnaire.ts'
import { showAnswer } from './questions/index.ts'
import type { ShownLine } from './questions/rule.ts'
import { answerFaults, shownSections } from './response.ts'

/** Where somebody is who answers page by page. */
export interface Progress {
  /** Page from 1 of the pages that are asked; one more than `pages`: checking the answers. */
  page: number
  pages: number
  answered: number
  asked: number
}

/** Progress on the page of a section; a section that is not asked (any more) stands for checking the answers. */
export function progressAt(questionnaire: Questionnaire, answers: Answers, section: string | null): Progress {
  const pages = shownSections(questionnaire, answers)
  const questions = pages.flatMap((page) => page.questions)
  const index = pages.findIndex(({ code }) => code === section)
  return {
    page: index < 0 ? pages.length + 1 : index + 1,
    pages: pages.length,
    answered: questions.filter(({ code }) => answerIn(answers, code) !== undefined).length,
    asked: questions.length,
  }
}

/**
 * The page before and the page after a section's; null: nothing before the first, checking the answers after the last. A
 * section that is not asked any more is followed by what comes after it in the questionnaire.
 */
export function neighbours(
  questionnaire: Questionnaire,
  answers: Answers,
  section: string,
): { previous: string | null; next: string | null } {
  const order = questionnaire.sections.map(({ code }) => code)
  const shown = shownSections(questionnaire, answers).map(({ code }) => code)
  const here = order.indexOf(section)
  return {
    previous: shown.findLast((code) => order.indexOf(code) < here) ?? null,
    next: shown.find((code) => order.indexOf(code) > here) ?? null,
  }
}

/** What is wrong on one page. */
export const pageFaults = ({ questions }: Section, answers: Answers): AnswerFault[] =>
  questions.flatMap((question) => answerFaults(question, answers))

/** First page with a fault: where somebody goes whose response cannot be sent yet; null: it can. */
export const firstFaulty = (questionnaire: Questionnaire, answers: Answers): string | null =>
  shownSections(questionnaire, answers).find((section) => pageFaults(section, answers).length > 0)?.code ?? null

export interface CheckedAnswer {
  question: Question
  /** Empty: left out. */
  lines: ShownLine[]
  faults: AnswerFault[]
}

/** All that is asked with what was answered, in order, for checking before it is sent. */
export function checkYourAnswers(
  questionnaire: Questionnaire,
  answers: Answers,
): Array<{ section: Section; answers: CheckedAnswer[] }> {
  return shownSections(questionnaire, answers).map((section) => ({
    section,
    answers: section.questions.map((question) => {
      const value = answerIn(answers, question.code)
      return {
        question,
        lines: value === undefined ? [] : showAnswer(question, value),
        faults: answerFaults(question, answers),
      }
    }),
  }))
}
