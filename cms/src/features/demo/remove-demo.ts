import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { CollectionSlug, Payload } from 'payload'
import { isShared } from '../../access/harden.ts'
import { withoutSync } from '../../database/durability.ts'
import { workDir } from '../open-data/paths.ts'
import { forgetWork } from '../open-data/state.ts'
import { requestPublication } from '../publishing/request-publication.ts'
import { demoKeysDir } from './channel-keys.ts'
import { DEMO_SLUG } from './content/community.ts'
import { DEMO_PEOPLE } from './content/people.ts'
import { demoCommunity, unmarkDemo } from './marker.ts'

/**
 * Takes the demonstration away: its community with everything in it, accounts that belong to nothing else, files. Can be
 * repeated after it was cut short.
 * @returns whether there was one
 */
export async function removeDemo(payload: Payload, { dataDir }: { dataDir: string }): Promise<boolean> {
  const community = await demoCommunity(payload)
  await withoutSync(payload, async () => {
    if (community !== null) await removeRecords(payload, community)
    await removeAccounts(payload, community)
    if (community !== null)
      await payload.db.deleteOne({ collection: 'communities', where: { id: { equals: community } } })
  })
  if (community !== null) await removeFiles(dataDir, community)
  await unmarkDemo(payload)
  if (community !== null) await requestPublication(payload)
  return community !== null
}

/** The newest collections first: they name documents of older ones. Files and versions go with their documents. */
async function removeRecords(payload: Payload, community: string): Promise<void> {
  const where = { community: { equals: community } }
  await removeScheduled(payload, where)
  for (const config of payload.config.collections.toReversed()) {
    const { slug } = config
    if (isShared(config) || !config.fields.some((field) => 'name' in field && field.name === 'community')) continue
    if (config.upload || config.versions) await payload.delete({ collection: slug, where, depth: 0 })
    else await payload.db.deleteMany({ collection: slug, where })
  }
}

/** Publications that wait for their time would fail once their document is gone. */
async function removeScheduled(payload: Payload, where: { community: { equals: string } }): Promise<void> {
  const ids = new Set<string>()
  for (const collection of ['notices', 'meetings'] as const satisfies CollectionSlug[]) {
    const { docs } = await payload.find({ collection, where, depth: 0, pagination: false, limit: 0, draft: true })
    for (const { id } of docs) ids.add(id)
  }
  const jobs = await payload.find({
    collection: 'payload-jobs',
    where: { taskSlug: { equals: 'schedulePublish' } },
    pagination: false,
    limit: 0,
    depth: 0,
  })
  const gone = jobs.docs.filter(({ input }) => [...ids].some((id) => JSON.stringify(input ?? null).includes(`"${id}"`)))
  for (const { id } of gone) await payload.db.deleteOne({ collection: 'payload-jobs', where: { id: { equals: id } } })
}

async function removeAccounts(payload: Payload, community: string | null): Promise<void> {
  const emails = DEMO_PEOPLE.map(({ email }) => email)
  const { docs } = await payload.find({
    collection: 'users',
    where: {
      or: [
        { email: { in: emails } },
        ...(community === null ? [] : [{ 'communities.community': { equals: community } }]),
      ],
    },
    depth: 0,
    pagination: false,
    limit: 0,
  })
  for (const { id, email, platform, communities } of docs) {
    const others = (communities ?? []).filter((row) => row.community !== community)
    const isOurs = emails.some((known) => known === email)
    if (isOurs || (others.length === 0 && platform !== true)) await payload.delete({ collection: 'users', id })
    else await payload.update({ collection: 'users', id, data: { communities: others } })
  }
}

/** Pages and papers go with the next release of the site. */
async function removeFiles(dataDir: string, community: string): Promise<void> {
  await rm(join(dataDir, 'public', DEMO_SLUG), { recursive: true, force: true })
  await rm(join(dataDir, 'state', `${community}.fold.json`), { force: true })
  await rm(demoKeysDir(dataDir), { recursive: true, force: true })
  await forgetWork(workDir(dataDir, community))
}
