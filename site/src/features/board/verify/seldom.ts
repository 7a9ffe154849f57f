/** A status is read out whenever it changes; more often than this, nothing else could be heard. In milliseconds. */
const PAUSE = 5_000

/** Whether it is time to say something again: at first, and after each pause. @param now milliseconds that only go forward */
export function seldom(now: () => number = () => performance.now(), pause = PAUSE): () => boolean {
  let last = Number.NEGATIVE_INFINITY
  return () => {
    const at = now()
    if (at - last < pause) return false
    last = at
    return true
  }
}
