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

/** How much is written and measured in a database. */
interface Size {
  cases: number
  open: number
  runs: number
  /** Longest that a step may take, in milliseconds; null: it is measured, but says nothing of a real one. */
  limit: number | null
}

const HANDLERS = 25
const FULL: Size = { cases: 1_000_000, open: 1_000, runs: 30, limit: 100 }
/** What stands in for MongoDB in tests looks at every document for such conditions, some 20,000 a second. */
const STAND_IN: Size = { cases: 2_000, open: 200, runs: 3, limit: null }

/** Server time of what a handler opens all day, and of the public list, at a million cases. */
export async function* measureQueues(): AsyncGenerator<Figure> {
  yield* await measureOn('SQLite', FULL)
  const mongodb = await provideMongodb()
  const before = { ...process.env }
  try {
    process.env.LINSHENG_TEST_DB = 'mongodb'
    process.env.TEST_MONGODB_URI = mongodb.uri
    yield* await measureOn(mongodb.kind, mongodb.kind === 'SecantusDB' ? STAND_IN : FULL)
  } finally {
    process.env = before
    await mongodb.stop()
  }
}

async function measureOn(database: string, { cases, open, runs, limit }: Size): Promise<Figure[]> {
  await using cms = await createTestCms()
  const { payload } = cms
  const place = await openPlace(payload, HANDLERS)
  const started = performance.now()
  await seedCases(payload, place, { cases, open, until: Date.now(), histories: 'open' })
  console.error(`# ${cases} cases in ${database}, written in ${Math.round((performance.now() - started) / 1000)} s`)
  const figures: Figure[] = []
  for (const [what, work] of Object.entries(await waitsOf(payload, place))) {
    const taken = await timed(runs, runs > 10 ? 3 : 1, work)
    const name = `${what} at ${cases} cases in ${database}`
    const half = rounded(quantile(taken, 0.5))
    figures.push(limit === null ? measured(name, half, 'ms') : atMost(limit, name, half, 'ms'))
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
  const [category] = register.categories.keys()
  const everybody = (page: number, category?: string) =>
    publicCases(payload, register, { page, state: 'all', category, zone: undefined }, now)
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
    'public list': () => everybody(1),
    'public list, tenth page': () => everybody(10),
    'public list of one category': () => everybody(1, category),
    'public list of a category without cases': () => everybody(1, 'none'),
    'ended of one category': () => list({ tab: 'ended', category }),
    'ended of one person': () => list({ tab: 'ended', scope: 'mine' }),
  }
}
