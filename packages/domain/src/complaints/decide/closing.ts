import { ANSWERS, type AnswerOutcome, type Kind, REASONED_OUTCOMES } from '../vocabulary.ts'

/** Whether an outcome is one that staff choose for a complaint and must give a reason for. */
export function isReasoned(outcome: string): boolean {
  return REASONED_OUTCOMES.some((reasoned) => reasoned === outcome)
}

/** How a case of this kind can be answered in one step; a complaint never. */
export function answersTo(kind: Kind): readonly AnswerOutcome[] {
  return kind === 'complaint' ? [] : ANSWERS[kind]
}

/** Whether an outcome is the answer to a suggestion, a question or praise. */
export function isAnswer(outcome: string): boolean {
  return Object.values(ANSWERS).some((answers) => answers.some((answer) => answer === outcome))
}
