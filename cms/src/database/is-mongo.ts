import type { MongooseAdapter } from '@payloadcms/db-mongodb'

/** Narrows Payload's adapter to the MongoDB one. */
export function isMongo(adapter: object): adapter is MongooseAdapter {
  return 'name' in adapter && adapter.name === 'mongoose'
}
