import type { Actor, ComplaintEvent } from '../events.ts'
import type { EventMeta } from '../evolve.ts'

/** What the panel does with an appeal is judging a case, not handling it. */
const PANELS_WORK: ReadonlySet<ComplaintEvent['type']> = new Set<ComplaintEvent['type']>([
  'appeal-acknowledged',
  'panel-seated',
  'interest-declared',
  'voted',
  'appeal-decided',
  'outside-recorded',
])

/** Everybody with a hand in the case, after one more event: who acts, and who is made responsible or given work. */
export function withHands(before: readonly string[], event: ComplaintEvent, { actor }: EventMeta): string[] {
  const hands = [...(isHandling(event, actor) ? [actor.user] : []), ...given(event)]
  return [...new Set([...before, ...hands])]
}

/** An internal word of those who only watch, such as the committee, is no hand in the case either. */
function isHandling(event: ComplaintEvent, actor: Actor): actor is Extract<Actor, { kind: 'staff' }> {
  if (actor.kind !== 'staff' || PANELS_WORK.has(event.type)) return false
  const works = actor.roles?.some((role) => role === 'handler' || role === 'manager') ?? true
  return works || !(event.type === 'noted' && event.audience === 'internal')
}

function given(event: ComplaintEvent): string[] {
  if (event.type === 'assigned' || event.type === 'handover-accepted')
    return event.person === null ? [] : [event.person]
  if (event.type !== 'order-issued' || event.to.kind !== 'team' || event.to.person === undefined) return []
  return [event.to.person]
}
