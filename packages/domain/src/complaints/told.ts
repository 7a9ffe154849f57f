import type { Channel, Impact, Urgency } from './vocabulary.ts'

export interface Contact {
  name?: string
  phone?: string
  email?: string
}

/** What was told when a case came in: asked for by the command, kept by the event, and true of the case. */
export interface Told {
  /** Case number such as `2026-1513`: for talking about a case, never a secret. */
  number: string
  channel: Channel
  zone: string | null
  description: string
  /** "What would put it right?" */
  wish?: string
  /** Why it is so, and what can be done, as the caller sees it: asked when staff write a complaint down. */
  why?: string
  possible?: string
  /** It was read back to the caller, who agreed. */
  readBack?: true
  /** Answers to the category's own questions, as both were worded then. */
  answers?: Array<{ question: string; answer: string }>
  danger: boolean
  impact: Impact
  /** Missing in older events: it could wait. */
  urgency?: Urgency
  contact?: Contact
  /** Tag of the language they filed in, which every message to them is in; missing in older events. */
  locale?: string
  /** Ids of stored, sanitised photos. */
  attachments: string[]
  /** A row of an older ledger: it keeps the channel it first came by, and that ledger's record may end it. Only the system imports. */
  imported?: true
}
