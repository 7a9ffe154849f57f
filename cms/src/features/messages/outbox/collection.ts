import type { CollectionConfig } from 'payload'
import { hasRole, nobody } from '../../../access/predicates.ts'
import { NAV_GROUPS } from '../../../admin/nav-groups.ts'
import { label } from '../../../label.ts'

export const MESSAGES = 'messages'

/** Ways by which this server sends; a new one (WeChat) is added here and in `ways`. */
export const VIAS = ['email', 'push'] as const
export type Via = (typeof VIAS)[number]

/**
 * `sending`: claimed, and handed to whoever carries it; one found so after a crash may have gone out or not, so it is
 * never sent again. `sent`: taken by the mail server or push service; `failed`: never will be.
 */
export const MESSAGE_STATES = ['queued', 'sending', 'sent', 'failed'] as const
export type MessageState = (typeof MESSAGE_STATES)[number]

/**
 * What is to go out, and what became of it. Holds nothing personal: neither text nor address, both are taken from the
 * case or the account when it is sent. The unique key is what makes a repetition harmless.
 */
export const messages: CollectionConfig = {
  slug: MESSAGES,
  labels: { singular: label('messages.collection.message'), plural: label('messages.collection.messages') },
  admin: { group: NAV_GROUPS.tracking, hidden: true },
  access: { create: nobody, read: hasRole('manager'), update: nobody, delete: nobody },
  timestamps: false,
  lockDocuments: false,
  indexes: [{ fields: ['status', 'nextAt'] }, { fields: ['reported', 'status'] }],
  fields: [
    /** `stream/sequence/told`, with the voice of a household that joined after it where it is for one, or `digest/user/community/date`. */
    { name: 'key', type: 'text', required: true, unique: true },
    /** The case and the commit it tells of; empty for a digest. */
    { name: 'stream', type: 'text' },
    { name: 'sequence', type: 'number' },
    /** The account a digest is for; empty for a complainant. */
    { name: 'user', type: 'text' },
    /** What it tells: an event's type, or `daily` and `weekly`. */
    { name: 'kind', type: 'text', required: true },
    { name: 'via', type: 'text', required: true },
    { name: 'status', type: 'text', required: true },
    { name: 'attempts', type: 'number', required: true },
    /** By the machine's clock, in milliseconds since 1970: when to try, when it was claimed, when it was over. */
    { name: 'nextAt', type: 'number', required: true },
    { name: 'claimedAt', type: 'number' },
    { name: 'settledAt', type: 'number' },
    /** Why it was put off or given up: a code, never a server's words, which may quote an address. */
    { name: 'code', type: 'text' },
    /** Whether the case has been told what became of it. */
    { name: 'reported', type: 'checkbox', required: true, defaultValue: false },
  ],
}
