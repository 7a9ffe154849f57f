import type { CollectionConfig } from 'payload'
import { closed } from '../../../access/closed.ts'
import { SURVEY_COMMITS } from './slugs.ts'

/**
 * The truth of surveys: what each command decided, one append-only document per command, as with complaints. The unique
 * indexes decide every race: (stream, sequence) which of two commands won, (community, claim) that a slug is given once.
 */
export const surveyCommits: CollectionConfig = closed({
  slug: SURVEY_COMMITS,
  indexes: [
    { fields: ['stream', 'sequence'], unique: true },
    { fields: ['community', 'claim'], unique: true },
  ],
  fields: [
    { name: 'stream', type: 'text', required: true },
    { name: 'sequence', type: 'number', required: true },
    { name: 'at', type: 'number', required: true },
    /** `system`, or the account of whoever gave the command. */
    { name: 'actor', type: 'text', required: true },
    { name: 'events', type: 'json', required: true },
    /** `slug/<slug>` on a survey's first commit, `stream/sequence` on the others. */
    { name: 'claim', type: 'text', required: true },
    /** Whether all that follows from it is done. */
    { name: 'followed', type: 'checkbox', required: true, defaultValue: false, index: true },
  ],
})
