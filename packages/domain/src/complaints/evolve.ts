import type { Instant } from '../time/instant.ts'
import { isReasoned } from './decide/close.ts'
import type { Actor, Closed, ComplaintEvent, Filed, ResultProposed } from './events.ts'
import type { Complaint } from './state.ts'

/** When an event happened and who caused it; the same for all events of one commit. */
export interface EventMeta {
  at: Instant
  actor: Actor
}

/**
 * The case after one more event. Pure: the state given is never changed.
 * @throws Error on a second filing or an event before it: stored events cannot say that unless there is a bug.
 */
export function evolve(state: Complaint | null, event: ComplaintEvent, meta: EventMeta): Complaint {
  if (event.type === 'filed') {
    if (state) throw new Error(`Case ${state.number} is filed twice`)
    return filed(event, meta)
  }
  if (!state) throw new Error(`Event ${event.type} before the case is filed`)
  return { ...state, ...changes(state, event, meta), changedAt: meta.at }
}

function filed(event: Filed, { at }: EventMeta): Complaint {
  const { type: _type, attachments, ...facts } = event
  return {
    ...facts,
    attachments: [...attachments],
    status: 'filed',
    team: null,
    person: null,
    recordedAt: at,
    clockStart: event.receivedAt,
    respondedAt: null,
    resolvedAt: null,
    endedAt: null,
    outcome: null,
    result: null,
    rating: null,
    notes: [],
    disputes: 0,
    reopenings: 0,
    changedAt: at,
  }
}

function changes(state: Complaint, event: Exclude<ComplaintEvent, Filed>, meta: EventMeta): Partial<Complaint> {
  switch (event.type) {
    case 'acknowledged':
      return { ...responded(state, meta), status: state.status === 'filed' ? 'acknowledged' : state.status }
    case 'classified': {
      const { kind, category, priority, zone, promises } = event
      return { kind, category, priority, zone, promises }
    }
    case 'assigned':
      return { team: event.team, person: event.person }
    case 'noted':
      return { notes: [...state.notes, { ...meta, audience: event.audience, text: event.text }] }
    case 'started':
      return { status: 'in-progress' }
    case 'result-proposed':
      return resultProposed(state, event, meta)
    case 'confirmed':
      return {}
    case 'disputed':
      return { status: 'disputed', ...NO_RESULT, disputes: state.disputes + 1 }
    case 'rated':
      return { rating: event.rating }
    case 'closed':
      return closed(state, event, meta)
    case 'withdrawn':
      return { status: 'withdrawn', endedAt: meta.at }
    case 'reopened':
      return reopened(state, event.promises, meta)
  }
}

const NO_RESULT = { resolvedAt: null, result: null } as const

const responded = (state: Complaint, { at }: EventMeta) => ({ respondedAt: state.respondedAt ?? at })

function resultProposed(state: Complaint, event: ResultProposed, meta: EventMeta): Partial<Complaint> {
  const { type: _type, ...result } = event
  return { ...responded(state, meta), status: 'result-proposed', resolvedAt: meta.at, result }
}

function closed(state: Complaint, { outcome }: Closed, meta: EventMeta): Partial<Complaint> {
  const answers = isReasoned(outcome) && meta.actor.kind === 'staff'
  const recorded = outcome === 'recorded' ? { resolvedAt: state.resolvedAt ?? meta.at } : {}
  return { ...(answers && responded(state, meta)), ...recorded, status: 'closed', endedAt: meta.at, outcome }
}

function reopened(state: Complaint, promises: Complaint['promises'], { at }: EventMeta): Partial<Complaint> {
  return {
    ...NO_RESULT,
    status: state.respondedAt === null ? 'filed' : 'acknowledged',
    endedAt: null,
    outcome: null,
    clockStart: at,
    promises,
    reopenings: state.reopenings + 1,
  }
}
