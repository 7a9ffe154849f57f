import { type Question, type Questionnaire, questionsOf } from '@linsheng/domain/surveys'

/** Seconds that one answer takes, generously: reading the question, and each thing there is to mark or write. */
const READING = 6
const MARKING = 4
const WRITING = 45

/** Whole minutes that answering everything takes, at least one. */
export function minutesToAnswer(questionnaire: Questionnaire): number {
  const seconds = questionsOf(questionnaire).reduce((sum, question) => sum + READING + secondsFor(question), 0)
  return Math.max(1, Math.round(seconds / 60))
}

function secondsFor(question: Question): number {
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'scale':
    case 'number':
      return MARKING
    case 'matrix':
      return question.rows.length * MARKING
    case 'ranking':
      return question.choices.length * MARKING
    case 'pair':
      return 2 * MARKING
    case 'text':
      return WRITING
  }
}
