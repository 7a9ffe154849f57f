import { type Actor, appealOf, type Complaint, type ComplaintEvent, isSplit } from '@linsheng/domain/complaints'
import type { StoredCommit } from '../../complaints/operations/stored-commit.ts'
import type { AlertKind } from './kinds.ts'

/** Whom an alert is for: people by name, or whoever is in a role or a team when it is written. */
export type Audience =
  | { people: string[] }
  | { role: 'manager' | 'committee' }
  | { team: string }
  /** Everybody who may judge: committee and panel, but nobody who had a hand in the case. */
  | { judgesExcept: string[] }

export interface NewAlert {
  community: string
  /** `stream/sequence/position`; the person's id follows. */
  key: string
  stream: string
  number: string
  kind: AlertKind
  at: number
  audience: Audience
  /** Who did it themselves need not be told. */
  except: string | null
}

/** What one commit means for staff; `before` and `after` are the case around it. */
export function alertsOf(commit: StoredCommit, before: Complaint | null, after: Complaint): NewAlert[] {
  const { community, stream, sequence, at, actor, events } = commit
  const except = actor.kind === 'staff' ? actor.user : null
  return events.flatMap((event, position) => {
    const alert = alertOf(event, actor, before ?? after, after)
    const key = `${stream}/${sequence}/${position}`
    return alert ? [{ community, key, stream, number: after.number, at, except, ...alert }] : []
  })
}

type Said = Pick<NewAlert, 'kind' | 'audience'>

const to = (person: string | null, kind: AlertKind): Said | null =>
  person === null ? null : { kind, audience: { people: [person] } }

function alertOf(event: ComplaintEvent, actor: Actor, before: Complaint, after: Complaint): Said | null {
  switch (event.type) {
    case 'assigned':
      return to(event.person, 'assigned')
    case 'handover-offered':
      return to(event.person, 'handover-offered') ?? { kind: 'handover-offered.team', audience: { team: event.team } }
    case 'handover-accepted':
      return to(offeredBy(before), 'handover-accepted')
    case 'handover-declined':
      return to(offeredBy(before), 'handover-declined')
    case 'escalated':
      return { kind: escalatedKind(event), audience: { role: event.level } }
    case 'delivery-failed':
      return to(after.person, 'call-owed')
    case 'panel-seated':
      return { kind: 'panel-seated', audience: { people: event.members } }
    case 'voted':
      return splitAlert(before, after)
    case 'order-issued':
      return orderAlert(event)
    default:
      return actor.kind === 'complainant' ? fromComplainant(event, after) : null
  }
}

/** To the whole panel, once their votes have left no majority. */
function splitAlert(before: Complaint, after: Complaint): Said | null {
  const [was, is] = [appealOf(before), appealOf(after)]
  return is && isSplit(is) && !(was && isSplit(was)) ? { kind: 'votes-split', audience: { people: is.members } } : null
}

function escalatedKind({ missed }: Extract<ComplaintEvent, { type: 'escalated' }>): AlertKind {
  if (missed === null) return 'escalated.by-hand'
  return missed === 'protocol' ? 'escalated.step' : 'escalated'
}

function offeredBy({ handover }: Complaint): string | null {
  return handover?.by.kind === 'staff' ? handover.by.user : null
}

function orderAlert({ to: given }: Extract<ComplaintEvent, { type: 'order-issued' }>): Said | null {
  if (given.kind !== 'team') return null
  return to(given.person ?? null, 'order-issued') ?? { kind: 'order-issued', audience: { team: given.team } }
}

/** What the complainant did that waits for an answer of the one who is responsible. */
function fromComplainant(event: ComplaintEvent, { person, handledBy }: Complaint): Said | null {
  switch (event.type) {
    case 'noted':
      return to(person, 'wrote')
    case 'plan-agreed':
    case 'plan-changes-asked':
    case 'plan-declined':
      return to(person, 'plan-answered')
    case 'disputed':
      return to(person, 'disputed')
    case 'reopened':
      return to(person, 'reopened')
    case 'withdrawn':
      return to(person, 'withdrawn')
    case 'appealed':
      return { kind: 'appealed', audience: { judgesExcept: handledBy } }
    default:
      return null
  }
}
