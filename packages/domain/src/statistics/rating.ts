import type { Rating } from '../complaints/events.ts'

/** Ratings wait until this many are there and enter the figures together; a group with fewer is not shown. */
export const SMALLEST_GROUP = 5

/**
 * Whether a rating counts as satisfied: 4 or 5 for the result; where that question was left open, a mean of 4 or more,
 * rounded down, over what was answered. Null where nothing was answered: that is no rating.
 */
export function isSatisfied({ result, speed, attitude }: Rating): boolean | null {
  if (result !== undefined) return result >= 4
  const answered = [speed, attitude].filter((answer) => answer !== undefined)
  if (answered.length === 0) return null
  return Math.floor(answered.reduce((sum, answer) => sum + answer, 0) / answered.length) >= 4
}
