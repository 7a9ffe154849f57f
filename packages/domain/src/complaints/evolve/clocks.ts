import type { Instant } from '../../time/instant.ts'
import { cycleOf } from '../cycle.ts'
import type * as events from '../events.ts'
import type { EventMeta } from '../evolve.ts'
import type { Complaint } from '../state.ts'
import { tellsComplainant } from '../tells.ts'
import { arrived, called, withCall, withWord } from './calls.ts'

/** Events of clocks, deliveries and what follows the end. */
export type ClockEvent =
  | events.Paused
  | events.Resumed
  | events.MadeSafe
  | events.Escalated
  | events.Delivered
  | events.DeliveryFailed
  | events.Called
  | events.FollowedUp
  | events.GoodwillOffered

/** What one of these events changes in the case. */
export function evolveClocks(state: Complaint, event: ClockEvent, meta: EventMeta): Partial<Complaint> {
  switch (event.type) {
    case 'paused': {
      const { type: _type, promises, ...pause } = event
      return { pauses: [...state.pauses, { ...pause, from: meta.at, to: null }], promises }
    }
    case 'resumed':
      return { pauses: pausesEnded(state, meta.at), promises: event.promises }
    case 'made-safe':
      return { madeSafeAt: meta.at }
    case 'escalated': {
      const { type: _type, ...said } = event
      return { escalations: [...state.escalations, { ...said, at: meta.at, cycle: cycleOf(state) }] }
    }
    case 'delivered':
      return arrived(state, (sequence) => sequence === event.sequence, meta)
    case 'delivery-failed':
      return { calls: withCall(state, event.sequence, meta) }
    case 'called':
      return called(state, event, meta)
    case 'followed-up': {
      const { type: _type, ...said } = event
      return { followUps: [...state.followUps, { ...said, at: meta.at }] }
    }
    case 'goodwill-offered':
      return { goodwillAt: meta.at }
  }
}

/** A pause that lasts ends now, or ended when it was to: being late to notice makes it no longer. */
function pausesEnded({ pauses }: Complaint, at: number): Complaint['pauses'] {
  return pauses.map((pause) => (pause.to === null ? { ...pause, to: Math.min(at, pause.until) } : pause))
}

/** What every event means for telling the complainant and for what can be asked of a case; `state` is the case after it. */
export function afterEvent(state: Complaint, event: events.ComplaintEvent, meta: EventMeta): Complaint {
  const answered = withWord(state, event, meta)
  const remembered = { ...answered, ...memory(answered, event, meta) }
  const told = tellsComplainant(event, meta.actor)
  const after = told ? { ...remembered, ...telling(remembered, event, meta) } : remembered
  return { ...after, ...delivery(after, event, told, meta) }
}

function telling(state: Complaint, event: events.ComplaintEvent, meta: EventMeta): Partial<Complaint> {
  const calls = state.reach === 'call' ? { calls: withCall(state, meta.sequence, meta) } : {}
  const verdict = state.investigation === null ? {} : { verdictToldAt: state.verdictToldAt ?? meta.at }
  return { toldAt: meta.at, ...verdict, ...calls, lastTold: { ...state.lastTold, ...subjectsOf(state, event, meta) } }
}

/** What of it the complainant can answer. */
function subjectsOf(
  { investigation, verdictToldAt }: Complaint,
  { type }: events.ComplaintEvent,
  { sequence }: EventMeta,
): Complaint['lastTold'] {
  return {
    ...(type === 'plan-proposed' && { plan: sequence }),
    ...(type === 'result-proposed' && { result: sequence }),
    ...(type === 'closed' && { refusal: sequence }),
    ...(investigation !== null && verdictToldAt === null && { verdict: sequence }),
  }
}

/** A result and an end have to arrive; those who look with their receipt, or ended it themselves, have them at once. */
function delivery(state: Complaint, event: events.ComplaintEvent, told: boolean, meta: EventMeta): Partial<Complaint> {
  const looks = event.type === 'reach-chosen' && state.reach === 'receipt' && state.deliverySequence !== null
  if (looks) return { deliveredAt: meta.at, deliverySequence: null }
  if (event.type !== 'result-proposed' && event.type !== 'closed' && event.type !== 'withdrawn') return {}
  const waits = told && state.reach !== 'receipt'
  return waits
    ? { deliveredAt: null, deliverySequence: meta.sequence }
    : { deliveredAt: meta.at, deliverySequence: null }
}

const UNDELIVERED = { deliveredAt: null, deliverySequence: null } as const

/** What a case that begins anew leaves behind; the clock of a response that nobody gave starts again. */
function anew({ respondedAt, responseStart }: Complaint, at: Instant): Partial<Complaint> {
  const dropped = {
    madeSafeAt: null,
    protocol: null,
    lastResult: null,
    disputedAt: null,
    goodwillAt: null,
    goodwillRated: false,
  }
  return { ...UNDELIVERED, ...dropped, responseStart: respondedAt === null ? at : responseStart }
}

function memory(state: Complaint, event: events.ComplaintEvent, { at }: EventMeta): Partial<Complaint> {
  switch (event.type) {
    case 'investigated':
      return { verdictToldAt: null }
    case 'result-proposed':
      return { lastResult: state.result && { result: state.result, resolvedAt: at } }
    case 'disputed':
      return { ...UNDELIVERED, disputedAt: at }
    case 'rated':
      return { goodwillRated: state.goodwillRated || state.goodwillAt !== null }
    case 'reopened':
      return anew(state, at)
    case 'appeal-decided':
      return event.decision === 'rejected' ? {} : anew(state, at)
    default:
      return {}
  }
}
