import { LOCALE_NAME, LOCALES } from '@linsheng/i18n'
import type { Field } from 'payload'
import { isPlatformField } from '../../access/predicates.ts'
import { label } from '../../label.ts'
import { calendarFields } from './calendar-fields.ts'
import { nameField, slugField } from './codes.ts'
import { licenceField } from './licence-field.ts'
import { DEFAULT_HOUSEHOLD_THRESHOLD, DEFAULT_TIME_ZONE } from './operations/create-community.ts'
import { changeReasonField, policyFields, wholeNumber } from './policy-fields.ts'

const contacts: Field = {
  name: 'contacts',
  type: 'array',
  label: label('communities.contacts'),
  labels: { singular: label('communities.contacts'), plural: label('communities.contacts') },
  fields: [
    { name: 'label', type: 'text', label: label('communities.contacts.label'), required: true, localized: true },
    { name: 'phone', type: 'text', label: label('communities.contacts.phone') },
    { name: 'note', type: 'text', label: label('communities.contacts.note'), localized: true },
    { name: 'emergency', type: 'checkbox', label: label('communities.contacts.emergency'), defaultValue: false },
  ],
}

/** Where it is, what it is called, how to reach it. */
const identity: Field[] = [
  nameField,
  { name: 'tagline', type: 'text', label: label('communities.tagline'), localized: true },
  slugField,
  {
    type: 'row',
    fields: [
      {
        name: 'timeZone',
        type: 'text',
        label: label('communities.timeZone'),
        required: true,
        defaultValue: DEFAULT_TIME_ZONE,
      },
      {
        name: 'locales',
        // Payload keeps translations in `communities_locales` already.
        dbName: 'communities_languages',
        type: 'select',
        hasMany: true,
        label: label('communities.locales'),
        required: true,
        defaultValue: [...LOCALES],
        options: LOCALES.map((value) => ({ value, label: LOCALE_NAME[value] })),
      },
    ],
  },
  contacts,
  licenceField,
  wholeNumber('householdThreshold', label('communities.householdThreshold'), DEFAULT_HOUSEHOLD_THRESHOLD, 1),
]

/** Each with its own tab; a tab is no part of the document. */
export const communityFields: Field[] = [
  {
    type: 'tabs',
    tabs: [
      { label: label('communities.tab.identity'), fields: identity },
      { label: label('communities.tab.promises'), fields: [...policyFields, ...calendarFields, changeReasonField] },
    ],
  },
  {
    name: 'demonstration',
    type: 'checkbox',
    label: label('communities.demonstration'),
    defaultValue: false,
    access: { create: isPlatformField, update: isPlatformField },
    admin: { position: 'sidebar', description: label('communities.demonstration.help') },
  },
]
