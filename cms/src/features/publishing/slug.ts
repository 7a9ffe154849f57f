import { slugSchema } from '@linsheng/contracts/text'
import type { CollectionBeforeValidateHook, CollectionSlug, PayloadRequest, TextField } from 'payload'
import { label } from '../../label.ts'
import { fault, idOf, isRecord } from './document.ts'

export const slugField: TextField = {
  name: 'slug',
  type: 'text',
  label: label('publishing.slug'),
  index: true,
  admin: { position: 'sidebar', description: label('publishing.slugHelp') },
  hooks: { beforeDuplicate: [() => undefined] },
}

/** A short name out of a title; null when it has no Latin letters or digits to make one of, as Chinese titles. */
function slugFrom(title: string): string | null {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  const slug = words?.join('-').slice(0, 60).replace(/-+$/, '') ?? ''
  const mostlyOther = slug.replaceAll('-', '').length * 2 < title.replace(/[\s\p{P}]/gu, '').length
  return slug.length < 3 || mostlyOther ? null : slug
}

/**
 * Gives a document its address: as asked, else from its title, else from a day, numbered where it is taken. Once
 * published it stays.
 * @param day the calendar day to name it after, from the document's data
 * @throws ValidationError at `slug`
 */
export function keepSlug(day: (data: Record<string, unknown>) => string): CollectionBeforeValidateHook {
  return async ({ collection, data, originalDoc, req }) => {
    if (!isRecord(data)) return data
    const before = isRecord(originalDoc) ? originalDoc : {}
    const given = data.slug ?? before.slug
    if (before.publishedAt && before.slug && given !== before.slug)
      throw fault(collection, req, 'slug', 'publishing.slugFixed')
    if (typeof given === 'string' && given !== '') {
      if (!slugSchema.safeParse(given).success) throw fault(collection, req, 'slug', 'publishing.slugMalformed')
      return { ...data, slug: given }
    }
    const title = typeof data.title === 'string' ? data.title : ''
    const community = idOf(data.community ?? before.community)
    const wanted = slugFrom(title) ?? day(data)
    return { ...data, slug: community === null ? wanted : await freeSlug(req, collection.slug, community, wanted) }
  }
}

async function freeSlug(
  req: PayloadRequest,
  collection: CollectionSlug,
  community: string,
  wanted: string,
): Promise<string> {
  const { docs } = await req.payload.db.find<{ slug?: unknown }>({
    collection,
    where: { and: [{ community: { equals: community } }, { slug: { like: wanted } }] },
    pagination: false,
    limit: 0,
    req,
  })
  const taken = new Set(docs.map(({ slug }) => slug))
  let slug = wanted
  for (let number = 2; taken.has(slug); number += 1) slug = `${wanted}-${number}`
  return slug
}
