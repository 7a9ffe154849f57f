import type { CollectionSlug, Payload, Where } from 'payload'
import type { z } from 'zod'

const PAGE = 200

export interface FindAll<Schema extends z.ZodType> {
  collection: CollectionSlug
  schema: Schema
  where?: Where
  /** Whether only what an anonymous visitor may read is found. */
  asVisitor: boolean
}

/** Every document, in all languages, page by page to the end, parsed. */
export async function findAll<Schema extends z.ZodType>(
  payload: Payload,
  { collection, schema, where = {}, asVisitor }: FindAll<Schema>,
): Promise<z.infer<Schema>[]> {
  const found: z.infer<Schema>[] = []
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await payload.find({
      collection,
      where,
      page,
      limit: PAGE,
      sort: 'id',
      depth: 0,
      locale: 'all',
      overrideAccess: !asVisitor,
    })
    for (const document of docs) found.push(schema.parse(document))
    if (!hasNextPage) return found
  }
}
