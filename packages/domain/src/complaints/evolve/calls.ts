import type * as events from '../events.ts'
import type { EventMeta } from '../evolve.ts'
import type { Complaint, OwedCall, TellingSubject } from '../state.ts'

/** What was told, by the sequences of its commits. */
type Told = (sequence: number) => boolean

/** The words that the windows wait for have arrived, if they are among what was told. */
function reached({ deliverySequence }: Complaint, isTold: Told, { at }: EventMeta): Partial<Complaint> {
  return deliverySequence !== null && isTold(deliverySequence) ? { deliveredAt: at, deliverySequence: null } : {}
}

/** It arrived, or was read: nobody need call about it, and the windows that waited for it begin. */
export function arrived(state: Complaint, isTold: Told, meta: EventMeta): Partial<Complaint> {
  const calls = state.calls.map((call) =>
    isTold(call.sequence) && call.calledAt === null ? { ...call, calledAt: meta.at } : call,
  )
  return { calls, ...reached(state, isTold, meta) }
}

/** A call more is owed, unless the complainant's word shows that they have read it. */
export function withCall({ calls, readUpTo }: Complaint, sequence: number, { at }: EventMeta): OwedCall[] {
  if (sequence <= readUpTo || calls.some((call) => call.sequence === sequence)) return calls
  return [...calls, { sequence, since: at, calledAt: null, attempts: 0 }]
}

/** Somebody called about one thing that was owed, or about several at once. */
export function called(state: Complaint, event: events.Called, meta: EventMeta): Partial<Complaint> {
  const isTold: Told = (sequence) => sequence === event.sequence || event.also?.includes(sequence) === true
  const calls = state.calls.map((call) =>
    isTold(call.sequence) && call.calledAt === null ? { ...call, attempts: call.attempts + 1 } : call,
  )
  return event.reached ? arrived({ ...state, calls }, isTold, meta) : { calls }
}

/**
 * The complainant's word on something shows that they have read it and all that was said before it: no call is owed for
 * that any more, and the windows that waited for it begin. Another household's word shows nothing of the sort.
 */
export function withWord(state: Complaint, event: events.ComplaintEvent, meta: EventMeta): Complaint {
  const subject = meta.actor.kind === 'complainant' && meta.actor.household === undefined ? answeredBy(event) : null
  const readUpTo = subject === null ? 0 : (state.lastTold[subject] ?? 0)
  if (readUpTo <= state.readUpTo) return state
  return { ...state, readUpTo, ...arrived(state, (sequence) => sequence <= readUpTo, meta) }
}

function answeredBy(event: events.ComplaintEvent): TellingSubject | null {
  switch (event.type) {
    case 'plan-agreed':
    case 'plan-changes-asked':
    case 'plan-declined':
      return 'plan'
    case 'confirmed':
    case 'disputed':
      return 'result'
    case 'appealed':
      return event.about
    case 'reopened':
      return 'refusal'
    default:
      return null
  }
}
