import type { CollectionConfig, Endpoint, SanitizedConfig } from 'payload'
import { haveTheirForm } from './form-guard.ts'
import { haveCommunity } from './own-community.ts'
import { nobody } from './predicates.ts'
import { capLimits } from './query-guard.ts'
import { stayInCommunity } from './reference-guard.ts'
import { haveOwnRows } from './row-guard.ts'

/** Collections that belong to the whole installation say so themselves: `custom: { shared: true }`. */
export const isShared = (collection: CollectionConfig): boolean => collection.custom?.shared === true

/**
 * Adds to a collection what every one must have: capped limits, values of the right form, rows with ids of their own and,
 * inside a community, that community and references that stay there. Its forms show no page for programmers.
 */
export function harden(collection: CollectionConfig): CollectionConfig {
  const { hooks = {} } = collection
  return {
    ...collection,
    admin: { ...collection.admin, hideAPIURL: true },
    hooks: {
      ...hooks,
      beforeOperation: [capLimits, haveTheirForm, ...(hooks.beforeOperation ?? [])],
      beforeValidate: [
        ...(isShared(collection) ? [] : [haveCommunity, stayInCommunity]),
        haveOwnRows,
        ...(hooks.beforeValidate ?? []),
      ],
    },
  }
}

const notFound = (): Response => Response.json({ errors: [{ message: 'Not Found' }] }, { status: 404 })

/** Payload offers versions of every collection, and fails where a collection keeps none. */
const noVersions: Endpoint[] = [
  { path: '/versions', method: 'get', handler: notFound },
  { path: '/versions/:id', method: 'get', handler: notFound },
  { path: '/versions/:id', method: 'post', handler: notFound },
]

/**
 * Closes what Payload's own collections leave open to any account: locks are visible to their owner only, jobs and
 * migrations to nobody. They come into being while the configuration is built, so they are changed afterwards.
 */
export function hardenBuiltIn(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    const slug: string = collection.slug
    if (!collection.versions && collection.endpoints) collection.endpoints.unshift(...noVersions)
    if (slug === 'payload-locked-documents') {
      const own: typeof collection.access.read = ({ req }) =>
        req.user ? { 'user.value': { equals: req.user.id } } : false
      collection.access = { ...collection.access, create: nobody, read: own, update: own, delete: own }
    }
    if (slug === 'payload-jobs' || slug === 'payload-migrations') {
      collection.access = { ...collection.access, create: nobody, read: nobody, update: nobody, delete: nobody }
    }
    if (slug.startsWith('payload-')) {
      collection.hooks.beforeOperation = [capLimits, haveTheirForm, ...(collection.hooks.beforeOperation ?? [])]
    }
  }
  return config
}
