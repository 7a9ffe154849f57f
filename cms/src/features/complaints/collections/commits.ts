import type { CollectionConfig } from 'payload'
import { nobody } from '../../../access/predicates.ts'
import { NAV_GROUPS } from '../../../admin/nav-groups.ts'
import { label } from '../../../label.ts'

export const COMMITS = 'commits'

/**
 * The truth: what each command decided, one append-only document per command. The unique indexes decide every race:
 * (stream, sequence) which of two commands won, (community, claim) that a case number is given once.
 * Read by the server alone: what a person may know of a case depends on who they are, down to single events (how a member
 * of the panel voted is nobody's business), so views are made for each reader.
 */
export const commits: CollectionConfig = {
  slug: COMMITS,
  labels: { singular: label('casework.collection.commit'), plural: label('casework.collection.commits') },
  admin: { group: NAV_GROUPS.tracking, hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  timestamps: false,
  lockDocuments: false,
  indexes: [
    { fields: ['stream', 'sequence'], unique: true },
    { fields: ['community', 'claim'], unique: true },
    { fields: ['community', 'year', 'serial'] },
    { fields: ['dispatched', 'storedAt'] },
  ],
  fields: [
    { name: 'stream', type: 'text', required: true },
    { name: 'sequence', type: 'number', required: true },
    { name: 'at', type: 'number', required: true },
    { name: 'actor', type: 'json', required: true },
    { name: 'events', type: 'json', required: true },
    /** Case number on the first commit of a case, `stream/sequence` on the others. */
    { name: 'claim', type: 'text', required: true },
    /** Local year and running number a case number is made of; first commits only. */
    { name: 'year', type: 'number' },
    { name: 'serial', type: 'number' },
    { name: 'receiptHash', type: 'text', index: true, access: { read: () => false } },
    { name: 'fingerprint', type: 'text', access: { read: () => false } },
    { name: 'storedAt', type: 'number', required: true },
    { name: 'dispatched', type: 'checkbox', required: true, defaultValue: false },
  ],
}
