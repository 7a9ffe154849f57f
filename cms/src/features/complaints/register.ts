import type { Localized } from '@linsheng/contracts/text'
import type { DisclosureRules, Policy } from '@linsheng/domain/complaints'
import type { CollectionAfterChangeHook, Payload } from 'payload'
import { z } from 'zod'
import { loadDisclosureRules, loadPolicy } from '../communities/rules-cache.ts'
import { CONTRACTORS } from '../contractors/name.ts'
import { textSchema } from '../publishing/export/documents.ts'
import { localized } from '../publishing/export/localized.ts'

export interface NamedCode {
  name: Localized
  /** Whether new cases may use it; old ones keep it for ever. */
  active: boolean
}

/** What complaint work needs to know of a community. */
export interface Register {
  id: string
  slug: string
  categories: ReadonlyMap<string, NamedCode>
  zones: ReadonlyMap<string, NamedCode>
  teams: ReadonlyMap<string, NamedCode>
  contractors: ReadonlyMap<string, NamedCode>
  policy(): Promise<Policy>
  rules(): Promise<DisclosureRules>
}

/** Other processes change names and codes too: nothing is believed for longer than this, in milliseconds. */
const BELIEVED_FOR = 5_000

type Found = Promise<Register | null>
const cache = new WeakMap<Payload, Map<string, { register: Found; until: number }>>()

/** The register of the community with this slug; null when there is none. */
export const registerOf = (payload: Payload, slug: string): Found => remembered(payload, 'slug', slug)

/** The same by the community's id. */
export const registerById = (payload: Payload, id: string): Found => remembered(payload, 'id', id)

function remembered(payload: Payload, by: 'slug' | 'id', value: string): Found {
  const known = cache.get(payload) ?? new Map<string, { register: Found; until: number }>()
  cache.set(payload, known)
  const key = `${by}:${value}`
  const found = known.get(key)
  if (found && found.until > Date.now()) return found.register
  if (known.size > 1000) known.clear()
  const register = readRegister(payload, by, value)
  register.catch(() => known.delete(key))
  known.set(key, { register, until: Date.now() + BELIEVED_FOR })
  return register
}

/** After a change in this process, a community's first filling included: read registers anew. */
export const forgetRegistersAfterChange: CollectionAfterChangeHook = ({ doc, req }) => {
  cache.delete(req.payload)
  return doc
}

async function readRegister(payload: Payload, by: 'slug' | 'id', value: string): Found {
  const { docs } = await payload.find({
    collection: 'communities',
    where: { [by]: { equals: value } },
    depth: 0,
    limit: 1,
  })
  const community = docs[0]
  if (!community) return null
  const id = String(community.id)
  const [categories, zones, teams, contractors] = await Promise.all([
    ...(['categories', 'zones', 'teams'] as const).map((collection) => readNames(payload, collection, id)),
    readContractors(payload, id),
  ])
  return {
    id,
    slug: community.slug,
    categories: categories ?? new Map(),
    zones: zones ?? new Map(),
    teams: teams ?? new Map(),
    contractors: contractors ?? new Map(),
    policy: () => loadPolicy(payload, id),
    rules: () => loadDisclosureRules(payload, id),
  }
}

/** SQLite has a record before it has its names, and a name may be written in another language first: neither stops the work. */
const namedSchema = z.object({ code: z.string(), name: textSchema, active: z.boolean().nullish() })

async function readNames(
  payload: Payload,
  collection: 'categories' | 'zones' | 'teams',
  community: string,
): Promise<Map<string, NamedCode>> {
  const { docs } = await payload.find({
    collection,
    where: { community: { equals: community } },
    locale: 'all',
    depth: 0,
    pagination: false,
    limit: 0,
  })
  return new Map(
    docs.map((doc) => {
      const { code, name, active } = namedSchema.parse(doc)
      return [code, { name: localized(name) ?? { 'zh-Hans': code }, active: active !== false }]
    }),
  )
}

const firmSchema = z.object({ code: z.string(), name: z.string(), active: z.boolean().nullish() })

/** Firms have one name in all languages. */
async function readContractors(payload: Payload, community: string): Promise<Map<string, NamedCode>> {
  const { docs } = await payload.find({
    collection: CONTRACTORS,
    where: { community: { equals: community } },
    depth: 0,
    pagination: false,
    limit: 0,
  })
  return new Map(
    docs.map((doc) => {
      const { code, name, active } = firmSchema.parse(doc)
      return [code, { name: { 'zh-Hans': name }, active: active !== false }]
    }),
  )
}
