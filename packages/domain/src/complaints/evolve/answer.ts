import { isAnswer, isReasoned } from '../decide/closing.ts'
import type * as events from '../events.ts'
import type { EventMeta } from '../evolve.ts'
import type { Complaint } from '../state.ts'

/** Events of what staff tell the complainant, and of the complainant's word on it, up to the end and back. */
export type AnswerEvent =
  | events.Acknowledged
  | events.Noted
  | events.Corrected
  | events.ResultProposed
  | events.Confirmed
  | events.Disputed
  | events.Rated
  | events.Closed
  | events.Withdrawn
  | events.Reopened
  | events.ReachChosen

/** What one of these events changes in the case. */
export function evolveAnswer(state: Complaint, event: AnswerEvent, meta: EventMeta): Partial<Complaint> {
  switch (event.type) {
    case 'acknowledged':
      return { ...responded(state, meta), status: state.status === 'filed' ? 'acknowledged' : state.status }
    case 'noted':
      return { notes: [...state.notes, noteOf(event, meta)] }
    case 'corrected':
      return { notes: state.notes.map((note, at) => (at === event.note ? corrected(note, event, meta) : note)) }
    case 'result-proposed': {
      const { type: _type, ...result } = event
      return { ...responded(state, meta), status: 'result-proposed', resolvedAt: meta.at, result }
    }
    case 'confirmed':
      return {}
    case 'disputed':
      return { status: 'disputed', ...NO_RESULT, disputes: state.disputes + 1 }
    case 'rated':
      return { rating: event.rating, ratings: state.ratings + 1 }
    case 'closed':
      return closed(state, event, meta)
    case 'withdrawn':
      return { status: 'withdrawn', endedAt: meta.at, handover: null }
    case 'reopened':
      return reopened(state, event.promises, meta)
    case 'reach-chosen':
      return reachChosen(state, event, meta)
  }
}

/** Each chooses for themselves: who filed the case, and whoever holds the receipt of a household that joined. */
function reachChosen({ joined }: Complaint, { reach }: events.ReachChosen, { actor }: EventMeta): Partial<Complaint> {
  const voice = actor.kind === 'complainant' ? actor.household : undefined
  if (voice === undefined) return { reach }
  return { joined: joined.map((joiner) => (joiner.voice === voice ? { ...joiner, reach } : joiner)) }
}

const NO_RESULT = { resolvedAt: null, result: null } as const

const responded = (state: Complaint, { at }: EventMeta) => ({ respondedAt: state.respondedAt ?? at })

function noteOf({ audience, text, attachments }: events.Noted, { at, actor }: EventMeta): Complaint['notes'][number] {
  return { at, actor, audience, text, attachments: [...(attachments ?? [])], corrections: [] }
}

function corrected(
  note: Complaint['notes'][number],
  { text }: events.Corrected,
  { at }: EventMeta,
): Complaint['notes'][number] {
  return { ...note, corrections: [...note.corrections, { at, text }] }
}

/** An answer to what is no complaint is its response and its result in one; a ledger's record stands for a result. */
function closed(state: Complaint, { outcome }: events.Closed, meta: EventMeta): Partial<Complaint> {
  const byStaff = meta.actor.kind === 'staff'
  const responds = isAnswer(outcome) || (isReasoned(outcome) && byStaff)
  const resolves = isAnswer(outcome) || outcome === 'recorded'
  return {
    ...(responds && responded(state, meta)),
    ...(resolves && { resolvedAt: state.resolvedAt ?? meta.at }),
    status: 'closed',
    endedAt: meta.at,
    handover: null,
    outcome,
  }
}

/** The same person is asked again. */
function reopened(state: Complaint, promises: Complaint['promises'], { at }: EventMeta): Partial<Complaint> {
  return {
    ...NO_RESULT,
    status: state.respondedAt === null ? 'filed' : 'acknowledged',
    endedAt: null,
    outcome: null,
    clockStart: at,
    acceptedAt: null,
    promises,
    reopenings: state.reopenings + 1,
  }
}
