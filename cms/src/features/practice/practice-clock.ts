import type { Payload } from 'payload'
import { z } from 'zod'
import { type ClockAnchor, now, practiceTime } from '../../clock.ts'

/** Where it is written down that a database is for practice, and how far its clock has come. */
const KEY = 'linsheng-practice'
const anchorSchema = z.object({ practice: z.number() })

/** How often the clock's state is kept, in milliseconds of real time. */
export const KEEP_EVERY = 5_000

/** Practice time as last kept, in milliseconds since 1970; null in a database that is not for practice. */
export async function keptTime(payload: Payload): Promise<number | null> {
  const kept = anchorSchema.safeParse(await payload.kv.get(KEY))
  return kept.success ? kept.data.practice : null
}

export const keepTime = (payload: Payload): Promise<void> => payload.kv.set(KEY, { practice: now() })

/**
 * Lets the rules' clock run `speed` times as fast. It stood still while nothing ran; after a crash it begins behind
 * everything that can have happened since it was kept.
 */
export function startPracticeClock(speed: number, kept: number | null): void {
  const real = Date.now()
  const anchor: ClockAnchor = { real, practice: kept === null ? real : kept + 2 * KEEP_EVERY * speed }
  globalThis.practiceClock = () => practiceTime(anchor, speed, Date.now())
}
