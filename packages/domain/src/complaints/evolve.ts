import type { Instant } from '../time/instant.ts'
import type { Actor, ComplaintEvent, Filed } from './events.ts'
import { evolveAllocation } from './evolve/allocation.ts'
import { evolveAnswer } from './evolve/answer.ts'
import { evolveAppeal } from './evolve/appeal.ts'
import { afterEvent, evolveClocks } from './evolve/clocks.ts'
import { withHands } from './evolve/handled-by.ts'
import { evolveWork } from './evolve/work.ts'
import type { Complaint } from './state.ts'

/** When an event happened, who caused it and in which commit; the same for all events of one commit. */
export interface EventMeta {
  at: Instant
  actor: Actor
  sequence: number
}

/**
 * The case after one more event. Pure: the state given is never changed.
 * @throws Error on a second filing or an event before it: stored events cannot say that unless there is a bug.
 */
export function evolve(state: Complaint | null, event: ComplaintEvent, meta: EventMeta): Complaint {
  const changed = evolved(state, event, meta)
  const { sequence, at: changedAt } = meta
  return afterEvent(
    { ...changed, handledBy: withHands(changed.handledBy, event, meta), sequence, changedAt },
    event,
    meta,
  )
}

function evolved(state: Complaint | null, event: ComplaintEvent, meta: EventMeta): Complaint {
  if (event.type === 'filed') {
    if (state) throw new Error(`Case ${state.number} is filed twice`)
    return filed(event, meta)
  }
  if (!state) throw new Error(`Event ${event.type} before the case is filed`)
  return { ...state, ...changes(state, event, meta) }
}

function filed(event: Filed, { at, sequence }: EventMeta): Complaint {
  const { type: _type, attachments, reach, ...facts } = event
  return {
    ...facts,
    ...untouched(),
    reach: reach ?? 'receipt',
    attachments: [...attachments],
    recordedAt: at,
    clockStart: event.receivedAt,
    responseStart: event.receivedAt,
    sequence,
    changedAt: at,
  }
}

/** Everything that nobody has said or done yet. */
function untouched() {
  return {
    status: 'filed',
    ...{ team: null, person: null, acceptedAt: null, handover: null, transfers: 0, handledBy: [] },
    ...{ escalations: [], forwards: [], pauses: [], madeSafeAt: null, protocol: null },
    ...{ visits: [], investigation: null, plans: [], orders: [] },
    ...{ calls: [], lastTold: {}, readUpTo: 0, toldAt: null, deliveredAt: null, deliverySequence: null },
    ...{ verdictToldAt: null, lastResult: null, disputedAt: null },
    ...{ appeals: [], outside: [], followUps: [], goodwillAt: null, goodwillRated: false },
    ...{ joined: [], absorbed: [], mergedInto: null },
    ...{ respondedAt: null, resolvedAt: null, endedAt: null, outcome: null, result: null },
    ...{ rating: null, ratings: 0, notes: [], disputes: 0, reopenings: 0 },
  } satisfies Partial<Complaint>
}

function changes(state: Complaint, event: Exclude<ComplaintEvent, Filed>, meta: EventMeta): Partial<Complaint> {
  switch (event.type) {
    case 'assigned':
    case 'assignment-accepted':
    case 'handover-offered':
    case 'handover-accepted':
    case 'handover-declined':
    case 'forwarded':
    case 'forward-answered':
    case 'absorbed':
    case 'merged':
    case 'split':
    case 'joined':
    case 'rejoined':
    case 'household-confirmed':
    case 'household-struck':
      return evolveAllocation(state, event, meta)
    case 'classified':
    case 'protocol-begun':
    case 'step-ticked':
    case 'started':
    case 'visit-scheduled':
    case 'visit-cancelled':
    case 'investigated':
    case 'plan-proposed':
    case 'plan-agreed':
    case 'plan-changes-asked':
    case 'plan-declined':
    case 'order-issued':
    case 'order-finished':
    case 'order-cancelled':
      return evolveWork(state, event, meta)
    case 'acknowledged':
    case 'noted':
    case 'corrected':
    case 'result-proposed':
    case 'confirmed':
    case 'disputed':
    case 'rated':
    case 'closed':
    case 'withdrawn':
    case 'reopened':
    case 'reach-chosen':
      return evolveAnswer(state, event, meta)
    case 'paused':
    case 'resumed':
    case 'made-safe':
    case 'escalated':
    case 'delivered':
    case 'delivery-failed':
    case 'called':
    case 'followed-up':
    case 'goodwill-offered':
      return evolveClocks(state, event, meta)
    case 'appealed':
    case 'appeal-acknowledged':
    case 'panel-seated':
    case 'interest-declared':
    case 'voted':
    case 'appeal-decided':
    case 'outside-recorded':
      return evolveAppeal(state, event, meta)
  }
}
