import type { Instant } from '../time/instant.ts'
import type { Rating } from './events.ts'
import type { Channel, Kind, Outcome, Priority, Status } from './vocabulary.ts'

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
