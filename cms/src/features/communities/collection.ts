import type { CollectionConfig } from 'payload'
import { hasRoleHere, isPlatform, nobody } from '../../access/predicates.ts'
import { NAV_GROUPS } from '../../admin/nav-groups.ts'
import { label } from '../../label.ts'
import { forgetRegistersAfterChange } from '../complaints/register.ts'
import { keepVersion, needReason, takeReason } from '../policies/keep-version.ts'
import { markPractice } from '../practice/is-practice.ts'
import { publishAfterAnyChange } from '../publishing/publication.ts'
import { checkPolicy } from './check-policy.ts'
import { keepName } from './codes.ts'
import { communityFields } from './fields.ts'
import { forgetRulesAfterChange } from './rules-cache.ts'
import { fillNewCommunity } from './template/fill-new-community.ts'
import { checkCommunity } from './validation.ts'

/** A residential compound: what it is called, when its clocks run, what it promises. Everything else belongs to one. */
export const communities: CollectionConfig = {
  slug: 'communities',
  labels: { singular: label('communities.singular'), plural: label('communities.plural') },
  custom: { shared: true },
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'slug', 'timeZone'], group: NAV_GROUPS.settings },
  access: { create: isPlatform, read: hasRoleHere(), update: hasRoleHere('manager'), delete: nobody },
  hooks: {
    beforeValidate: [keepName('slug'), takeReason, checkCommunity, checkPolicy],
    beforeChange: [needReason, markPractice],
    afterChange: [
      fillNewCommunity,
      keepVersion,
      forgetRulesAfterChange,
      forgetRegistersAfterChange,
      publishAfterAnyChange,
    ],
  },
  fields: communityFields,
}
