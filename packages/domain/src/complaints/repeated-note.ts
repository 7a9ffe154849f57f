import { type Instant, MINUTE } from '../time/instant.ts'
import type { Actor } from './events.ts'
import type { Complaint } from './state.ts'

/** Within this time the same words again are a page that was sent again, not a second note. */
const SENT_AGAIN_WITHIN = 10 * MINUTE

/** Whether a note says just what the newest one of the case, by the same household, has said a moment ago. */
export function isRepeatedNote(
  { notes }: Complaint,
  text: string,
  now: Instant,
  { household }: Extract<Actor, { kind: 'complainant' }>,
): boolean {
  const latest = notes.at(-1)
  if (latest?.actor.kind !== 'complainant' || latest.actor.household !== household) return false
  return latest.text === text && now - latest.at <= SENT_AGAIN_WITHIN
}
