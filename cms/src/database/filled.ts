import type { Where } from 'payload'

/*
 * Whether a column is filled. Payload's `exists` becomes two or three conditions on MongoDB, which reads
 * the documents to tell a missing value from null: these are one stretch of an index on both databases.
 */

/** The time is there. */
export const isSet = (field: string): Where => ({ [field]: { greater_than: 0 } })

/** The time is not there. */
export const isUnset = (field: string): Where => ({ [field]: { equals: null } })

/** The same of a text. */
export const hasText = (field: string): Where => ({ [field]: { greater_than: '' } })
