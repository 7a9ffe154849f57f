/** Times Esc is pressed to leave, and milliseconds within which. */
const PRESSES = 3
const WITHIN = 2_000

/** Counts presses of Esc; tells at each (its time in milliseconds) whether it was the last of three in short order. */
export function countEscapes(): (at: number) => boolean {
  let before: number[] = []
  return (at) => {
    before = [...before.filter((earlier) => at - earlier < WITHIN), at]
    return before.length >= PRESSES
  }
}
