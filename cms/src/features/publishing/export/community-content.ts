import {
  CATEGORY_GROUPS,
  type CommunityContent,
  communitySchema,
  licenceOf,
  zoneSchema,
} from '@linsheng/contracts/content'
import { LOCALES } from '@linsheng/i18n'
import type { Payload } from 'payload'
import { z } from 'zod'
import { publicPolicy } from '../../policies/public-policy.ts'
import { bringUpToDate } from '../../policies/versions.ts'
import { practiceSpeed } from '../../practice/is-practice.ts'
import { publicKeysOf } from '../../transparency/keys/log-keys.ts'
import { idOf } from '../document.ts'
import { textSchema } from './documents.ts'
import { findAll } from './find-all.ts'
import { localized } from './localized.ts'

const text = z
  .string()
  .nullish()
  .transform((value) => value || null)

const communityDocument = z.object({
  id: z.string(),
  slug: z.string(),
  name: textSchema,
  tagline: textSchema,
  timeZone: z.string(),
  locales: z.array(z.enum(LOCALES)),
  demonstration: z.boolean().nullish(),
  licence: z.object({ kind: text, title: text, path: text }).nullish(),
  contacts: z
    .array(z.object({ label: textSchema, phone: text, note: textSchema, emergency: z.boolean().nullish() }))
    .nullish(),
})
type CommunityDocument = z.infer<typeof communityDocument>

const named = z.object({ id: z.string(), code: z.string(), name: textSchema })
const zoneDocument = named.extend({
  kind: zoneSchema.shape.kind,
  parent: z.unknown().optional().transform(idOf),
  order: z.number(),
})
const categoryDocument = named.extend({
  hint: textSchema,
  group: z.enum(CATEGORY_GROUPS),
  mergedInto: z.unknown().optional().transform(idOf),
  questions: z.array(z.object({ text: textSchema })).nullish(),
  sensitive: z.boolean().nullish(),
  active: z.boolean().nullish(),
  order: z.number(),
})

/** A community with what the export needs beyond its public content: ids, to resolve references. */
export interface ExportedCommunity {
  id: string
  content: CommunityContent
  /** Codes of zones by id. */
  zoneCodes: Map<string, string>
}

/**
 * What the public may know of communities: names, places, categories, teams, contacts and promises. Their
 * documents are for staff only, so the public fields are picked here, one by one.
 * @param slug only this one; all when left out
 */
export async function exportCommunities(payload: Payload, slug?: string): Promise<ExportedCommunity[]> {
  const where = slug === undefined ? {} : { slug: { equals: slug } }
  const found = await findAll(payload, {
    collection: 'communities',
    schema: communityDocument,
    where,
    asVisitor: false,
  })
  return Promise.all(found.map((community) => exportCommunity(payload, community)))
}

async function exportCommunity(payload: Payload, community: CommunityDocument): Promise<ExportedCommunity> {
  const own = { where: { community: { equals: community.id } }, asVisitor: false }
  const [zones, categories, teams, versions, logKeys] = await Promise.all([
    findAll(payload, { collection: 'zones', schema: zoneDocument, ...own }),
    findAll(payload, { collection: 'categories', schema: categoryDocument, ...own }),
    findAll(payload, { collection: 'teams', schema: named, ...own }),
    bringUpToDate(payload, community.id),
    publicKeysOf(payload, community.id),
  ])
  const zoneCodes = new Map(zones.map(({ id, code }) => [id, code]))
  const content: CommunityContent = {
    slug: community.slug,
    name: localized(community.name) ?? { 'zh-Hans': community.slug },
    tagline: localized(community.tagline),
    timeZone: community.timeZone,
    locales: community.locales,
    demonstration: community.demonstration === true,
    practice: practiceSpeed(payload.config) !== null,
    contacts: (community.contacts ?? []).map(({ label, phone, note, emergency }) => ({
      label: localized(label) ?? { 'zh-Hans': '' },
      phone,
      note: localized(note),
      emergency: emergency === true,
    })),
    zones: zones.sort(byOrder).map(({ code, name, kind, parent, order }) => ({
      code,
      name: localized(name) ?? { 'zh-Hans': code },
      kind,
      parent: parent === null ? null : (zoneCodes.get(parent) ?? null),
      order,
    })),
    categories: exportCategories(categories),
    teams: teams.map(({ code, name }) => ({ code, name: localized(name) ?? { 'zh-Hans': code } })),
    ...publicPolicy(versions),
    logKey: logKeys.at(-1) ?? null,
    licence: licenceOf(community.licence),
  }
  return { id: community.id, content: communitySchema.parse(content), zoneCodes }
}

function exportCategories(found: Array<z.infer<typeof categoryDocument>>): CommunityContent['categories'] {
  const codes = new Map(found.map(({ id, code }) => [id, code]))
  return found.sort(byOrder).map(({ code, name, hint, sensitive, active, order, group, mergedInto, questions }) => {
    const survivor = mergedInto === null ? undefined : codes.get(mergedInto)
    return {
      code,
      name: localized(name) ?? { 'zh-Hans': code },
      hint: localized(hint),
      sensitive: sensitive === true,
      order,
      group,
      questions: (questions ?? []).flatMap(({ text }) => localized(text) ?? []),
      ...(active === false ? { retired: true } : {}),
      ...(survivor === undefined ? {} : { mergedInto: survivor }),
    }
  })
}

const byOrder = (a: { order: number; code: string }, b: { order: number; code: string }) =>
  a.order - b.order || a.code.localeCompare(b.code)
