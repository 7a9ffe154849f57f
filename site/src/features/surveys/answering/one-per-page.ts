import type { Questionnaire } from '@linsheng/domain/surveys'

/**
 * The same questionnaire with every question on a page of its own, as large text shows it. A page's code is its question's;
 * order and conditions stay, so the same questions are asked.
 */
export const onePerPage = (questionnaire: Questionnaire): Questionnaire => ({
  ...questionnaire,
  sections: questionnaire.sections.flatMap((section) =>
    section.questions.map((question, at) => ({
      ...section,
      code: question.code,
      intro: at === 0 ? section.intro : null,
      questions: [question],
    })),
  ),
})

/** The page of a questionnaire that asks a question; null where none does. */
export const pageOf = ({ sections }: Questionnaire, question: string): string | null =>
  sections.find(({ questions }) => questions.some(({ code }) => code === question))?.code ?? null
