import { caseIndex } from '@linsheng/cms/src/features/similar/case-index.ts'
import { relatedCases } from '@linsheng/cms/src/features/similar/related.ts'
import { suggestions } from '@linsheng/cms/src/features/similar/suggestions.ts'
import { createTestCms } from '../../support/payload.ts'
import { waitFor } from '../../support/wait.ts'
import { atMost, type Figure, measured } from '../figure.ts'
import { openPlace, seedCases } from './seed.ts'
import { quantile, rounded, timed } from './timing.ts'

const CASES = 100_000
const QUERY = '12号楼电梯晚上一直响，老人不敢坐，已经第三次反映了，希望尽快派人来看看。'

/** Suggestions to a resident, and related cases for staff, among 100,000. */
export async function measureAlike(): Promise<Figure[]> {
  await using cms = await createTestCms()
  const { payload, env } = cms
  const place = await openPlace(payload, 4)
  const { register } = place
  await seedCases(payload, place, { cases: CASES, open: 1000, until: Date.now(), histories: 'open' })
  const [category] = register.categories.keys()
  const before = process.memoryUsage().rss
  const started = performance.now()
  await waitFor(() => caseIndex(payload, register.id).then((index) => index !== null), { timeout: 120_000 })
  const built = performance.now() - started
  const grown = (process.memoryUsage().rss - before) / 1e6
  const ask = { category, zone: undefined, q: QUERY }
  const suggested = await timed(60, 5, () => suggestions(payload, register, env.dataDir, ask))
  const related = await timed(60, 5, () => relatedCases(payload, register, { text: QUERY, category, now: Date.now() }))
  return [
    atMost(100, `suggestions among ${CASES} cases, 95th percentile`, rounded(quantile(suggested, 0.95)), 'ms'),
    atMost(100, `related cases among ${CASES}, 95th percentile`, rounded(quantile(related, 0.95)), 'ms'),
    measured('index of similar cases built in', rounded(built / 1000), 's'),
    measured('memory of the index', Math.round(grown), 'MB'),
  ]
}
