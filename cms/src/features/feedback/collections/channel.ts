import { RETENTION_WEEKS } from '@linsheng/domain/feedback'
import type { CollectionConfig } from 'payload'
import { closed } from '../../../access/closed.ts'
import { unorderedId } from '../../../database/unordered.ts'
import { CHANNEL_CHECKS, CHANNEL_MEMBERS, CHANNEL_SETTINGS, SPENT_PROOFS } from '../names.ts'

/** Keys to which reports are sealed, and were. Their private halves are in the members' browsers and nowhere here. */
export const channelMembers: CollectionConfig = closed({
  slug: CHANNEL_MEMBERS,
  indexes: [{ fields: ['community', 'recipient'], unique: true }],
  fields: [
    /** Id of the account; as text, so that a key outlives its account in the list. */
    { name: 'user', type: 'text', required: true },
    { name: 'name', type: 'text', required: true },
    { name: 'office', type: 'text' },
    /** age X25519 recipient. */
    { name: 'recipient', type: 'text', required: true },
    /** Days, in the community's zone. */
    { name: 'since', type: 'text', required: true },
    { name: 'left', type: 'text' },
  ],
})

/** The test that one member has sent and another is to open. */
export const channelChecks: CollectionConfig = closed({
  slug: CHANNEL_CHECKS,
  custom: { onePerCommunity: true },
  fields: [
    /** Changes with every test. */
    { name: 'key', type: 'text', required: true },
    /** Id of the account that sent it. */
    { name: 'sender', type: 'text', required: true },
    /** SHA-256 of the text inside, in hexadecimal. */
    { name: 'proof', type: 'text', required: true },
    /** Index of the log's line with the keys it was sealed to. */
    { name: 'keys', type: 'number', required: true },
    /** Base64. */
    { name: 'sealed', type: 'textarea', required: true },
  ],
})

/** What a committee has decided about its channel. */
export const channelSettings: CollectionConfig = closed({
  slug: CHANNEL_SETTINGS,
  custom: { onePerCommunity: true },
  fields: [{ name: 'retentionWeeks', type: 'number', required: true, defaultValue: RETENTION_WEEKS.initially }],
})

/** Proofs of work that were used, each once in all processes. */
export const spentProofs: CollectionConfig = closed({
  slug: SPENT_PROOFS,
  custom: { unordered: true, shared: true },
  fields: [
    unorderedId,
    /** HMAC of the challenge. */
    { name: 'hash', type: 'text', required: true, unique: true },
    /** In UTC: no proof is good for two. */
    { name: 'week', type: 'text', required: true, index: true },
  ],
})
