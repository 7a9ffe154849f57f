import type { Instant } from '../time/instant.ts'
import type { Actor, Classification, ComplaintEvent, Contact, Promises, Rating } from './events.ts'
import type { Channel, Impact, NoteAudience, Outcome, Status } from './vocabulary.ts'

export interface Note {
  at: Instant
  actor: Actor
  audience: NoteAudience
  text: string
}

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
  /** From an older ledger, whose own record may end it. */
  imported?: true
  team: string | null
  person: string | null
  receivedAt: Instant
  recordedAt: Instant
  /** Where the running clocks started: receipt, or the last reopening. */
  clockStart: Instant
  /**
   * First answer of a person: an acknowledgement or, where none came before, a result or a reasoned closing by staff.
   * Never moves once set.
   */
  respondedAt: Instant | null
  /**
   * When the result that stands was given: set when a result is proposed, cleared by a dispute or a reopening. An
   * imported case closed as `recorded` without a result of its own counts as resolved when it was closed.
   */
  resolvedAt: Instant | null
  /** Closed or withdrawn. */
  endedAt: Instant | null
  outcome: Outcome | null
  /** Texts of the result that stands. */
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
