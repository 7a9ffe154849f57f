import type { CollectionConfig } from 'payload'
import { nobody } from './predicates.ts'

type Own = Pick<CollectionConfig, 'slug' | 'fields' | 'indexes' | 'custom'>

/** A collection that only its feature's own code reads and writes: Payload adds no time to it, and no lock with one. */
export const closed = (own: Own): CollectionConfig => ({
  ...own,
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  timestamps: false,
  lockDocuments: false,
})
