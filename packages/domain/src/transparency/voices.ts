import type { Instant } from '../time/instant.ts'

/*
 * What the log says of surveys and of the anonymous channel. A survey goes by its slug; hashes are SHA-256, 64
 * hexadecimal digits. Nothing here is about one household or one report.
 */

/** A survey is open: from here on its questions and the key that signs its tokens cannot be exchanged unnoticed. */
export interface SurveyOpenedEntry {
  type: 'survey-opened'
  at: Instant
  survey: string
  /** Households that can take part. */
  households: number
  closesAt: Instant
  /** Of the key's SubjectPublicKeyInfo (DER). */
  key: string
  /** Of the questionnaire's canonical JSON. */
  questions: string
}

export interface SurveyExtendedEntry {
  type: 'survey-extended'
  at: Instant
  survey: string
  closesAt: Instant
}

/** A survey is closed, its key destroyed: these responses are counted and no others. */
export interface SurveyClosedEntry {
  type: 'survey-closed'
  at: Instant
  survey: string
  responses: number
  /** Root of the tree over all counted responses (`responseTree` of anonymity). */
  root: string
}

/** Results are public, with what follows from them as far as it was named then. */
export interface SurveyPublishedEntry {
  type: 'survey-published'
  at: Instant
  survey: string
  /** Of the results' canonical JSON. */
  results: string
}

/** A survey ended without being counted. */
export interface SurveyCancelledEntry {
  type: 'survey-cancelled'
  at: Instant
  survey: string
}

/** From here on anonymous reports are sealed to exactly these keys. */
export interface ChannelKeysEntry {
  type: 'channel-keys'
  at: Instant
  /** Fingerprints of the recipients (`fingerprintOf` of anonymity), in order. */
  fingerprints: string[]
}

/** A test report went all the way: sealed by one member, opened by another. */
export interface ChannelCheckedEntry {
  type: 'channel-checked'
  at: Instant
}

/** How reports came out that have ended, or were open for half a year, by the end of a quarter: of five or more, or not at all. */
export interface ChannelCountsEntry {
  type: 'channel-counts'
  at: Instant
  /** The quarter up to whose end reports are counted that no earlier entry counted, `2026-Q4`. */
  quarter: string
  received: number
  /** Answered within the promised time; null where the number could tell of fewer than five. */
  inTime: number | null
  /** By outcome, none under five; those that would be are together in `rest`. What is left of `received` has not ended. */
  outcomes: { case?: number; action?: number; declined?: number; rest?: number }
}

/** So many reports reached the end of their time and are gone: five or more, as one alone would tell when it had ended. */
export interface ChannelErasedEntry {
  type: 'channel-erased'
  at: Instant
  count: number
}

/** Pages that encrypt, and whose script is therefore told. */
export const SCRIPT_PAGES = ['speak', 'survey'] as const

/** The script of a page that encrypts, as the server sends it from here on. */
export interface ScriptEntry {
  type: 'script'
  at: Instant
  page: (typeof SCRIPT_PAGES)[number]
  /** Every file that the page loads, by its path on the site. */
  files: Array<{ path: string; hash: string }>
}

export type VoicesEntry =
  | SurveyOpenedEntry
  | SurveyExtendedEntry
  | SurveyClosedEntry
  | SurveyPublishedEntry
  | SurveyCancelledEntry
  | ChannelKeysEntry
  | ChannelCheckedEntry
  | ChannelCountsEntry
  | ChannelErasedEntry
  | ScriptEntry
