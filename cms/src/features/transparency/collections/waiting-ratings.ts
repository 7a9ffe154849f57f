import type { CollectionConfig } from 'payload'
import { closed } from '../../../access/closed.ts'

export const WAITING_RATINGS = 'waiting-ratings'

/** Ratings as they were given, until five or more become public together. Nobody reads them singly. */
export const waitingRatings: CollectionConfig = closed({
  slug: WAITING_RATINGS,
  indexes: [{ fields: ['community', 'key'], unique: true }, { fields: ['community', 'state'] }],
  fields: [
    /** Key of the event that gave it: following a case twice adds nothing. */
    { name: 'key', type: 'text', required: true },
    /** When it was given, or from when on it may be told: ratings of the future wait for it. */
    { name: 'at', type: 'number', required: true },
    { name: 'rating', type: 'json', required: true },
    /** Codes its case stood under. */
    { name: 'under', type: 'json', required: true },
    /** `waiting`, `chosen` for the batch it goes out with, `published`. */
    { name: 'state', type: 'text', required: true },
    { name: 'batch', type: 'text' },
  ],
})
