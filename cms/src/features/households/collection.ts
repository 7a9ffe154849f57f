import { DOOR_MAX } from '@linsheng/contracts/complaints'
import type { CollectionBeforeValidateHook, CollectionConfig } from 'payload'
import { createAs, hasRole } from '../../access/predicates.ts'
import { NAV_GROUPS } from '../../admin/nav-groups.ts'
import { label } from '../../label.ts'
import { normalDoor } from '../complaints/operations/normal-door.ts'
import { generateEndpoint } from './endpoints/generate.ts'
import { importEndpoint } from './endpoints/import.ts'
import { HOUSEHOLDS } from './name.ts'

/** One home is one household, however its door is written. */
const normaliseDoor: CollectionBeforeValidateHook = ({ data }) =>
  typeof data?.door === 'string' ? { ...data, normal: normalDoor(data.door) } : data

/** The community's homes, each of which has one voice in a survey. No name, no telephone number. */
export const households: CollectionConfig = {
  slug: HOUSEHOLDS,
  labels: { singular: label('surveys-records.household'), plural: label('surveys-records.households') },
  admin: { group: NAV_GROUPS.settings, useAsTitle: 'door', defaultColumns: ['zone', 'door'] },
  access: {
    create: createAs('manager', 'committee'),
    read: hasRole('manager', 'committee'),
    update: hasRole('manager', 'committee'),
    delete: hasRole('manager', 'committee'),
  },
  timestamps: false,
  defaultSort: ['zone', 'normal'],
  hooks: { beforeValidate: [normaliseDoor] },
  indexes: [{ fields: ['community', 'zone', 'normal'], unique: true }],
  endpoints: [importEndpoint, generateEndpoint],
  fields: [
    {
      name: 'zone',
      type: 'relationship',
      relationTo: 'zones',
      required: true,
      label: label('surveys-records.building'),
    },
    {
      name: 'door',
      type: 'text',
      required: true,
      maxLength: DOOR_MAX,
      label: label('surveys-records.door'),
      admin: { description: label('surveys-records.doorHelp') },
    },
    { name: 'normal', type: 'text', required: true, admin: { hidden: true } },
  ],
}
