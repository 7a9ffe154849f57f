import { zoneSchema } from '@linsheng/contracts/content'
import type { CollectionConfig } from 'payload'
import { createAs, hasRole, nobody, staffOf } from '../../access/predicates.ts'
import { NAV_GROUPS } from '../../admin/nav-groups.ts'
import { label } from '../../label.ts'
import { codeField, keepName, nameField, orderField } from '../communities/codes.ts'
import { forgetRulesAfterChange } from '../communities/rules-cache.ts'
import { forgetRegistersAfterChange } from '../complaints/register.ts'
import { publishAfterAnyChange } from '../publishing/publication.ts'
import { forgetSnapshotsAfterChange } from '../routing/remembered.ts'
import { refuseCycles } from './refuse-cycles.ts'

const KINDS = zoneSchema.shape.kind.options

/** A place in the compound: building, band of floors or shared area, with the households that live there. */
export const zones: CollectionConfig = {
  slug: 'zones',
  labels: { singular: label('communities.zones.singular'), plural: label('communities.zones.plural') },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'code', 'kind', 'parent', 'households'],
    group: NAV_GROUPS.settings,
  },
  access: { create: createAs('manager'), read: staffOf, update: hasRole('manager'), delete: nobody },
  defaultSort: 'order',
  hooks: {
    beforeValidate: [keepName('code'), refuseCycles],
    afterChange: [
      forgetRulesAfterChange,
      forgetRegistersAfterChange,
      forgetSnapshotsAfterChange,
      publishAfterAnyChange,
    ],
  },
  indexes: [{ fields: ['community', 'code'], unique: true }],
  fields: [
    nameField,
    codeField,
    {
      name: 'kind',
      type: 'select',
      label: label('communities.zones.kind'),
      required: true,
      options: KINDS.map((value) => ({ value, label: label(`communities.zones.kind.${value}`) })),
    },
    { name: 'parent', type: 'relationship', relationTo: 'zones', label: label('communities.zones.parent') },
    {
      name: 'steward',
      type: 'relationship',
      relationTo: 'users',
      label: label('communities.zones.steward'),
      admin: { allowCreate: false, description: label('communities.zones.steward.help') },
    },
    {
      name: 'households',
      type: 'number',
      label: label('communities.zones.households'),
      required: true,
      min: 0,
      defaultValue: 0,
      admin: { description: label('communities.zones.households.help') },
    },
    orderField,
  ],
}
