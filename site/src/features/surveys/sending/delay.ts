const MINUTE = 60_000
/** A response goes out at a random moment within these milliseconds, so that it is not the one right after a code was shown. */
export const DELAY_MIN = MINUTE
export const DELAY_MAX = 10 * MINUTE
/** What is left for it before the survey closes. */
const SPARE = 2 * MINUTE

/** When a response goes out. @param share random, from 0 up to 1 */
export function sendingTime(now: number, closesAt: number, share: number): number {
  const random = now + DELAY_MIN + Math.floor(share * (DELAY_MAX - DELAY_MIN))
  return Math.max(now, Math.min(random, closesAt - SPARE))
}
