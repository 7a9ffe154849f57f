import { type Payload, type PayloadRequest, ValidationError } from 'payload'
import { z } from 'zod'
import { now } from '../../clock.ts'
import { POLICIES } from './collection.ts'
import { type PolicyContent, policyContentOf, policyContentSchema } from './content.ts'

const versionSchema = z.object({
  version: z.int(),
  since: z.number(),
  content: policyContentSchema,
  role: z
    .enum(['manager', 'platform'])
    .nullish()
    .transform((value) => value ?? null),
  reason: z
    .string()
    .nullish()
    .transform((value) => value || null),
})

/** A community's promises from one moment, in milliseconds since 1970, until the next version's. */
export type PolicyVersion = z.output<typeof versionSchema>

/** Who changed the promises, and why; nobody where the server itself found them changed. */
export interface ChangedBy {
  by?: string
  role?: 'manager' | 'platform'
  reason?: string
}

/** Every version of a community's promises, oldest first. */
export async function readVersions(payload: Payload, community: string): Promise<PolicyVersion[]> {
  const { docs } = await payload.find({
    collection: POLICIES,
    where: { community: { equals: community } },
    sort: 'version',
    depth: 0,
    pagination: false,
    limit: 0,
  })
  return docs.map((doc) => versionSchema.parse(doc))
}

/** What the community's document promises now. */
async function currentContent(payload: Payload, id: string, req?: PayloadRequest): Promise<PolicyContent> {
  const [community, categories] = await Promise.all([
    payload.findByID({ collection: 'communities', id, depth: 0, ...(req && { req }) }),
    payload.find({
      collection: 'categories',
      where: { community: { equals: id } },
      select: { code: true },
      depth: 0,
      pagination: false,
      limit: 0,
      ...(req && { req }),
    }),
  ])
  return policyContentOf(community, new Map(categories.docs.map(({ id, code }) => [id, code])))
}

/** Others can write the next version first so many times. */
const ATTEMPTS = 5

/**
 * Brings the versions up to what the community's document promises: one more where it promises something else than the
 * last, from this moment on. Called after every change, and whenever the promises are read, so that a version that a crash
 * kept from being written is only late, never missing.
 * @returns every version, oldest first; at least one
 * @throws NotFound when there is no such community
 */
export async function bringUpToDate(
  payload: Payload,
  community: string,
  changed: ChangedBy = {},
  req?: PayloadRequest,
): Promise<PolicyVersion[]> {
  for (let attempt = 1; ; attempt += 1) {
    const [versions, content] = await Promise.all([
      readVersions(payload, community),
      currentContent(payload, community, req),
    ])
    const last = versions.at(-1)
    if (last && JSON.stringify(last.content) === JSON.stringify(content)) return versions
    const version = (last?.version ?? 0) + 1
    const since = Math.max(now(), (last?.since ?? Number.NEGATIVE_INFINITY) + 1)
    try {
      await payload.create({ collection: POLICIES, data: { community, version, since, content, ...changed } })
    } catch (error) {
      if (!(error instanceof ValidationError) || attempt === ATTEMPTS) throw error
    }
  }
}
