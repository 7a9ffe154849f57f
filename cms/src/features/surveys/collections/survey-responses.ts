import type { CollectionConfig } from 'payload'
import { closed } from '../../../access/closed.ts'
import { unorderedId } from '../../../database/unordered.ts'
import { SURVEY_RESPONSES } from './slugs.ts'

/** What households sent: without time, order, address or anything that leads to a household. */
export const surveyResponses: CollectionConfig = closed({
  slug: SURVEY_RESPONSES,
  custom: { unordered: true },
  fields: [
    unorderedId,
    /** Stream of the survey. */
    { name: 'survey', type: 'text', required: true, index: true },
    /** Of the token (`spendKey` of anonymity): one token, one response. */
    { name: 'spendKey', type: 'text', required: true, unique: true },
    /** Its leaf among those counted, in base64: two that are the same could not be told apart. */
    { name: 'leaf', type: 'text', required: true, unique: true },
    /** Base64. */
    { name: 'nonce', type: 'text', required: true },
    /** JSON as it was sent, byte for byte. */
    { name: 'answers', type: 'textarea', required: true },
  ],
})
