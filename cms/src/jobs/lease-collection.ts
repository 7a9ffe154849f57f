import type { CollectionConfig } from 'payload'

export const LEASES_SLUG = 'job-leases'

const never = () => false

/**
 * Terms of office: whoever inserts (key, term) holds the lease `key` for that term. The unique index is what makes the
 * choice; nobody reads or writes these documents but `lease.ts`.
 */
export const jobLeases: CollectionConfig = {
  slug: LEASES_SLUG,
  custom: { shared: true },
  access: { create: never, read: never, update: never, delete: never },
  admin: { hidden: true },
  lockDocuments: false,
  indexes: [{ fields: ['key', 'term'], unique: true }],
  fields: [
    { name: 'key', type: 'text', required: true },
    { name: 'term', type: 'number', required: true },
    { name: 'holder', type: 'text', required: true },
    /** Milliseconds since 1970-01-01T00:00Z; 0 when given back. */
    { name: 'expiresAt', type: 'number', required: true },
  ],
}
