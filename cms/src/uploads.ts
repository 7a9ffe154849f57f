import path from 'node:path'
import type { CollectionConfig } from 'payload'

/** Directory of a collection's stored files. */
export const uploadDirectory = (dataDir: string, collection: string): string =>
  path.join(dataDir, 'uploads', collection)

/** Files of every upload collection go below the data directory, never beside the code. */
export const storedBelow =
  (dataDir: string) =>
  (collection: CollectionConfig): CollectionConfig => {
    if (!collection.upload) return collection
    const upload = collection.upload === true ? {} : collection.upload
    return { ...collection, upload: { ...upload, staticDir: uploadDirectory(dataDir, collection.slug) } }
  }
