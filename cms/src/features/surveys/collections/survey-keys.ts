import type { CollectionConfig } from 'payload'
import { closed } from '../../../access/closed.ts'
import { SURVEY_KEYS } from './slugs.ts'

/** The key that signs a survey's tokens, while it is open and no longer. */
export const surveyKeys: CollectionConfig = closed({
  slug: SURVEY_KEYS,
  fields: [
    /** Stream of the survey. */
    { name: 'survey', type: 'text', required: true, unique: true },
    /** SubjectPublicKeyInfo (DER) in base64. */
    { name: 'publicKey', type: 'textarea', required: true },
    /** PKCS #8, sealed under the installation's secret: a copy of the database alone signs nothing. */
    { name: 'sealedKey', type: 'textarea', required: true },
  ],
})
