import { setTimeout as pause } from 'node:timers/promises'

export interface WaitOptions {
  /** Milliseconds before giving up; patient by itself, for machines that do much else. */
  timeout?: number
  /** Milliseconds between two looks. */
  every?: number
  /** Named in the error. */
  what?: string
}

/**
 * Looks again and again until a condition holds, and returns what was found.
 * @param look returns undefined or false while it does not hold; an error it throws counts as not holding
 * @throws when the condition does not hold in time, with the last error as cause
 */
export async function waitFor<Found>(
  look: () => Promise<Found | undefined | false> | Found | undefined | false,
  { timeout = 60_000, every = 50, what = 'the condition' }: WaitOptions = {},
): Promise<Found> {
  const deadline = performance.now() + timeout
  let cause: unknown
  do {
    try {
      const found = await look()
      if (found !== undefined && found !== false) return found
      cause = undefined
    } catch (error) {
      cause = error
    }
    await pause(every)
  } while (performance.now() < deadline)
  throw new Error(`${what} did not come true within ${timeout} ms`, { cause })
}
