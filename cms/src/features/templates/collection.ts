import type { CollectionConfig } from 'payload'
import { createAs, hasRole, staffOf } from '../../access/predicates.ts'
import { NAV_GROUPS } from '../../admin/nav-groups.ts'
import { label } from '../../label.ts'
import { orderField } from '../communities/codes.ts'
import { checkFields, FIELD_NAMES } from './check-fields.ts'
import { TEMPLATE_COMMANDS } from './content.ts'
import { forCaseEndpoint } from './for-case.ts'

/** Replies to begin with, so that everybody is told who does what by when. What was sent does not change with them. */
export const templates: CollectionConfig = {
  slug: 'templates',
  labels: { singular: label('templates.singular'), plural: label('templates.plural') },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'commands', 'active'],
    group: NAV_GROUPS.settings,
    pagination: { defaultLimit: 50 },
  },
  access: { create: createAs('manager'), read: staffOf, update: hasRole('manager'), delete: hasRole('manager') },
  defaultSort: 'order',
  endpoints: [forCaseEndpoint],
  hooks: { beforeValidate: [checkFields] },
  fields: [
    {
      name: 'title',
      type: 'text',
      label: label('templates.field.title'),
      required: true,
      localized: true,
      maxLength: 60,
    },
    {
      name: 'commands',
      type: 'select',
      hasMany: true,
      label: label('templates.field.commands'),
      required: true,
      options: TEMPLATE_COMMANDS.map((value) => ({ value, label: label(`case-steps.name.${value}`) })),
    },
    {
      name: 'text',
      type: 'textarea',
      label: label('templates.field.text'),
      required: true,
      localized: true,
      maxLength: 2000,
      admin: { rows: 8, description: label('templates.field.text.help', { fields: FIELD_NAMES }) },
    },
    {
      name: 'active',
      type: 'checkbox',
      label: label('templates.field.active'),
      defaultValue: true,
      admin: { position: 'sidebar' },
    },
    orderField,
  ],
}
