import { DAY, type Instant } from '../time/instant.ts'
import type { Span } from '../time/span.ts'
import type { Policy } from './policy.ts'
import type { Complaint, Pause } from './state.ts'

/** The pauses of a case as spans; one that lasts is taken to last until its end. */
export function pauseSpans({ pauses }: Pick<Complaint, 'pauses'>): Span[] {
  return pauses.map(({ from, to, until }) => ({ from, to: to ?? until }))
}

/** The pause that nobody has ended, though its time may be over; null: none. */
export function openPause({ pauses }: Pick<Complaint, 'pauses'>): Pause | null {
  return pauses.find(({ to }) => to === null) ?? null
}

/** The pause a case stands in at a moment; null: its clocks run. */
export function pauseAt(state: Pick<Complaint, 'pauses'>, now: Instant): Pause | null {
  const pause = openPause(state)
  return pause !== null && now < pause.until ? pause : null
}

/** How much longer a case may still be paused: milliseconds, of elapsed time. */
export function pauseLeft(state: Complaint, policy: Policy): number {
  const used = pauseSpans(state).reduce((sum, { from, to }) => sum + (to - from), 0)
  return policy.pauseMaxDays * DAY - used
}
