import { type Instant, MINUTE } from '../time/instant.ts'
import type { Complaint } from './state.ts'

/** Within this time the same words again are a page that was sent again, not a second note. */
const SENT_AGAIN_WITHIN = 10 * MINUTE

/** Whether the complainant's note says just what their newest note has said a moment ago. */
export function isRepeatedNote({ notes }: Complaint, text: string, now: Instant): boolean {
  const latest = notes.at(-1)
  return latest?.actor.kind === 'complainant' && latest.text === text && now - latest.at <= SENT_AGAIN_WITHIN
}
