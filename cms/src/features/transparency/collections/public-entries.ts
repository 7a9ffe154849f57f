import type { CollectionConfig } from 'payload'
import { hasRole, nobody } from '../../../access/predicates.ts'
import { NAV_GROUPS } from '../../../admin/nav-groups.ts'
import { label } from '../../../label.ts'

export const PUBLIC_ENTRIES = 'public-entries'

/** The public facts of a community in the order they became public: what every figure is computed from. */
export const publicEntries: CollectionConfig = {
  slug: PUBLIC_ENTRIES,
  labels: { singular: label('casework.collection.publicEntry'), plural: label('casework.collection.publicEntries') },
  admin: { group: NAV_GROUPS.analysis, hidden: true },
  access: { create: nobody, read: hasRole('manager'), update: nobody, delete: nobody },
  timestamps: false,
  lockDocuments: false,
  indexes: [
    { fields: ['community', 'index'], unique: true },
    { fields: ['community', 'key'], unique: true },
  ],
  fields: [
    /** From 0, without gaps: the position in the log. */
    { name: 'index', type: 'number', required: true },
    /** `stream/sequence/position`: doing the work twice adds nothing. */
    { name: 'key', type: 'text', required: true },
    /** What it is about: a case's number, or `rules/deadlines`. */
    { name: 'subject', type: 'text', index: true },
    { name: 'at', type: 'number', required: true },
    { name: 'type', type: 'text', required: true },
    { name: 'entry', type: 'json', required: true },
    /** The log's bytes: canonical JSON, written once and never again. */
    { name: 'line', type: 'textarea', required: true },
    /** Salts of the line's seals in base64, for the private record and for the text; gone once the case is erased. */
    { name: 'salt', type: 'text' },
    { name: 'textSalt', type: 'text' },
  ],
}
