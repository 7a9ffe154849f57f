import type {} from './globals.ts'

/**
 * What time it is for the rules, in milliseconds since 1970. The same as the machine's clock, except in practice mode,
 * where it runs faster. Caches, throttles and leases keep to `Date.now()`: they are about the machine, not the work.
 */
export const now = (): number => globalThis.practiceClock?.() ?? Date.now()

/** A moment at which practice time and real time were compared, both in milliseconds since 1970. */
export interface ClockAnchor {
  real: number
  practice: number
}

/** Practice time at a real moment: it starts at the anchor and runs `speed` times as fast. */
export const practiceTime = ({ real, practice }: ClockAnchor, speed: number, at: number): number =>
  practice + Math.max(0, at - real) * speed
