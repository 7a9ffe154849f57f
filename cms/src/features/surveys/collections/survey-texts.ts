import type { CollectionConfig } from 'payload'
import { closed } from '../../../access/closed.ts'
import { unorderedId } from '../../../database/unordered.ts'
import { SURVEY_TEXTS } from './slugs.ts'

/** What households wrote in a closed survey, each text by itself; a person releases it or keeps it back. */
export const surveyTexts: CollectionConfig = closed({
  slug: SURVEY_TEXTS,
  custom: { unordered: true },
  fields: [
    unorderedId,
    /** Stream of the survey. */
    { name: 'survey', type: 'text', required: true, index: true },
    { name: 'question', type: 'text', required: true },
    { name: 'text', type: 'textarea', required: true },
    /** `open`: not decided. */
    { name: 'decision', type: 'select', required: true, options: ['open', 'released', 'kept'], defaultValue: 'open' },
  ],
})
