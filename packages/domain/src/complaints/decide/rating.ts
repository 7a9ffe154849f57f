import type { Rated, Rating } from '../events.ts'

const QUESTIONS = ['speed', 'result', 'attitude'] as const satisfies ReadonlyArray<keyof Rating>
const WORST = 1
const BEST = 5

/** Whether every answer given is a whole number from 1 to 5. */
export function isRating(rating: Rating): boolean {
  return QUESTIONS.every((question) => {
    const answer = rating[question]
    return answer === undefined || (Number.isInteger(answer) && answer >= WORST && answer <= BEST)
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
