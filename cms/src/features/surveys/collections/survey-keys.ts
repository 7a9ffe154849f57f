import type { CollectionConfig } from 'payload'
import { nobody } from '../../../access/predicates.ts'
import { SURVEY_KEYS } from './slugs.ts'

/** The key that signs a survey's tokens, while it is open and no longer. */
export const surveyKeys: CollectionConfig = {
  slug: SURVEY_KEYS,
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  timestamps: false,
  lockDocuments: false,
  fields: [
    /** Stream of the survey. */
    { name: 'survey', type: 'text', required: true, unique: true },
    /** SubjectPublicKeyInfo (DER) in base64. */
    { name: 'publicKey', type: 'textarea', required: true },
    /** PKCS #8, sealed under the installation's secret: a copy of the database alone signs nothing. */
    { name: 'sealedKey', type: 'textarea', required: true },
  ],
}
