import type { Instant } from '../../time/instant.ts'
import type { Promises } from '../promises-shape.ts'
import type { ProtocolStep } from '../protocol.ts'
import type { Cause, FindingPrompt, PauseReason, Payer, Verdict } from '../vocabulary.ts'

export interface Paused {
  type: 'paused'
  reason: PauseReason
  /** It ends by itself then; never later than the community's longest pause. */
  until: Instant
  note?: string
  /** As they stand if the pause lasts until its end. */
  promises: Promises
}
export interface Resumed {
  type: 'resumed'
  promises: Promises
}
/** Nobody can be hurt any more, though nothing is repaired yet. */
export interface MadeSafe {
  type: 'made-safe'
  measure: string
}
/** The case became dangerous: the emergency protocol of its category, copied, so that what was owed stays true. */
export interface ProtocolBegun {
  type: 'protocol-begun'
  /** From when its minutes count: receipt, or the moment somebody found that it is dangerous. */
  from: Instant
  steps: ProtocolStep[]
}
export interface StepTicked {
  type: 'step-ticked'
  /** Position in the protocol's steps. */
  step: number
  /** It does not apply here; `note` says why. */
  unneeded?: true
  note?: string
}
export interface VisitScheduled {
  type: 'visit-scheduled'
  from: Instant
  to: Instant
  /** Who comes and what for, as the complainant reads it. */
  note: string
}
export interface VisitCancelled {
  type: 'visit-cancelled'
  /** Position in `Complaint.visits`. */
  visit: number
  reason: string
}
export interface Investigated {
  type: 'investigated'
  findings: Partial<Record<FindingPrompt, string>>
  verdict: Verdict
  cause: Cause
  /** Free text until there are assets: "Lift 2, car door". */
  asset?: string
  /** Code of the community's contractor. */
  contractor?: string
  attachments: string[]
  before?: string[]
  after?: string[]
}
export interface PlanStep {
  text: string
  who?: string
}
export interface PlanProposed {
  type: 'plan-proposed'
  /** From 1; a deviation is a new version with a reason. */
  version: number
  steps: PlanStep[]
  date: Instant
  /** Integer cents; left out: costs nothing or is not known. */
  costCents?: number
  payer: Payer
  reason?: string
}
export interface PlanAgreed {
  type: 'plan-agreed'
  version: number
  /** `silence`: nobody answered in the days allowed, it proceeds and is marked so. */
  by: 'complainant' | 'silence'
}
export interface PlanChangesAsked {
  type: 'plan-changes-asked'
  version: number
  text: string
}
export interface PlanDeclined {
  type: 'plan-declined'
  version: number
  reason: string
}
/** Work given to another department or to a contractor. The case cannot be done while one is open. */
export interface OrderIssued {
  type: 'order-issued'
  /** From 1 within the case. */
  order: number
  to: { kind: 'team'; team: string; person?: string } | { kind: 'contractor'; contractor: string }
  task: string
  due: Instant | null
}
export interface OrderFinished {
  type: 'order-finished'
  order: number
  done: string
  minutes?: number
  parts?: string
  /** Integer cents; managers only. */
  costCents?: number
  attachments: string[]
  before?: string[]
  after?: string[]
}
export interface OrderCancelled {
  type: 'order-cancelled'
  order: number
  reason: string
}
