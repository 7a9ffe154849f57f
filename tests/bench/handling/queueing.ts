import { COMPLAINTS } from '@linsheng/cms/src/features/complaints/collections/complaints.ts'
import { findForStaff } from '@linsheng/cms/src/features/complaints/operations/find-for-staff.ts'
import { publicCases } from '@linsheng/cms/src/features/complaints/views/public-cases.ts'
import { staffCase } from '@linsheng/cms/src/features/complaints/views/staff-case.ts'
import { personLoads, teamLoads } from '@linsheng/cms/src/features/workspace/board/find-loads.ts'
import { readFilter, TABS } from '@linsheng/cms/src/features/workspace/queue/filter.ts'
import { findTasks } from '@linsheng/cms/src/features/workspace/queue/find-tasks.ts'
import { countStates, findWork } from '@linsheng/cms/src/features/workspace/queue/find-work.ts'
import { workContext } from '@linsheng/cms/src/features/workspace/queue/work-context.ts'
import type { Payload } from 'payload'
import { provideMongodb } from '../../support/mongodb/provide.ts'
import { createTestCms } from '../../support/payload.ts'
import { atMost, type Figure, measured } from '../figure.ts'
import { openPlace, type Place, seedCases } from './seed.ts'
import { quantile, rounded, timed } from './timing.ts'

const CASES = 1_000_000
const OPEN = 1_000
const HANDLERS = 25
/** Longest that seeding may take, in milliseconds: the test's MongoDB is a small one. */
const SEEDING = 150_000

/** Server time of what a handler opens all day, at a million cases. */
export async function* measureQueues(): AsyncGenerator<Figure> {
  yield* await measureOn('SQLite')
  const mongodb = await provideMongodb()
  const before = { ...process.env }
  try {
    process.env.LINSHENG_TEST_DB = 'mongodb'
    process.env.TEST_MONGODB_URI = mongodb.uri
    yield* await measureOn(mongodb.kind)
  } finally {
    process.env = before
    await mongodb.stop()
  }
}

async function measureOn(database: string): Promise<Figure[]> {
  await using cms = await createTestCms()
  const { payload } = cms
  const place = await openPlace(payload, HANDLERS)
  const seeding = { cases: CASES, open: OPEN, until: Date.now(), histories: 'open', within: SEEDING } as const
  const { cases } = await seedCases(payload, place, seeding)
  console.error(`# ${cases} cases in ${database}`)
  const figures: Figure[] = []
  for (const [what, work] of Object.entries(await waitsOf(payload, place))) {
    const taken = await timed(30, 3, work)
    const name = `${what} at ${cases} cases in ${database}`
    figures.push(atMost(100, name, rounded(quantile(taken, 0.5)), 'ms'))
    figures.push(measured(`${name}, 95th percentile`, rounded(quantile(taken, 0.95)), 'ms'))
  }
  return figures
}

/** What is waited for, by its name. */
async function waitsOf(
  payload: Payload,
  { register, people }: Place,
): Promise<Record<string, (run: number) => Promise<unknown>>> {
  const now = Date.now()
  const [user = ''] = people
  const account = await payload.findByID({ collection: 'users', id: user, depth: 0 })
  const context = await workContext(payload, register, user, now)
  const mine = readFilter({}, 'mine')
  const { docs } = await payload.db.find<{ id: string }>({
    collection: COMPLAINTS,
    where: { and: [{ community: { equals: register.id } }, { endedAt: { exists: false } }] },
    limit: 50,
    pagination: false,
  })
  const list = (params: object, page = 1) => findWork(payload, readFilter(params, 'all'), context, page)
  return {
    'my work': () =>
      Promise.all([
        findWork(payload, mine, context, 1),
        findTasks(payload, context),
        countStates(payload, mine, context, TABS),
      ]),
    'everybody’s open cases': () => list({}),
    'ended cases, first page': () => list({ tab: 'ended' }),
    'ended cases, tenth page': () => list({ tab: 'ended' }, 10),
    'load per team and person': async () => {
      await teamLoads(payload, context, context.snapshot)
      await personLoads(payload, context, context.snapshot)
    },
    'case page': async (run) => {
      const id = docs[run % docs.length]?.id ?? ''
      const found = await findForStaff({ payload, user: { ...account, collection: 'users' } }, id)
      if (!found) throw new Error('a case that cannot be opened')
      await staffCase(payload, found, { id, now, locale: 'zh-Hans' })
    },
    'public list': () =>
      publicCases(payload, register, { page: 1, state: 'all', category: undefined, zone: undefined }, now),
  }
}
