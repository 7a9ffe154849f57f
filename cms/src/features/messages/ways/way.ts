import type { Contact } from '@linsheng/domain/complaints'
import type { Locale } from '@linsheng/i18n'
import type { ToldKind } from '../outbox/told-kinds.ts'

/** What a message is made of: all that leaves the server is its community's name and its number. */
export interface Told {
  /** Key of the message, from which ids follow that must be the same at every attempt. */
  key: string
  community: { name: string; slug: string; demonstration: boolean }
  stream: string
  number: string
  kind: ToldKind
  /** The language they filed or joined in, else the community's first. */
  locale: Locale
  /** Where it goes, as the case has it now. */
  contact: Contact | undefined
  /** Voice of the household that joined whom it is for; null: the complainant. */
  joined: string | null
  /** Days to answer a plan or a result. */
  planDays: number
  silenceDays: number
}

/**
 * What became of one attempt. `later`: certainly not taken, worth trying again; `never`: certainly not taken, and no use
 * to try; `unknown`: it may have been taken or not, so nobody sends it again.
 */
export type Outcome = { ended: 'sent' } | { ended: 'later' | 'never' | 'unknown'; code: string }

/** One way of reaching people. Never throws. */
export type Way = (told: Told) => Promise<Outcome>
