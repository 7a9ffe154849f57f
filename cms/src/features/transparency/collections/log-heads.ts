import type { CollectionConfig } from 'payload'
import { nobody } from '../../../access/predicates.ts'

export const LOG_HEADS = 'log-heads'

/**
 * How far each log has been published. Written, and durable with all entries before it, before the checkpoint is: what has
 * been signed once is never signed otherwise.
 */
export const logHeads: CollectionConfig = {
  slug: LOG_HEADS,
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  timestamps: false,
  lockDocuments: false,
  custom: { onePerCommunity: true },
  fields: [
    { name: 'size', type: 'number', required: true },
    /** Root of the tree of that size, in base64. */
    { name: 'root', type: 'text', required: true },
    /** The signed checkpoint as it was published. */
    { name: 'note', type: 'textarea', required: true },
  ],
}
