import type { CollectionConfig } from 'payload'
import { closed } from '../../../access/closed.ts'

export const LOG_HEADS = 'log-heads'

/**
 * How far each log has been published. Written, and durable with all entries before it, before the checkpoint is: what has
 * been signed once is never signed otherwise.
 */
export const logHeads: CollectionConfig = closed({
  slug: LOG_HEADS,
  custom: { onePerCommunity: true },
  fields: [
    { name: 'size', type: 'number', required: true },
    /** Root of the tree of that size, in base64. */
    { name: 'root', type: 'text', required: true },
    /** The signed checkpoint as it was published. */
    { name: 'note', type: 'textarea', required: true },
  ],
})
