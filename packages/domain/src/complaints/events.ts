import type { Instant } from '../time/instant.ts'
import type { Channel, Impact, Kind, NoteAudience, Outcome, Priority } from './vocabulary.ts'

/** When each clock runs out, by the policy in force when it started. Recorded, so a later policy cannot move it. */
export interface Promises {
  response: Instant
  resolution: Instant
  /** At least one of them reaches past the last year whose holidays are known: the day may still move. */
  provisional?: true
}

/** One to five, worst to best, for each of the three questions; any may be left out. */
export interface Rating {
  speed?: number
  result?: number
  attitude?: number
}

export interface Contact {
  name?: string
  phone?: string
  email?: string
}

/** Codes of the community's own records: category, zone and team codes never change and are never reused. */
export interface Classification {
  kind: Kind
  category: string
  priority: Priority
}

export interface Filed extends Classification {
  type: 'filed'
  /** Case number such as `2026-1513`: for talking about a case, never a secret. */
  number: string
  channel: Channel
  zone: string | null
  description: string
  /** "What would put it right?" */
  wish?: string
  danger: boolean
  impact: Impact
  contact?: Contact
  /** Ids of stored, sanitised photos. */
  attachments: string[]
  receivedAt: Instant
  promises: Promises
  imported?: true
}

/** The first response: a person's message saying who, what next and by when. */
export interface Acknowledged {
  type: 'acknowledged'
  message: string
}
export interface Classified extends Classification {
  type: 'classified'
  zone: string | null
  reason?: string
  promises: Promises
}
export interface Assigned {
  type: 'assigned'
  team: string
  person: string | null
  reason?: string
}
export interface Noted {
  type: 'noted'
  audience: NoteAudience
  text: string
}
export interface Started {
  type: 'started'
}
export interface ResultProposed {
  type: 'result-proposed'
  found: string
  done: string
  follows?: string
}
export interface Confirmed {
  type: 'confirmed'
}
export interface Disputed {
  type: 'disputed'
  reason: string
}
export interface Rated {
  type: 'rated'
  rating: Rating
}
export interface Closed {
  type: 'closed'
  outcome: Outcome
  reason?: string
}
export interface Withdrawn {
  type: 'withdrawn'
  reason?: string
}
export interface Reopened {
  type: 'reopened'
  reason: string
  promises: Promises
}

export type ComplaintEvent =
  | Filed
  | Acknowledged
  | Classified
  | Assigned
  | Noted
  | Started
  | ResultProposed
  | Confirmed
  | Disputed
  | Rated
  | Closed
  | Withdrawn
  | Reopened

/** Who acts. Staff are named by id; what the public reads is at most their team. */
export type Actor = { kind: 'complainant' } | { kind: 'staff'; user: string } | { kind: 'system' }
export type ActorKind = Actor['kind']
