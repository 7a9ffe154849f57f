import type { Payload } from 'payload'
import type { WorkContext } from '../queue/conditions.ts'
import { orderOf } from '../queue/conditions.ts'
import { readFilter, type WorkState } from '../queue/filter.ts'
import { countRows, findRows, whereOf } from '../queue/find-work.ts'
import type { AttentionList } from './attention.tsx'

/** Cases shown of each state, and looked at to find so many that are not shown already. */
const SHOWN = 6
const LOOKED_AT = 30

/** The first cases of each state, and how many there are. A case stands where it is most pressing, and once only. */
export async function findAttention(
  payload: Payload,
  context: WorkContext,
  states: readonly WorkState[],
): Promise<AttentionList[]> {
  const lists = await Promise.all(
    states.map(async (state) => {
      const filter = { ...readFilter({}, 'all' as const), tab: state }
      const where = await whereOf(payload, filter, context)
      const [count, rows] = await Promise.all([
        countRows(payload, where),
        findRows(payload, where, { sort: orderOf(filter), limit: LOOKED_AT }),
      ])
      return { state, count, rows }
    }),
  )
  const shown = new Set<string>()
  return lists.map(({ rows, ...list }) => {
    const fresh = rows.filter(({ id }) => !shown.has(id)).slice(0, SHOWN)
    for (const { id } of fresh) shown.add(id)
    return { ...list, rows: fresh }
  })
}
