import type { CollectionConfig } from 'payload'
import { createAs, hasRole, nobody, staffOf } from '../../access/predicates.ts'
import { NAV_GROUPS } from '../../admin/nav-groups.ts'
import { label } from '../../label.ts'
import { codeField, keepName, nameField, orderField } from '../communities/codes.ts'
import { forgetRulesAfterChange } from '../communities/rules-cache.ts'
import { forgetRegistersAfterChange } from '../complaints/register.ts'
import { publishAfterAnyChange } from '../publishing/publication.ts'
import { checkTree } from './check-tree.ts'
import { forgetDetailsAfterChange } from './details.ts'
import { categoryFields } from './fields.ts'

/**
 * What a complaint can be about. Retired ones stay, because old cases name them: a category merged into another is no
 * longer offered, and every case keeps the code it was filed under. Only its name may change, and does so for all.
 */
export const categories: CollectionConfig = {
  slug: 'categories',
  labels: { singular: label('communities.categories.singular'), plural: label('communities.categories.plural') },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'code', 'group', 'sensitive', 'active'],
    group: NAV_GROUPS.settings,
    pagination: { defaultLimit: 50 },
  },
  access: { create: createAs('manager'), read: staffOf, update: hasRole('manager'), delete: nobody },
  defaultSort: 'order',
  hooks: {
    beforeValidate: [keepName('code'), checkTree],
    afterChange: [forgetRulesAfterChange, forgetRegistersAfterChange, forgetDetailsAfterChange, publishAfterAnyChange],
  },
  indexes: [{ fields: ['community', 'code'], unique: true }],
  fields: [nameField, codeField, ...categoryFields, orderField],
}
