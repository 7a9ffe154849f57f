import type { Instant } from '../time/instant.ts'
import type {
  Absorbed,
  Actor,
  AppealAcknowledged,
  AppealDecided,
  Appealed,
  Classification,
  ComplaintEvent,
  Escalated,
  FollowedUp,
  Forwarded,
  HandoverOffered,
  InterestDeclared,
  Investigated,
  Joined,
  OrderFinished,
  OrderIssued,
  OutsideRecorded,
  Paused,
  PlanProposed,
  Promises,
  Rating,
  VisitScheduled,
} from './events.ts'
import type { Protocol } from './protocol.ts'
import type { Told } from './told.ts'
import type { AppealDecision, AppealSubject, NoteAudience, Outcome, Reach, Status } from './vocabulary.ts'

/** What an event said, without its name. */
type Said<Event> = Omit<Event, 'type'>

export interface Note {
  at: Instant
  actor: Actor
  audience: NoteAudience
  text: string
  attachments: string[]
  corrections: Array<{ at: Instant; text: string }>
}

export interface Handover extends Said<HandoverOffered> {
  at: Instant
  by: Actor
}
export interface Escalation extends Said<Escalated> {
  at: Instant
  /** `cycleOf` the case when it was escalated: each level is reached once per cycle. */
  cycle: number
}
export interface Forward extends Said<Forwarded> {
  at: Instant
  answers: Array<{ at: Instant; answer: string }>
  /** When to ask again; null: nothing more is expected. */
  nextAt: Instant | null
}
/** Half-open: from `from` up to, not including, `to`. */
export interface Pause extends Pick<Paused, 'reason' | 'note' | 'until'> {
  from: Instant
  /** Null while it lasts. */
  to: Instant | null
}
export interface Visit extends Said<VisitScheduled> {
  cancelled: string | null
}
export interface Investigation extends Said<Investigated> {
  at: Instant
}
export interface Plan extends Said<PlanProposed> {
  at: Instant
  /** `silence`: it proceeds although nobody answered. */
  status: 'proposed' | 'agreed' | 'silence' | 'changes-asked' | 'declined'
  answeredAt: Instant | null
  answer: string | null
}
export interface Order extends Said<OrderIssued> {
  at: Instant
  status: 'open' | 'finished' | 'cancelled'
  endedAt: Instant | null
  finished: Said<Omit<OrderFinished, 'order'>> | null
}
/** What the complainant's word can be about. */
export type TellingSubject = 'plan' | AppealSubject

/** A telephone call that is owed because nothing else reached the complainant, or because they chose it. */
export interface OwedCall {
  sequence: number
  since: Instant
  calledAt: Instant | null
  attempts: number
}
export interface Appeal extends Said<Appealed> {
  at: Instant
  acknowledged: (Said<AppealAcknowledged> & { at: Instant }) | null
  members: string[]
  declarations: Array<Said<InterestDeclared>>
  votes: Array<{ member: string; vote: AppealDecision }>
  decided: (Said<AppealDecided> & { at: Instant }) | null
}
export interface FollowUp extends Said<FollowedUp> {
  at: Instant
}

/** Whoever holds the receipt of another household that joined. */
export interface Joiner extends Omit<Said<Joined>, 'text'> {
  /** The household itself where it joined first, else one that only this receipt has. */
  voice: string
  /** Staff have found that the household never said so. */
  struck?: true
  reach: Reach
  at: Instant
}

/** A complaint as its events tell it. Built only by `evolve`; nothing in it is stored as the truth. */
export interface Complaint extends Classification, Told {
  status: Status
  reach: Reach
  team: string | null
  /** Responsible, from the first asking until somebody else has accepted. */
  person: string | null
  /** When the responsible person said yes; null until then. */
  acceptedAt: Instant | null
  /** Offered to somebody who has not answered yet. */
  handover: Handover | null
  /** Times the case went from one responsible person to another. */
  transfers: number
  /** Ids of everybody who had a hand in it, the panel's work excepted: none of them may sit on its panel. */
  handledBy: string[]
  escalations: Escalation[]
  forwards: Forward[]
  pauses: Pause[]
  madeSafeAt: Instant | null
  /** The emergency protocol it is under; null: none, or it is no longer dangerous. */
  protocol: Protocol | null
  visits: Visit[]
  investigation: Investigation | null
  /** Every version, oldest first; the last one counts. */
  plans: Plan[]
  orders: Order[]
  calls: OwedCall[]
  /** Sequence of the commit that last told the complainant each of these; what was never told is missing. */
  lastTold: Partial<Record<TellingSubject, number>>
  /** Sequence of the last commit that the complainant's own word shows they have read: nobody calls about it any more. */
  readUpTo: number
  /** The last thing a person told the complainant: the clock against silence starts there. */
  toldAt: Instant | null
  /**
   * When the result or the reasoned closing that stands reached the complainant: at once for those who look with their
   * receipt, else with the delivery or the call. The windows for silence, appeal and reopening start here.
   */
  deliveredAt: Instant | null
  /** Sequence of the commit whose delivery `deliveredAt` waits for. */
  deliverySequence: number | null
  /** When the complainant was first told something after the investigation that counts. */
  verdictToldAt: Instant | null
  /** The last result since the last (re)opening, also after it was disputed: the panel may let it stand. */
  lastResult: { result: NonNullable<Complaint['result']>; resolvedAt: Instant } | null
  disputedAt: Instant | null
  appeals: Appeal[]
  outside: Array<Said<OutsideRecorded> & { at: Instant }>
  followUps: FollowUp[]
  goodwillAt: Instant | null
  /** The second rating, after the goodwill step, was given. */
  goodwillRated: boolean
  joined: Joiner[]
  absorbed: Array<Said<Absorbed>>
  /** The case this one goes on in, and where it stood before. */
  mergedInto: { into: string; number: string; sensitive?: true; statusBefore: Status } | null
  receivedAt: Instant
  recordedAt: Instant
  /** Where the running clocks started: receipt, or the last reopening. */
  clockStart: Instant
  /** Where the clock of the first response started: receipt, or the last reopening before anybody had answered. */
  responseStart: Instant
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
  result: { found: string; done: string; follows?: string; followsAt?: Instant } | null
  /** The latest rating. */
  rating: Rating | null
  ratings: number
  notes: Note[]
  disputes: number
  reopenings: number
  promises: Promises
  /** Number of its commits so far; equals the sequence of the last one. */
  sequence: number
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
