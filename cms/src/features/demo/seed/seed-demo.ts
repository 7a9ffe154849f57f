import { setTimeout as pause } from 'node:timers/promises'
import type { Payload } from 'payload'
import { now as currentTime } from '../../../clock.ts'
import { withoutSync } from '../../../database/durability.ts'
import { holdLease, type Lease } from '../../../jobs/lease.ts'
import { COMMITS } from '../../complaints/collections/commits.ts'
import { startDispatcher } from '../../complaints/dispatcher/dispatcher.ts'
import { registerById } from '../../complaints/register.ts'
import { demoCommunity, demoState, hasDemo, isEmpty, markDemo } from '../marker.ts'
import { DEMO_SEED, planDemo } from '../plan/plan-demo.ts'
import { removeDemo } from '../remove-demo.ts'
import { seedAllocation } from './seed-allocation.ts'
import { seedCases } from './seed-cases.ts'
import { seedChannel } from './seed-channel.ts'
import { seedCommunity, seedPeople } from './seed-community.ts'
import { seedPhotos } from './seed-photos.ts'
import { seedPolicies } from './seed-policies.ts'
import { seedPublications } from './seed-publications.ts'
import { seedSurveys } from './seed-surveys.ts'
import { settleNews } from './settle-news.ts'

export interface SeedOptions {
  dataDir: string
  /** Milliseconds since 1970 that the demonstration's history ends at. */
  now?: number
  seed?: number
  /** Number of cases; all of the demonstration's where it is not said. */
  size?: number
}

/**
 * Fills an empty database with the demonstration. One that was cut short is cleared away first; a whole one stays.
 * @returns false when somebody already uses this database: nothing was done
 */
export async function seedDemo(payload: Payload, options: SeedOptions): Promise<boolean> {
  const lease = await onlyOne(payload)
  try {
    return await seedOnce(payload, options)
  } finally {
    await lease.release()
  }
}

/** Servers that start at the same moment on one database take turns. */
async function onlyOne(payload: Payload): Promise<Lease> {
  for (;;) {
    const lease = await holdLease(payload, 'demo')
    if (lease) return lease
    await pause(200)
  }
}

async function seedOnce(payload: Payload, options: SeedOptions): Promise<boolean> {
  if (await hasDemo(payload)) return true
  if ((await demoState(payload)) === 'seeding' || (await demoCommunity(payload)) !== null) {
    await removeDemo(payload, options)
  }
  if (!(await isEmpty(payload))) return false
  await markDemo(payload, 'seeding')
  await fill(payload, options)
  await markDemo(payload, 'seeded')
  return true
}

async function fill(
  payload: Payload,
  { dataDir, now = currentTime(), seed = DEMO_SEED, size }: SeedOptions,
): Promise<void> {
  const plan = planDemo(seed, now, size)
  const { id, people } = await withoutSync(payload, async () => {
    const id = await seedCommunity(payload)
    const people = await seedPeople(payload, id)
    await seedPolicies(payload, id, now, people.get('manager') ?? '')
    await seedAllocation({ payload, community: id, people, now })
    await seedPublications(payload, id, now)
    return { id, people }
  })
  const community = await registerById(payload, id)
  if (!community) throw new Error('the community that was just made is gone')
  const photos = await withoutSync(payload, () => seedPhotos(payload, id, plan))
  await withoutSync(payload, () => seedCases({ payload, community, people, photos }, plan))
  await settle(payload, id, dataDir)
  const by = people.get('committee') ?? ''
  await withoutSync(payload, () => seedSurveys({ payload, community: id, dataDir, by, now }))
  await withoutSync(payload, () => seedChannel({ payload, community, people, dataDir, now }))
  await settleNews(payload, id, now)
}

/** Comes back when everything that follows from the commits is there, whichever process did it. */
async function settle(payload: Payload, community: string, dataDir: string): Promise<void> {
  const dispatcher = startDispatcher(payload, { dataDir })
  const where = { and: [{ community: { equals: community } }, { dispatched: { equals: false } }] }
  try {
    while ((await payload.db.count({ collection: COMMITS, where })).totalDocs > 0) await pause(50)
  } finally {
    await dispatcher.stop()
  }
}
