import type {
  Access,
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeValidateHook,
  CollectionConfig,
  Field,
  TextField,
  Where,
} from 'payload'
import { or, staffOf } from '../../access/predicates.ts'
import { communitiesWith } from '../../access/roles.ts'
import { now } from '../../clock.ts'
import { label } from '../../label.ts'
import { fault, isRecord, writtenIn } from './document.ts'
import { forgetCommunityContent } from './export/community-cache.ts'
import { requestPublication } from './request-publication.ts'

/** Drafts, kept versions and publishing at a set time, alike for everything that is put on the site. */
export const publicationVersions = {
  maxPerDoc: 50,
  drafts: { schedulePublish: { timeFormat: 'HH:mm', timeIntervals: 15 } },
} satisfies CollectionConfig['versions']

/** Anybody reads what is published; drafts are for the community's staff. */
export const readPublished = or(({ req }) => (req.user ? false : { _status: { equals: 'published' } }), staffOf)

/** Versions hold drafts: staff only. */
export const readVersionsAsStaff: Access = ({ req }) => {
  if (req.user?.platform === true) return true
  const where: Where = { 'version.community': { in: communitiesWith(req.user) } }
  return req.user ? where : false
}

/** Simplified Chinese is asked for by `needInChinese`; `required` would ask for every language that is edited. */
export const titleField: TextField = {
  name: 'title',
  type: 'text',
  label: label('publishing.title'),
  localized: true,
  maxLength: 200,
}

export const zonesField: Field = {
  name: 'zones',
  type: 'relationship',
  relationTo: 'zones',
  hasMany: true,
  label: label('publishing.zones'),
  admin: { description: label('publishing.zonesHelp') },
}

export const publishedAtField: Field = {
  name: 'publishedAt',
  type: 'date',
  label: label('publishing.publishedAt'),
  admin: { position: 'sidebar', readOnly: true, date: { pickerAppearance: 'dayAndTime' } },
  hooks: { beforeDuplicate: [() => null] },
}

/** Notes the moment of the first publication; nobody can set it. */
export const notePublication: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const before: unknown = isRecord(originalDoc) ? originalDoc.publishedAt : undefined
  const moment = data._status === 'published' ? new Date(now()).toISOString() : null
  return { ...data, publishedAt: before ?? moment }
}

type Needed = {
  field: 'title' | 'body' | 'place'
  fault: 'publishing.needsTitle' | 'publishing.needsBody' | 'publishing.needsPlace'
}

/**
 * Everything published has its main texts in Simplified Chinese, which every other language falls back to. Whoever
 * publishes while editing another language is held to what is stored.
 * @throws ValidationError at the field that is empty
 */
export function needInChinese(...needed: Needed[]): CollectionBeforeValidateHook {
  return async ({ collection, data, originalDoc, req }) => {
    if (!isRecord(data) || data._status !== 'published') return data
    const id: unknown = isRecord(originalDoc) ? originalDoc.id : undefined
    const stored = req.locale === 'zh-Hans' ? {} : await storedInChinese(req, collection.slug, id)
    const missing = needed.find(({ field }) => isEmpty(writtenIn(data[field], 'zh-Hans', req.locale) ?? stored[field]))
    if (missing) throw fault(collection, req, missing.field, missing.fault)
    return data
  }
}

type Request = Parameters<CollectionBeforeValidateHook>[0]['req']

async function storedInChinese(req: Request, collection: string, id: unknown): Promise<Record<string, unknown>> {
  if (typeof id !== 'string' && typeof id !== 'number') return {}
  const slug = Object.values(req.payload.collections).find(({ config }) => config.slug === collection)?.config.slug
  if (slug === undefined) return {}
  const found: unknown = await req.payload.findByID({
    collection: slug,
    id,
    draft: true,
    depth: 0,
    locale: 'zh-Hans',
    fallbackLocale: false,
    disableErrors: true,
  })
  return isRecord(found) ? found : {}
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === ''
  return value === undefined || value === null
}

/** Whoever touches something that is or was on the site asks for a new release; drafts never shown do not. */
export const publishAfterChange: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  if (doc?.publishedAt || previousDoc?.publishedAt) await requestPublication(req.payload, req)
  return doc
}

export const publishAfterDelete: CollectionAfterDeleteHook = async ({ doc, req }) => {
  if (doc?.publishedAt) await requestPublication(req.payload, req)
  return doc
}

/** For what every page shows: the community itself, its zones, categories and teams. */
export const publishAfterAnyChange: CollectionAfterChangeHook = async ({ doc, req }) => {
  forgetCommunityContent(req.payload)
  await requestPublication(req.payload, req)
  return doc
}

/** Refuses an end that is not after its start. */
export function endAfterStart(start: string, end: string): CollectionBeforeValidateHook {
  return ({ collection, data, req }) => {
    if (!isRecord(data)) return data
    const [from, until] = [data[start], data[end]].map((value) => (value ? Date.parse(String(value)) : null))
    if (from != null && until != null && until <= from) throw fault(collection, req, end, 'publishing.endBeforeStart')
    return data
  }
}
