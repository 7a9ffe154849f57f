import { scale } from '../../surveys/questions/scale.ts'
import { complaintQuestions } from '../../surveys/templates/after-complaint.ts'
import type { Rated, Rating } from '../events.ts'

/** The same question objects as in a survey; what an answer must be does not depend on their words. */
const QUESTIONS = complaintQuestions(() => ({ 'zh-Hans': '' }))

/** Whether every answer given is one to its question: a whole number from 1 to 5. */
export function isRating(rating: Rating): boolean {
  return QUESTIONS.every(([part, question]) => {
    const answer = rating[part]
    return answer === undefined || scale.parse(question, answer).ok
  })
}

/** The rating as an event, or nothing where no question was answered. */
export function ratedEvents(rating: Rating | undefined): Rated[] {
  const answered: Rating = {}
  for (const [part] of QUESTIONS) {
    const answer = rating?.[part]
    if (answer !== undefined) answered[part] = answer
  }
  return Object.keys(answered).length > 0 ? [{ type: 'rated', rating: answered }] : []
}
