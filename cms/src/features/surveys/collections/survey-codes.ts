import type { CollectionConfig } from 'payload'
import { closed } from '../../../access/closed.ts'
import { unorderedId } from '../../../database/unordered.ts'
import { SURVEY_CODES } from './slugs.ts'

/**
 * One document for each household that can take part in a survey; gone when the survey is over. `issued` is a hash of the
 * blinded message whose signature the household was given, and as long before as after: it is exchanged in place and has no time.
 */
export const surveyCodes: CollectionConfig = closed({
  slug: SURVEY_CODES,
  custom: { unordered: true },
  indexes: [
    { fields: ['survey', 'household'], unique: true },
    { fields: ['survey', 'codeHash'], unique: true },
  ],
  fields: [
    unorderedId,
    /** Stream of the survey. */
    { name: 'survey', type: 'text', required: true },
    /** Id. */
    { name: 'household', type: 'text', required: true },
    /** Of the code in the household's letter, keyed; of no code at all before one was printed. */
    { name: 'codeHash', type: 'text', required: true },
    { name: 'printed', type: 'checkbox', required: true, defaultValue: false },
    { name: 'issued', type: 'text', required: true },
  ],
})
