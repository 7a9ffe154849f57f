import type { CollectionConfig } from 'payload'
import { nobody } from '../../../access/predicates.ts'

export const LOG_KEYS = 'log-keys'

/** Keys that sign a community's log, one generation after the other; the newest signs. */
export const logKeys: CollectionConfig = {
  slug: LOG_KEYS,
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  timestamps: false,
  lockDocuments: false,
  indexes: [{ fields: ['community', 'generation'], unique: true }],
  fields: [
    /** From 1. */
    { name: 'generation', type: 'number', required: true },
    /** C2SP signed-note verifier key. */
    { name: 'vkey', type: 'text', required: true },
    /** The Ed25519 seed, sealed under the installation's secret: a copy of the database alone signs nothing. */
    { name: 'sealedSeed', type: 'text', required: true },
    /** Milliseconds since 1970 when it was made. */
    { name: 'since', type: 'number', required: true },
  ],
}
