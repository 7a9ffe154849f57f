import type { Payload } from 'payload'
import type { WorkContext } from '../queue/conditions.ts'
import { orderOf } from '../queue/conditions.ts'
import { readFilter, type WorkState } from '../queue/filter.ts'
import { countRows, findRows, whereOf } from '../queue/find-work.ts'
import type { AttentionList } from './attention.tsx'

/** Cases shown of each state. */
const SHOWN = 6

/** The first cases of each state, and how many there are. */
export function findAttention(
  payload: Payload,
  context: WorkContext,
  states: readonly WorkState[],
): Promise<AttentionList[]> {
  return Promise.all(
    states.map(async (state) => {
      const filter = { ...readFilter({}, 'all' as const), tab: state }
      const where = await whereOf(payload, filter, context)
      const [count, rows] = await Promise.all([
        countRows(payload, where),
        findRows(payload, where, { sort: orderOf(filter), limit: SHOWN }),
      ])
      return { state, count, rows }
    }),
  )
}
