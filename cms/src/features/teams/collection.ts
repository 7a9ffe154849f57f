import type { CollectionConfig } from 'payload'
import { createAs, hasRole, nobody, staffOf } from '../../access/predicates.ts'
import { NAV_GROUPS } from '../../admin/nav-groups.ts'
import { label } from '../../label.ts'
import { codeField, keepName, nameField } from '../communities/codes.ts'
import { forgetRegistersAfterChange } from '../complaints/register.ts'
import { publishAfterAnyChange } from '../publishing/publication.ts'
import { forgetSnapshotsAfterChange } from '../routing/remembered.ts'

/** Who a case is given to. The public reads a team's name, never a person's. */
export const teams: CollectionConfig = {
  slug: 'teams',
  labels: { singular: label('communities.teams.singular'), plural: label('communities.teams.plural') },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'code', 'members'],
    group: NAV_GROUPS.allocation,
    components: { beforeListTable: ['/src/features/roster/admin/screens.tsx#AllocationScreens'] },
  },
  access: { create: createAs('manager'), read: staffOf, update: hasRole('manager'), delete: nobody },
  defaultSort: 'code',
  hooks: {
    beforeValidate: [keepName('code')],
    afterChange: [forgetRegistersAfterChange, forgetSnapshotsAfterChange, publishAfterAnyChange],
  },
  indexes: [{ fields: ['community', 'code'], unique: true }],
  fields: [
    nameField,
    codeField,
    {
      name: 'members',
      type: 'relationship',
      relationTo: 'users',
      hasMany: true,
      label: label('communities.teams.members'),
    },
    {
      name: 'active',
      type: 'checkbox',
      label: label('communities.teams.active'),
      defaultValue: true,
      admin: { position: 'sidebar' },
    },
  ],
}
