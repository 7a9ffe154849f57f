import type { Instant } from '../time/instant.ts'
import type {
  AppealDecision,
  Cause,
  Channel,
  EscalationLevel,
  Kind,
  Outcome,
  PauseReason,
  Priority,
  Status,
  Verdict,
} from './vocabulary.ts'

/** What everyone may know of a case at one moment: the facts that figures are made of, after the disclosure rule. */
export interface PublicCase {
  number: string
  kind: Kind
  status: Status
  category: string
  /** Published zone after rolling up small ones; null where the category is sensitive or no place was given. */
  zone: string | null
  channel: Channel
  team: string | null
  priority: Priority
  /**
   * How exactly its times are told. `week`: it seems to come in as its week begins, and each step to come so many whole days
   * later, rounded up, as it did; the end of a promise is told by the week (public-week.ts).
   */
  precision: 'exact' | 'week'
  receivedAt: Instant
  /** Local month of `receivedAt` in the community's zone, `YYYY-MM`; so nobody else needs the zone. */
  month: string
  respondedAt: Instant | null
  resolvedAt: Instant | null
  endedAt: Instant | null
  outcome: Outcome | null
  responseDue: Instant
  resolutionDue: Instant
  /** The date the plan in force promises; null: no plan, or one the complainant turned down. */
  planDue: Instant | null
  /** Households that share it: the one that filed it, those that joined, those of cases merged into it. */
  households: number
  /** Why its clocks stand still now, and until when at the latest; the due instants count that in. */
  pausedFor: PauseReason | null
  pausedUntil: Instant | null
  /** How far up it has gone since its clocks started. */
  escalated: EscalationLevel | null
  /** What the investigation that counts has found. */
  verdict: Verdict | null
  cause: Cause | null
  /** How often its result was disputed, it was opened again, and it went from one responsible person to another. */
  disputes: number
  reopenings: number
  transfers: number
  /** Its latest appeal: not decided yet, or how. */
  appeal: 'pending' | AppealDecision | null
  /** Number of the case it goes on in; null also where either is told by its week, for the other's place or times would tell. */
  mergedInto: string | null
}

/** Steps of a case that everyone may know of. */
export const CASE_ENTRY_TYPES = [
  'filed',
  'responded',
  'classified',
  'assigned',
  'started',
  'investigated',
  'summary',
  'corrected',
  'resolved',
  'confirmed',
  'disputed',
  'closed',
  'withdrawn',
  'reopened',
  'safe',
  'planned',
  'promised',
  'paused',
  'resumed',
  'escalated',
  'forwarded',
  'joined',
  'struck',
  'merged',
  'split',
  'appealed',
  'appeal-decided',
  'followed-up',
] as const
export type CaseEntryType = (typeof CASE_ENTRY_TYPES)[number]

/**
 * One public fact about a case. `is` are the case's facts after it, `was` those before it (null for `filed`), so that
 * figures are folded one entry at a time without remembering every case ever filed.
 */
export interface CaseEntry {
  type: CaseEntryType
  at: Instant
  was: PublicCase | null
  is: PublicCase
  /** On `summary` and `corrected`: the text staff published. It is told beside the log, which holds its salted hash. */
  text?: string
}

/** What the disclosure rule must know about places and categories. Codes to facts. */
export interface DisclosureRules {
  zone: string
  /** A zone with fewer households is published as its parent. */
  householdThreshold: number
  zones: ReadonlyMap<string, { parent: string | null; households: number; shared: boolean }>
  sensitiveCategories: ReadonlySet<string>
}
