import type { CaseEntry, CaseEntryType } from '../complaints/public-entry.ts'
import type { Instant } from '../time/instant.ts'
import type { RatingsEntry } from './ratings.ts'
import type { VoicesEntry } from './voices.ts'

/** What a community may change that decides over promises and disclosure; each version is a public document. */
export const RULE_SETS = ['deadlines', 'calendar', 'categories', 'places', 'disclosure'] as const
export type RuleSet = (typeof RULE_SETS)[number]

/** From here on this version of a rule set is in force; its document is published under its hash. */
export interface RulesEntry {
  type: 'rules'
  at: Instant
  rules: RuleSet
  /** SHA-256 of the document's bytes, 64 hexadecimal digits. */
  hash: string
}

/** From the next checkpoint on, another key signs. Both keys sign the statement, so that who trusts the old one may trust the new. */
export interface KeyEntry {
  type: 'key'
  at: Instant
  /** Verifier keys (C2SP signed-note). */
  old: string
  new: string
  /** Signature lines of the note whose text is `keyStatement(old, new)`. */
  signatures: string[]
}

/** The private record of a case and the salts of its entries are gone: nobody can be shown them any more. */
export interface ErasedEntry {
  type: 'erased'
  at: Instant
  number: string
}

/** One public fact: what a line of the log says, with a case's facts before it where it is about a case. */
export type PublicEntry = CaseEntry | RatingsEntry | RulesEntry | KeyEntry | ErasedEntry | VoicesEntry
export type EntryType = CaseEntryType | Exclude<PublicEntry, CaseEntry>['type']

export const isCaseEntry = (entry: PublicEntry): entry is CaseEntry => 'is' in entry
