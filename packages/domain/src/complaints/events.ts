import type { Instant } from '../time/instant.ts'
import type * as allocation from './events/allocation.ts'
import type * as answer from './events/answer.ts'
import type * as work from './events/work.ts'
import type { Promises } from './promises-shape.ts'
import type { Told } from './told.ts'
import type { CaseRole, Kind, NoteAudience, Outcome, Priority, Reach } from './vocabulary.ts'

/** One to five, worst to best, for each of the three questions; any may be left out. */
export interface Rating {
  speed?: number
  result?: number
  attitude?: number
}

export * from './events/allocation.ts'
export * from './events/answer.ts'
export * from './events/work.ts'
export type { Promises } from './promises-shape.ts'
export type { Contact } from './told.ts'

/** Codes of the community's own records: category, zone and team codes never change and are never reused. */
export interface Classification {
  kind: Kind
  category: string
  priority: Priority
}

export interface Filed extends Classification, Told {
  type: 'filed'
  /** How they want to be told; left out: they look with their receipt. */
  reach?: Reach
  receivedAt: Instant
  promises: Promises
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
export interface Noted {
  type: 'noted'
  audience: NoteAudience
  text: string
  /** Ids of stored photos sent with it, and which of them show the place before the work and after it. */
  attachments?: string[]
  before?: string[]
  after?: string[]
}
export interface Started {
  type: 'started'
}
export interface ResultProposed {
  type: 'result-proposed'
  found: string
  done: string
  follows?: string
  /** When what follows is to happen. */
  followsAt?: Instant
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
  | Noted
  | Started
  | ResultProposed
  | Confirmed
  | Disputed
  | Rated
  | Closed
  | Withdrawn
  | Reopened
  | allocation.Assigned
  | allocation.AssignmentAccepted
  | allocation.HandoverOffered
  | allocation.HandoverAccepted
  | allocation.HandoverDeclined
  | allocation.Escalated
  | allocation.Forwarded
  | allocation.ForwardAnswered
  | allocation.Absorbed
  | allocation.Merged
  | allocation.Split
  | allocation.Joined
  | allocation.Rejoined
  | allocation.HouseholdConfirmed
  | allocation.HouseholdStruck
  | work.Paused
  | work.Resumed
  | work.MadeSafe
  | work.ProtocolBegun
  | work.StepTicked
  | work.VisitScheduled
  | work.VisitCancelled
  | work.Investigated
  | work.PlanProposed
  | work.PlanAgreed
  | work.PlanChangesAsked
  | work.PlanDeclined
  | work.OrderIssued
  | work.OrderFinished
  | work.OrderCancelled
  | answer.Corrected
  | answer.ReachChosen
  | answer.Delivered
  | answer.DeliveryFailed
  | answer.Called
  | answer.Appealed
  | answer.AppealAcknowledged
  | answer.PanelSeated
  | answer.InterestDeclared
  | answer.Voted
  | answer.AppealDecided
  | answer.OutsideRecorded
  | answer.FollowedUp
  | answer.GoodwillOffered

/** Who acts. Staff are named by id; what the public reads is at most their team. */
export type Actor =
  /** `household`: another one, that joined, by its voice (`Joiner`); its words are not the complainant's own. */
  | { kind: 'complainant'; household?: string }
  /** `roles`: what they were in the community at that time; none recorded: a handler. */
  | { kind: 'staff'; user: string; roles?: readonly CaseRole[] }
  | { kind: 'system' }
export type ActorKind = Actor['kind']
