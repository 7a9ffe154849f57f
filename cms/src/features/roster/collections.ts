import type { CollectionConfig, DateField, Field, FieldAccess } from 'payload'
import { createAs, hasRole, staffOf } from '../../access/predicates.ts'
import { mayActIn } from '../../access/roles.ts'
import { NAV_GROUPS } from '../../admin/nav-groups.ts'
import { label } from '../../label.ts'
import { weekdayField } from '../../weekday-field.ts'
import { referenceId } from '../complaints/reference-id.ts'
import { forgetSnapshotsAfterChange, forgetSnapshotsAfterDelete } from '../routing/remembered.ts'
import { checkAbsence, checkShift } from './validation.ts'

export const SHIFTS = 'shifts'
export const ABSENCES = 'absences'

const person: Field = {
  name: 'person',
  type: 'relationship',
  relationTo: 'users',
  label: label('roster.person'),
  required: true,
  admin: { allowCreate: false },
}

const moment = (name: 'starts' | 'ends'): DateField => ({
  name,
  type: 'date',
  label: label(`roster.${name}`),
  admin: { date: { pickerAppearance: 'dayAndTime' } },
})

/** Payload's list of the documents, with the way to the screen that shows what they come to. */
const components = { beforeListTable: ['/src/features/roster/admin/screens.tsx#AllocationScreens'] }

/** Managers plan; everybody who works for the community reads. */
const access: CollectionConfig['access'] = {
  create: createAs('manager'),
  read: staffOf,
  update: hasRole('manager'),
  delete: hasRole('manager'),
}

const weekly: Field = {
  name: 'weekly',
  type: 'array',
  label: label('roster.weekly'),
  labels: { singular: label('roster.weekly'), plural: label('roster.weekly') },
  admin: { description: label('roster.weekly.help') },
  fields: [
    {
      type: 'row',
      fields: [
        weekdayField,
        { name: 'from', type: 'text', label: label('roster.from'), required: true },
        { name: 'to', type: 'text', label: label('roster.until'), required: true },
      ],
    },
  ],
}

/**
 * When somebody works, or can be called. With weekly hours these hold from `starts` to `ends`, where given; without, the
 * shift is the whole time between the two.
 */
export const shifts: CollectionConfig = {
  slug: SHIFTS,
  labels: { singular: label('roster.shift.singular'), plural: label('roster.shift.plural') },
  admin: { defaultColumns: ['person', 'team', 'onCall', 'starts', 'ends'], group: NAV_GROUPS.allocation, components },
  access,
  hooks: {
    beforeValidate: [checkShift],
    afterChange: [forgetSnapshotsAfterChange],
    afterDelete: [forgetSnapshotsAfterDelete],
  },
  fields: [
    person,
    {
      name: 'team',
      type: 'relationship',
      relationTo: 'teams',
      label: label('roster.team'),
      required: true,
      admin: { allowCreate: false },
    },
    weekly,
    {
      type: 'row',
      fields: [
        { ...moment('starts'), admin: { ...moment('starts').admin, description: label('roster.starts.help') } },
        moment('ends'),
      ],
    },
    {
      name: 'onCall',
      type: 'checkbox',
      label: label('roster.onCall'),
      defaultValue: false,
      admin: { description: label('roster.onCall.help') },
    },
    {
      name: 'phone',
      type: 'text',
      label: label('roster.phone'),
      maxLength: 40,
      admin: { description: label('roster.phone.help') },
    },
  ],
}

/** Why somebody is away is between them and their manager. */
const mayReadReason: FieldAccess = ({ doc, req }) => {
  const community = referenceId(doc?.community)
  return community !== null && mayActIn(req.user, community, 'manager')
}

/** Times in which somebody is given no new case. */
export const absences: CollectionConfig = {
  slug: ABSENCES,
  labels: { singular: label('roster.absence.singular'), plural: label('roster.absence.plural') },
  admin: { defaultColumns: ['person', 'starts', 'ends', 'substitute'], group: NAV_GROUPS.allocation, components },
  access,
  hooks: {
    beforeValidate: [checkAbsence],
    afterChange: [forgetSnapshotsAfterChange],
    afterDelete: [forgetSnapshotsAfterDelete],
  },
  fields: [
    person,
    {
      type: 'row',
      fields: [
        { ...moment('starts'), required: true },
        { ...moment('ends'), required: true },
      ],
    },
    {
      name: 'substitute',
      type: 'relationship',
      relationTo: 'users',
      label: label('roster.substitute'),
      admin: { allowCreate: false, description: label('roster.substitute.help') },
    },
    {
      name: 'reason',
      type: 'textarea',
      label: label('roster.reason'),
      access: { read: mayReadReason },
      admin: { description: label('roster.reason.help') },
    },
  ],
}
