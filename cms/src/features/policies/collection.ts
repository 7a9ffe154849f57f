import type { CollectionConfig } from 'payload'
import { nobody, staffOf } from '../../access/predicates.ts'
import { NAV_GROUPS } from '../../admin/nav-groups.ts'
import { label } from '../../label.ts'

export const POLICIES = 'policies'

/**
 * What a community promised, version by version: append-only, written by the server alone when the settings change, never
 * for a moment that has passed. The unique index lets one of two changes at once be the next version.
 */
export const policies: CollectionConfig = {
  slug: POLICIES,
  labels: { singular: label('policies.singular'), plural: label('policies.plural') },
  admin: {
    useAsTitle: 'version',
    defaultColumns: ['version', 'since', 'role', 'reason'],
    group: NAV_GROUPS.settings,
    description: label('policies.help'),
  },
  access: { create: nobody, read: staffOf, update: nobody, delete: nobody },
  defaultSort: '-version',
  timestamps: false,
  lockDocuments: false,
  indexes: [{ fields: ['community', 'version'], unique: true }],
  fields: [
    { name: 'version', type: 'number', label: label('policies.version'), required: true },
    {
      name: 'since',
      type: 'number',
      label: label('policies.since'),
      required: true,
      admin: {
        components: {
          Cell: '/src/features/complaints/cells/instant-cell.tsx#InstantCell',
          Field: '/src/features/policies/admin/version-since.tsx#VersionSince',
        },
      },
    },
    { name: 'content', type: 'json', label: label('policies.content'), required: true, admin: { hidden: true } },
    {
      name: 'changes',
      type: 'ui',
      label: label('policies.changes'),
      admin: { components: { Field: '/src/features/policies/admin/version-changes.tsx#VersionChanges' } },
    },
    { name: 'by', type: 'relationship', relationTo: 'users', label: label('policies.by') },
    {
      name: 'role',
      type: 'select',
      label: label('policies.role'),
      options: [
        { value: 'manager', label: label('users.role.manager') },
        { value: 'platform', label: label('users.platform') },
      ],
    },
    { name: 'reason', type: 'text', label: label('policies.reason') },
  ],
}
