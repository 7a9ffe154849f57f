import type { Instant } from '../time/instant.ts'
import type { OrderIssued, PlanStep, Rating, RouteReason } from './events.ts'
import type { ProtocolStep } from './protocol.ts'
import type { Told } from './told.ts'
import type {
  AnswerOutcome,
  AppealDecision,
  AppealSubject,
  Cause,
  FindingPrompt,
  FollowUpDay,
  FollowUpOutcome,
  Kind,
  NoteAudience,
  Office,
  OutsideDoor,
  PauseReason,
  Payer,
  Priority,
  Reach,
  ReasonedOutcome,
  Verdict,
} from './vocabulary.ts'

export interface FileCommand extends Told {
  type: 'file'
  kind: Kind
  category: string
  reach?: Reach
  /** When it reached us; may lie before `now` for a call written down later or an imported row, never after. */
  receivedAt: Instant
  /** The emergency protocol of its category, as it is in force; begins only where there is danger. */
  protocol?: readonly ProtocolStep[]
  /** Where routing sent it; the first asked is responsible from the first moment. */
  route?: { team: string; person: string | null; because: RouteReason[] }
}

/** `priority` left out: the published matrix decides. Given and different from the matrix: needs a reason. */
export interface ClassifyCommand {
  type: 'classify'
  kind: Kind
  category: string
  zone: string | null
  priority?: Priority
  reason?: string
  /** The emergency protocol of the category, as it is in force; begins where the case becomes dangerous or another one's. */
  protocol?: readonly ProtocolStep[]
}

/** Ids of photos sent with a step; those of them that show the place before the work, or after it. */
export interface SentPhotos {
  attachments?: string[]
  before?: string[]
  after?: string[]
}

/** What staff do with a case, from the first answer to the result. */
export type HandlingCommand =
  | { type: 'acknowledge'; message: string }
  | ClassifyCommand
  | ({ type: 'note'; audience: NoteAudience; text: string } & SentPhotos)
  | { type: 'correct'; note: number; text: string }
  | { type: 'start' }
  | { type: 'make-safe'; measure: string }
  | { type: 'tick-step'; step: number; unneeded?: true; note?: string }
  | { type: 'schedule-visit'; from: Instant; to: Instant; note: string }
  | { type: 'cancel-visit'; visit: number; reason: string }
  | ({
      type: 'investigate'
      findings: Partial<Record<FindingPrompt, string>>
      verdict: Verdict
      cause: Cause
      asset?: string
      contractor?: string
    } & SentPhotos)
  | {
      type: 'propose-plan'
      steps: PlanStep[]
      date: Instant
      costCents?: number
      payer: Payer
      /** Needed from the second version on: why it deviates. */
      reason?: string
    }
  | { type: 'issue-order'; to: OrderIssued['to']; task: string; due?: Instant }
  | ({
      type: 'finish-order'
      order: number
      done: string
      minutes?: number
      parts?: string
      costCents?: number
    } & SentPhotos)
  | { type: 'cancel-order'; order: number; reason: string }
  | { type: 'pause'; reason: PauseReason; until: Instant; note?: string }
  | { type: 'resume' }
  | { type: 'propose-result'; found: string; done: string; follows?: string; followsAt?: Instant }
  /** A suggestion, a question or praise: answered and ended in one step, with words that the complainant reads. */
  | { type: 'answer'; outcome: AnswerOutcome; text: string }
  | { type: 'close'; outcome: 'silent' | 'recorded' | ReasonedOutcome; reason?: string }
  /** `sequence`: what one call was about; left out: everything that a call is owed for. */
  | { type: 'record-call'; sequence?: number; reached: boolean; note?: string }
  | { type: 'follow-up'; day: FollowUpDay; outcome: FollowUpOutcome; note?: string }
  | { type: 'offer-goodwill'; text: string }

/** Who is responsible, and who else must know. */
export type AllocationCommand =
  | { type: 'assign'; team: string; person?: string; reason?: string; because?: RouteReason[] }
  | { type: 'accept-assignment' }
  | { type: 'offer-handover'; team: string; person?: string; reason: string }
  | { type: 'accept-handover' }
  | { type: 'decline-handover'; reason: string }
  | { type: 'escalate'; reason: string }
  | { type: 'forward'; office: Office; name: string; contact: string; letter: string; followUpAt: Instant }
  | { type: 'record-forward-answer'; forward: number; answer: string; followUpAt?: Instant }
  /** `sensitive`: the case that goes on is told by its week, which the rules of one case cannot see. */
  | { type: 'merge'; into: string; number: string; sensitive?: true }
  /** What a merge means for the case that goes on; only the system gives it, following the other case's commit. */
  | { type: 'absorb'; stream: string; number: string; households: number; doors?: string[] }
  | { type: 'split'; stream: string; number: string }
  /** `joiner`: position in `Complaint.joined`. */
  | { type: 'confirm-household'; joiner: number }
  /** `household`: keyed hash of the door. */
  | { type: 'strike-household'; household: string; reason: string }

/** The complainant's own words; `join` is another household's. */
export type ComplainantCommand =
  | { type: 'accept-plan' }
  | { type: 'ask-plan-changes'; text: string }
  | { type: 'decline-plan'; reason: string }
  | { type: 'confirm'; rating?: Rating }
  | { type: 'dispute'; reason: string; rating?: Rating }
  /** The second rating, after a goodwill step; once. */
  | { type: 'rate'; rating: Rating }
  | { type: 'withdraw'; reason?: string }
  | { type: 'reopen'; reason: string }
  | { type: 'choose-reach'; reach: Reach }
  /** `voice`: nobody else's, used where the household has joined before; `typedDoor`: as in `Joined`. */
  | {
      type: 'join'
      household: string
      voice: string
      typedDoor?: string
      text?: string
      email?: string
      locale?: string
    }
  | { type: 'appeal'; about: AppealSubject; reason: string; wish?: string }

/** The appeal panel's. */
export type AppealCommand =
  | { type: 'acknowledge-appeal'; message: string }
  | { type: 'seat-panel'; members: string[] }
  | { type: 'declare-interest'; interest: boolean; text?: string }
  | { type: 'vote'; vote: AppealDecision }
  | { type: 'decide-appeal'; decision: AppealDecision; facts: string; rule: string; reasons: string; changes: string }
  | { type: 'record-outside'; door: OutsideDoor; outcome: string }

/** What happens by itself; only the system gives these. */
export type SystemCommand =
  /** Everything that the time of day alone decides: escalations, silence, a pause's end, a plan nobody answered. */
  { type: 'tick' } | { type: 'record-delivery'; sequence: number; via: Reach; delivered: boolean }

export type ComplaintCommand =
  | FileCommand
  | HandlingCommand
  | AllocationCommand
  | ComplainantCommand
  | AppealCommand
  | SystemCommand
