import type { CollectionConfig } from 'payload'
import { createAs, hasRole, nobody, staffOf } from '../../access/predicates.ts'
import { NAV_GROUPS } from '../../admin/nav-groups.ts'
import { label } from '../../label.ts'
import { codeField, keepName, nameField, orderField } from '../communities/codes.ts'
import { forgetRulesAfterChange } from '../communities/rules-cache.ts'
import { forgetRegistersAfterChange } from '../complaints/register.ts'
import { publishAfterAnyChange } from '../publishing/publication.ts'

/** Coarse kinds of matter that categories are listed under. */
const CATEGORY_GROUPS = ['facilities', 'environment', 'safety', 'service', 'other'] as const

/** What a complaint can be about. Retired ones stay, because old cases name them. */
export const categories: CollectionConfig = {
  slug: 'categories',
  labels: { singular: label('communities.categories.singular'), plural: label('communities.categories.plural') },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'code', 'group', 'sensitive', 'active'],
    group: NAV_GROUPS.settings,
  },
  access: { create: createAs('manager'), read: staffOf, update: hasRole('manager'), delete: nobody },
  defaultSort: 'order',
  hooks: {
    beforeValidate: [keepName('code')],
    afterChange: [forgetRulesAfterChange, forgetRegistersAfterChange, publishAfterAnyChange],
  },
  indexes: [{ fields: ['community', 'code'], unique: true }],
  fields: [
    nameField,
    codeField,
    { name: 'hint', type: 'textarea', label: label('communities.categories.hint'), localized: true },
    {
      name: 'group',
      type: 'select',
      label: label('communities.categories.group'),
      required: true,
      defaultValue: 'other',
      options: CATEGORY_GROUPS.map((value) => ({ value, label: label(`communities.categories.group.${value}`) })),
    },
    {
      name: 'sensitive',
      type: 'checkbox',
      label: label('communities.categories.sensitive'),
      defaultValue: false,
      admin: { position: 'sidebar', description: label('communities.categories.sensitive.help') },
    },
    {
      name: 'active',
      type: 'checkbox',
      label: label('communities.categories.active'),
      defaultValue: true,
      admin: { position: 'sidebar' },
    },
    orderField,
  ],
}
