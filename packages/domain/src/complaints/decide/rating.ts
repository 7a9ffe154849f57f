import type { Rated, Rating } from '../events.ts'

const QUESTIONS = ['speed', 'result', 'attitude'] as const satisfies ReadonlyArray<keyof Rating>
const RATING_MIN = 1
/** The best answer to each question. */
export const RATING_MAX = 5

/** Whether every answer given is a whole number from 1 to 5. */
export function isRating(rating: Rating): boolean {
  return QUESTIONS.every((question) => {
    const answer = rating[question]
    return answer === undefined || (Number.isInteger(answer) && answer >= RATING_MIN && answer <= RATING_MAX)
  })
}

/** The rating as an event, or nothing where no question was answered. */
export function ratedEvents(rating: Rating | undefined): Rated[] {
  const answered: Rating = {}
  for (const question of QUESTIONS) {
    const answer = rating?.[question]
    if (answer !== undefined) answered[question] = answer
  }
  return Object.keys(answered).length > 0 ? [{ type: 'rated', rating: answered }] : []
}
