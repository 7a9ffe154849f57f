import type { CollectionConfig } from 'payload'
import { nobody } from '../../../access/predicates.ts'
import { unorderedId } from '../../../database/unordered.ts'
import { SURVEY_TEXTS } from './slugs.ts'

/** What households wrote in a closed survey, each text by itself; a person releases it or keeps it back. */
export const surveyTexts: CollectionConfig = {
  slug: SURVEY_TEXTS,
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  timestamps: false,
  lockDocuments: false,
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
}
