import type { Promises } from '../promises-shape.ts'
import type { AppealDecision, AppealSubject, FollowUpDay, FollowUpOutcome, OutsideDoor, Reach } from '../vocabulary.ts'

/** A message that was sent is never edited; its correction stands beside it. */
export interface Corrected {
  type: 'corrected'
  /** Position in `Complaint.notes`. */
  note: number
  text: string
}
/** The complainant chose how to be told. */
export interface ReachChosen {
  type: 'reach-chosen'
  reach: Reach
}
/** What the commit with this sequence said has reached the complainant. */
export interface Delivered {
  type: 'delivered'
  sequence: number
  via: Reach
}
/** It could not be delivered that way: somebody has to call. */
export interface DeliveryFailed {
  type: 'delivery-failed'
  sequence: number
  via: Reach
}
/** Somebody called. Not reached: the duty stays. */
export interface Called {
  type: 'called'
  sequence: number
  /** Sequences of what else was told in the same call; missing in older events: nothing. */
  also?: number[]
  reached: boolean
  note?: string
}

export interface Appealed {
  type: 'appealed'
  about: AppealSubject
  reason: string
  wish?: string
}
export interface AppealAcknowledged {
  type: 'appeal-acknowledged'
  message: string
}
/** The members who are to decide; everybody else has no vote. */
export interface PanelSeated {
  type: 'panel-seated'
  members: string[]
}
/** An interest declared is a recusal. */
export interface InterestDeclared {
  type: 'interest-declared'
  member: string
  interest: boolean
  text?: string
}
export interface Voted {
  type: 'voted'
  member: string
  vote: AppealDecision
}
export interface AppealDecided {
  type: 'appeal-decided'
  decision: AppealDecision
  facts: string
  /** The rule applied. */
  rule: string
  reasons: string
  changes: string
  votes: Record<AppealDecision, number>
  /** Upheld or partly: work begins again, with clocks of its own. */
  promises?: Promises
}
/** Use and outcome of a door outside, once known. */
export interface OutsideRecorded {
  type: 'outside-recorded'
  door: OutsideDoor
  outcome: string
}

export interface FollowedUp {
  type: 'followed-up'
  day: FollowUpDay
  outcome: FollowUpOutcome
  note?: string
  /** Nobody asked within the days allowed: it ended by itself, as not reached. */
  lapsed?: true
}
export interface GoodwillOffered {
  type: 'goodwill-offered'
  text: string
}
