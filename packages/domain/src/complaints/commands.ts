import type { Instant } from '../time/instant.ts'
import type { Contact, Rating } from './events.ts'
import type { Channel, Impact, Kind, NoteAudience, Priority, ReasonedOutcome } from './vocabulary.ts'

export interface FileCommand {
  type: 'file'
  number: string
  kind: Kind
  category: string
  zone: string | null
  channel: Channel
  description: string
  wish?: string
  danger: boolean
  impact: Impact
  contact?: Contact
  attachments: string[]
  /** When it reached us; may lie before `now` for a call written down later or an imported row, never after. */
  receivedAt: Instant
  /** A row of an older ledger, which keeps the channel it first came by. Only the system imports. */
  imported?: true
}

/** `priority` left out: the published matrix decides. Given and different from the matrix: needs a reason. */
export interface ClassifyCommand {
  type: 'classify'
  kind: Kind
  category: string
  zone: string | null
  priority?: Priority
  reason?: string
}

export type ComplaintCommand =
  | FileCommand
  | { type: 'acknowledge'; message: string }
  | ClassifyCommand
  | { type: 'assign'; team: string; person?: string; reason?: string }
  | { type: 'note'; audience: NoteAudience; text: string }
  | { type: 'start' }
  | { type: 'propose-result'; found: string; done: string; follows?: string }
  | { type: 'confirm'; rating?: Rating }
  | { type: 'dispute'; reason: string; rating?: Rating }
  | { type: 'close'; outcome: 'silent' | 'recorded' | ReasonedOutcome; reason?: string }
  | { type: 'withdraw'; reason?: string }
  | { type: 'reopen'; reason: string }
