import { CHOICES_MAX, type Choice, type Questionnaire, questionsOf } from '@linsheng/domain/surveys'

/**
 * The first of `q1`, `q2`, … that is not taken. Codes are given, never typed: answers and later waves go by them, so a
 * question keeps its code while its words change.
 */
function freeCode(prefix: string, taken: readonly string[]): string {
  const numbers = Array.from({ length: taken.length + 1 }, (_, at) => `${prefix}${at + 1}`)
  return numbers.find((code) => !taken.includes(code)) ?? `${prefix}${taken.length + 2}`
}

export const freeQuestionCode = (questionnaire: Questionnaire, also: readonly string[] = []): string =>
  freeCode('q', [...questionsOf(questionnaire).map(({ code }) => code), ...also])

export const freeSectionCode = ({ sections }: Questionnaire): string =>
  freeCode(
    's',
    sections.map(({ code }) => code),
  )

/** A further choice or row, still without words; null where there are as many as there may be. */
export const nextChoice = (choices: readonly Choice[]): Choice | null =>
  choices.length >= CHOICES_MAX
    ? null
    : {
        code: freeCode(
          'c',
          choices.map(({ code }) => code),
        ),
        text: { 'zh-Hans': '' },
      }
