import { multiTenantPlugin } from '@payloadcms/plugin-multi-tenant'
import type { CollectionConfig, Plugin } from 'payload'
import { isShared } from './access/harden.ts'
import { ownCommunity } from './access/own-community.ts'
import { label } from './label.ts'

const texts = (language: 'zh' | 'zh-TW' | 'en') => ({
  'assign-tenant-button-label': label('communities.assign')[language],
  'assign-tenant-modal-title': label('communities.assign')[language],
  'field-assignedTenant-label': label('communities.singular')[language],
  'nav-tenantSelector-label': label('communities.singular')[language],
})

/**
 * Collections with one document for each community say so themselves: `custom: { onePerCommunity: true }`. An index of
 * their own over the community alone would be a second one on the same field, which MongoDB refuses.
 */
const isOnePerCommunity = (collection: CollectionConfig): boolean => collection.custom?.onePerCommunity === true

/**
 * Every collection that is not marked as shared belongs to a community, and staff reach only those of theirs. Deleting
 * a community deletes nothing else: the plugin's default would take every record with it.
 */
export const tenancy = (collections: CollectionConfig[]): Plugin =>
  multiTenantPlugin({
    tenantsSlug: 'communities',
    tenantField: { name: 'community' },
    tenantsArrayField: {
      includeDefaultField: false,
      arrayFieldName: 'communities',
      arrayTenantFieldName: 'community',
    },
    cleanupAfterTenantDelete: false,
    userHasAccessToAllTenants: (user) => user?.platform === true,
    i18n: { translations: { zh: texts('zh'), 'zh-TW': texts('zh-TW'), en: texts('en') } },
    collections: Object.fromEntries(
      collections
        .filter((collection) => !isShared(collection))
        .map((collection) => [
          collection.slug,
          { isGlobal: isOnePerCommunity(collection), tenantFieldOverrides: { defaultValue: ownCommunity } },
        ]),
    ),
  })
