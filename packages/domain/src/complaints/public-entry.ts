import type { Instant } from '../time/instant.ts'
import type { Rating } from './events.ts'
import type { Channel, EscalationLevel, Kind, Outcome, PauseReason, Priority, Status } from './vocabulary.ts'

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
  receivedAt: Instant
  /** Local month of `receivedAt` in the community's zone, `YYYY-MM`; so nobody else needs the zone. */
  month: string
  respondedAt: Instant | null
  resolvedAt: Instant | null
  endedAt: Instant | null
  outcome: Outcome | null
  responseDue: Instant
  resolutionDue: Instant
  /** Households that share it: the one that filed it, those that joined, those of cases merged into it. */
  households: number
  /** Why its clocks stand still now, and until when at the latest; the due instants count that in. */
  pausedFor: PauseReason | null
  pausedUntil: Instant | null
  /** How far up it has gone since its clocks started. */
  escalated: EscalationLevel | null
  /** Number of the case it goes on in; null also where either is of a sensitive category, for the other's place would tell. */
  mergedInto: string | null
}

export const ENTRY_TYPES = [
  'filed',
  'responded',
  'classified',
  'assigned',
  'started',
  'summary',
  'resolved',
  'confirmed',
  'disputed',
  'rated',
  'closed',
  'withdrawn',
  'reopened',
  'safe',
  'planned',
  'paused',
  'resumed',
  'escalated',
  'forwarded',
  'joined',
  'merged',
  'split',
  'appealed',
  'appeal-decided',
  'followed-up',
] as const
export type EntryType = (typeof ENTRY_TYPES)[number]

/**
 * One public fact. `is` are the case's facts after it, `was` those before it (null for `filed`), so that figures are
 * folded one entry at a time without remembering every case ever filed.
 */
export interface PublicEntry {
  type: EntryType
  at: Instant
  was: PublicCase | null
  is: PublicCase
  /** Only on `summary`: the text staff published. */
  text?: string
  /** Only on `rated`; never shown singly, enters the figures in batches of at least five. */
  rating?: Rating
}

/** What the disclosure rule must know about places and categories. Codes to facts. */
export interface DisclosureRules {
  zone: string
  /** A zone with fewer households is published as its parent. */
  householdThreshold: number
  zones: ReadonlyMap<string, { parent: string | null; households: number; shared: boolean }>
  sensitiveCategories: ReadonlySet<string>
}
