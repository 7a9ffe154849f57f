import type { CollectionConfig } from 'payload'
import { nobody, staffOf } from '../../access/predicates.ts'
import { NAV_GROUPS } from '../../admin/nav-groups.ts'
import { label } from '../../label.ts'
import { routingEndpoints } from './endpoints/index.ts'
import { ROUTING_RULES } from './slug.ts'

/**
 * A community's ordered routing rules, one document for each version: the highest one counts, the ones before say what
 * was in force when. Written by the routing screen only, which tries a change before it saves it; the unique index lets
 * one of two who save at once win.
 */
export const routingRules: CollectionConfig = {
  slug: ROUTING_RULES,
  labels: { singular: label('routing.singular'), plural: label('routing.plural') },
  admin: { hidden: true, group: NAV_GROUPS.allocation },
  access: { create: nobody, read: staffOf, update: nobody, delete: nobody },
  lockDocuments: false,
  defaultSort: '-version',
  indexes: [{ fields: ['community', 'version'], unique: true }],
  endpoints: routingEndpoints,
  fields: [
    { name: 'version', type: 'number', required: true },
    { name: 'rules', type: 'json', required: true },
    /** Milliseconds since 1970. */
    { name: 'since', type: 'number', required: true },
    /** Account of the manager who saved it. */
    { name: 'by', type: 'text', required: true },
  ],
}
