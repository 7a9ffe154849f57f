import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionConfig,
  Payload,
  UploadConfig,
  Where,
} from 'payload'
import { z } from 'zod'
import type { Bucket } from './bucket.ts'
import { readFrom } from './read-stored.ts'

/** What of an upload's document its object depends on. Papers have a key of their own; a photo's name is one. */
const storedSchema = z.object({
  filename: z.string(),
  mimeType: z.string().nullish(),
  publicKey: z.string().nullish(),
})
type Stored = z.infer<typeof storedSchema>

/**
 * The object's key. A new file of an old document gets a new name and so a new object; two documents never share one,
 * also when they were given the same name in the same moment.
 */
const objectKey = (collection: string, { publicKey, filename }: Stored): string =>
  [collection, ...(publicKey ? [publicKey] : []), filename].join('/')

/** The document as stored: what hooks and access control pass on may lack fields. */
async function storedBy(payload: Payload, slug: string, where: Where): Promise<Stored | null> {
  const config = payload.config.collections.find((collection) => collection.slug === slug)
  const found = config && (await payload.db.findOne({ collection: config.slug, where }))
  const stored = storedSchema.safeParse(found)
  return stored.success ? stored.data : null
}

const withId = (id: unknown): Where => ({ id: { equals: id } })

/** The file is stored before its document: an acknowledged upload has its file, and one that fails leaves no document. */
const putFile =
  (bucket: Bucket, slug: string): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    if (!req.file) return data
    const stored = storedSchema.parse({ ...originalDoc, ...data })
    const key = objectKey(slug, stored)
    await bucket.put(key, new Uint8Array(req.file.data), stored.mimeType ?? 'application/octet-stream')
    return data
  }

/** After its document has a new one, the old file goes. */
const removeReplaced =
  (bucket: Bucket, slug: string): CollectionAfterChangeHook =>
  async ({ doc, operation, previousDoc, req }) => {
    const before: unknown = previousDoc?.filename
    if (operation !== 'update' || typeof before !== 'string' || before === doc.filename) return doc
    const stored = await storedBy(req.payload, slug, withId(doc.id))
    if (stored) await removeOrSay(req.payload, bucket, objectKey(slug, { ...stored, filename: before }))
    return doc
  }

const contextKey = (slug: string, id: unknown): string => `objectOf ${slug} ${String(id)}`

/** Once the document is gone, nothing says any more which object was its file. */
const rememberKey =
  (slug: string): CollectionBeforeDeleteHook =>
  async ({ context, id, req }) => {
    const stored = await storedBy(req.payload, slug, withId(id))
    if (stored) context[contextKey(slug, id)] = objectKey(slug, stored)
  }

const removeFile =
  (bucket: Bucket, slug: string): CollectionAfterDeleteHook =>
  async ({ context, doc, id, req }) => {
    const key = context[contextKey(slug, id)]
    if (typeof key === 'string') await removeOrSay(req.payload, bucket, key)
    return doc
  }

/** The document is gone already and must not seem to be there: an object that could not be deleted is named in the log. */
async function removeOrSay(payload: Payload, bucket: Bucket, key: string): Promise<void> {
  await bucket.remove(key).catch((error: unknown) => {
    payload.logger.error({ msg: 'a stored file could not be deleted', key, err: error })
  })
}

type FileHandler = NonNullable<UploadConfig['handlers']>[number]

/** Hands a file out after Payload has checked who asks. One from before the bucket is still in the directory. */
const serveFile =
  (bucket: Bucket, slug: string, directory: string): FileHandler =>
  async (req, { headers = new Headers(), params: { filename } }) => {
    const stored = await storedBy(req.payload, slug, { filename: { equals: filename } })
    if (!stored) return new Response(null, { status: 404 })
    const bytes = (await bucket.get(objectKey(slug, stored))) ?? (await readFrom(directory, stored.filename))
    if (!bytes) return new Response(null, { status: 404 })
    headers.set('Content-Type', stored.mimeType ?? 'application/octet-stream')
    headers.set('Content-Length', String(bytes.length))
    return new Response(bytes, { headers })
  }

type Uploads = Omit<CollectionConfig, 'upload'> & { upload: UploadConfig & { staticDir: string } }

/** Makes an upload collection keep its files in the bucket. Its documents are the same either way, so this can change later. */
export function keepInBucket(collection: Uploads, bucket: Bucket): CollectionConfig {
  const { hooks = {}, slug, upload } = collection
  const handlers = [...(upload.handlers ?? []), serveFile(bucket, slug, upload.staticDir)]
  return {
    ...collection,
    upload: { ...upload, disableLocalStorage: true, handlers },
    hooks: {
      ...hooks,
      beforeChange: [...(hooks.beforeChange ?? []), putFile(bucket, slug)],
      afterChange: [...(hooks.afterChange ?? []), removeReplaced(bucket, slug)],
      beforeDelete: [...(hooks.beforeDelete ?? []), rememberKey(slug)],
      afterDelete: [...(hooks.afterDelete ?? []), removeFile(bucket, slug)],
    },
  }
}
