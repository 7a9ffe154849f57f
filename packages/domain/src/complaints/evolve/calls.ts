import type * as events from '../events.ts'
import type { EventMeta } from '../evolve.ts'
import type { Complaint, OwedCall, TellingSubject } from '../state.ts'

/** The words that the windows wait for have arrived. */
export function reached({ deliverySequence }: Complaint, sequence: number, { at }: EventMeta): Partial<Complaint> {
  return deliverySequence === sequence ? { deliveredAt: at, deliverySequence: null } : {}
}

const isOwed = (call: OwedCall, sequence: number): boolean => call.sequence === sequence && call.calledAt === null

/** It arrived after all. */
export function calledOff({ calls }: Complaint, sequence: number, { at }: EventMeta): OwedCall[] {
  return calls.map((call) => (isOwed(call, sequence) ? { ...call, calledAt: at } : call))
}

/** A call more is owed, unless the complainant's word shows that they have read it. */
export function withCall({ calls, readUpTo }: Complaint, sequence: number, { at }: EventMeta): OwedCall[] {
  if (sequence <= readUpTo || calls.some((call) => call.sequence === sequence)) return calls
  return [...calls, { sequence, since: at, calledAt: null, attempts: 0 }]
}

/** Somebody called about one thing that was owed, or about several at once. */
export function called(state: Complaint, event: events.Called, meta: EventMeta): Partial<Complaint> {
  const about = [event.sequence, ...(event.also ?? [])]
  const calls = state.calls.map((call) =>
    about.some((sequence) => isOwed(call, sequence))
      ? { ...call, attempts: call.attempts + 1, calledAt: event.reached ? meta.at : null }
      : call,
  )
  const { deliverySequence } = state
  const arrived = event.reached && deliverySequence !== null && about.includes(deliverySequence)
  return { calls, ...(arrived && { deliveredAt: meta.at, deliverySequence: null }) }
}

/**
 * The complainant's word on something shows that they have read it and all that was said before it: no call is owed for
 * that any more, and the windows that waited for it begin. Another household's word shows nothing of the sort.
 */
export function withWord(state: Complaint, event: events.ComplaintEvent, meta: EventMeta): Complaint {
  const subject = meta.actor.kind === 'complainant' && meta.actor.household === undefined ? answeredBy(event) : null
  const readUpTo = subject === null ? 0 : (state.lastTold[subject] ?? 0)
  if (readUpTo <= state.readUpTo) return state
  const calls = state.calls.map((call) =>
    call.sequence <= readUpTo && call.calledAt === null ? { ...call, calledAt: meta.at } : call,
  )
  const { deliverySequence } = state
  const arrived = deliverySequence !== null && deliverySequence <= readUpTo
  return { ...state, readUpTo, calls, ...(arrived && { deliveredAt: meta.at, deliverySequence: null }) }
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
