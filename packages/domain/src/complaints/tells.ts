import type { Actor, ComplaintEvent } from './events.ts'

/** Steps of the staff that come with words, or a time, for the complainant. */
const TELLING: ReadonlySet<ComplaintEvent['type']> = new Set<ComplaintEvent['type']>([
  'acknowledged',
  'made-safe',
  'visit-scheduled',
  'visit-cancelled',
  'plan-proposed',
  'paused',
  'result-proposed',
  'corrected',
  'goodwill-offered',
  'appeal-acknowledged',
  'appeal-decided',
])

/**
 * Whether a step tells the complainant something: it goes out by the way they chose, and the clock against silence
 * starts again. What they did themselves tells them nothing, nor does a record taken over from an older ledger.
 */
export function tellsComplainant(event: ComplaintEvent, actor: Actor): boolean {
  if (actor.kind === 'complainant') return false
  if (event.type === 'closed') return event.outcome !== 'recorded'
  if (actor.kind === 'system') return false
  if (event.type === 'noted') return event.audience === 'complainant'
  return TELLING.has(event.type)
}
