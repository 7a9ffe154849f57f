import type { Instant } from '../time/instant.ts'
import type { Actor, Classification, ComplaintEvent, Contact, Promises, Rating } from './events.ts'
import type { Channel, Impact, NoteAudience, Outcome, Status } from './vocabulary.ts'

export interface Note { at: Instant; actor: Actor; audience: NoteAudience; text: string }

/** A complaint as its events tell it. Built only by `evolve`; nothing in it is stored as the truth. */
export interface Complaint extends Classification {
  number: string
  status: Status
  channel: Channel
  zone: string | null
  description: string
  wish?: string
  danger: boolean
  impact: Impact
  contact?: Contact
  attachments: string[]
  team: string | null
  person: string | null
  receivedAt: Instant
  recordedAt: Instant
  /** First acknowledgement; never moves once set. */
  respondedAt: Instant | null
  /** The result that stands: set when a result is proposed, cleared by a dispute or a reopening. */
  resolvedAt: Instant | null
  /** Closed or withdrawn. */
  endedAt: Instant | null
  outcome: Outcome | null
  result: { found: string; done: string; follows?: string } | null
  rating: Rating | null
  notes: Note[]
  disputes: number
  reopenings: number
  promises: Promises
  /** Time of the last event: nothing may happen before it. */
  changedAt: Instant
}

/** What one command decided, as it is stored: a single append-only document, unique by (complaint, sequence). */
export interface Commit {
  complaint: string
  /** 1 for the filing, then without gaps. */
  sequence: number
  at: Instant
  actor: Actor
  events: ComplaintEvent[]
}
