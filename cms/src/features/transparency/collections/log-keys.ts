import type { CollectionConfig } from 'payload'
import { closed } from '../../../access/closed.ts'

export const LOG_KEYS = 'log-keys'

/** Keys that sign a community's log, one generation after the other; the newest signs. */
export const logKeys: CollectionConfig = closed({
  slug: LOG_KEYS,
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
})
