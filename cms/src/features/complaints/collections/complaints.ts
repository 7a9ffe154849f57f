import type { CollectionConfig } from 'payload'
import { nobody, staffOf } from '../../../access/predicates.ts'
import { NAV_GROUPS } from '../../../admin/nav-groups.ts'
import { label } from '../../../label.ts'
import { caseCommandsEndpoint, caseEndpoint } from '../endpoints/staff-case.ts'
import { caseFields, projectionFields } from './fields.ts'

export const COMPLAINTS = 'complaints'

/**
 * What the commits of each case say, laid out for lists and queries. Only the dispatcher writes it, from replay, so it
 * can be thrown away and made again; through every interface it is read-only.
 */
export const complaints: CollectionConfig = {
  slug: COMPLAINTS,
  labels: { singular: label('casework.collection.complaint'), plural: label('casework.collection.complaints') },
  admin: {
    group: NAV_GROUPS.tracking,
    useAsTitle: 'number',
    defaultColumns: ['number', 'status', 'priority', 'category', 'zone', 'receivedAt', 'responseDue'],
    listSearchableFields: ['number', 'description'],
  },
  access: { create: nobody, read: staffOf, update: nobody, delete: nobody },
  lockDocuments: false,
  defaultSort: '-receivedAt',
  indexes: [{ fields: ['community', 'number'], unique: true }, { fields: ['community', 'endedAt', 'receivedAt'] }],
  endpoints: [caseEndpoint, caseCommandsEndpoint],
  fields: [...caseFields, ...projectionFields],
}
