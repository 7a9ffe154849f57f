import { COMMITS } from '@linsheng/cms/src/features/complaints/collections/commits.ts'
import { sweep } from '@linsheng/cms/src/features/complaints/sweep/sweep.ts'
import { HOUR } from '@linsheng/domain/time'
import { createTestCms } from '../../support/payload.ts'
import { atMost, type Figure, measured } from '../figure.ts'
import { openPlace, seedCases } from './seed.ts'
import { rounded } from './timing.ts'

const OPEN = 100_000
const DUE = 1_000

/** One look at 100,000 open cases of which 1,000 ran out: every one of them escalated and stored. */
export async function measureSweep(): Promise<Figure[]> {
  await using cms = await createTestCms()
  const { payload } = cms
  const place = await openPlace(payload, 40)
  const now = Date.now()
  await seedCases(payload, place, { cases: OPEN - DUE, open: OPEN - DUE, until: now, histories: 'all' })
  const late = await openPlace(payload, 4)
  await seedCases(payload, late, { cases: DUE, open: DUE, until: now - 100 * HOUR, histories: 'all' })
  const started = performance.now()
  const given = await sweep(payload, Date.now())
  const taken = performance.now() - started
  const where = { dispatched: { equals: false } }
  const { totalDocs } = await payload.count({ collection: COMMITS, where })
  if (given !== DUE || totalDocs !== DUE) throw new Error(`${given} of ${DUE} were escalated, ${totalDocs} stored`)
  const quiet = performance.now()
  await sweep(payload, now)
  return [
    atMost(2000, `sweep of ${OPEN} open cases, ${DUE} of them due`, rounded(taken), 'ms'),
    measured('the same when nothing is due any more but their queues', rounded(performance.now() - quiet), 'ms'),
  ]
}
