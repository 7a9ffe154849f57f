import path from 'node:path'
import type { CollectionConfig } from 'payload'
import type { Env } from './env.ts'
import { openBucket } from './storage/bucket.ts'
import { keepInBucket } from './storage/keep-in-bucket.ts'

/** Directory of a collection's stored files. */
export const uploadDirectory = (dataDir: string, collection: string): string =>
  path.join(dataDir, 'uploads', collection)

/**
 * Files of every upload collection go below the data directory, never beside the code; into the bucket when there is one.
 * Those stored before there was one are still found in the directory.
 */
export function storedIn({
  dataDir,
  s3,
}: Pick<Env, 'dataDir' | 's3'>): (collection: CollectionConfig) => CollectionConfig {
  const bucket = s3 && openBucket(s3)
  return (collection) => {
    if (!collection.upload) return collection
    const given = collection.upload === true ? {} : collection.upload
    const upload = { ...given, staticDir: uploadDirectory(dataDir, collection.slug) }
    return bucket ? keepInBucket({ ...collection, upload }, bucket) : { ...collection, upload }
  }
}
