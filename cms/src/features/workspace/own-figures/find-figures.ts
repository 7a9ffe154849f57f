import { DAY } from '@linsheng/domain/time'
import type { Payload, Where } from 'payload'
import { z } from 'zod'
import { isUnset } from '../../../database/filled.ts'
import { COMPLAINTS } from '../../complaints/collections/complaints.ts'
import { countRows } from '../queue/find-work.ts'

const WEEK = 7 * DAY
const MONTH = 30 * DAY
const PAGE = 1000

/** How many were kept, of how many. */
export interface Kept {
  kept: number
  total: number
}

/** What one person did, for that person alone. */
export interface OwnFigures {
  open: number
  overdue: number
  ended: number
  given: number
  answered: Kept
  resolved: Kept
}

const promisesSchema = z.object({
  id: z.coerce.string(),
  respondedAt: z.number().nullish(),
  responseDue: z.number(),
  resolvedAt: z.number().nullish(),
  resolutionDue: z.number(),
})
type Promises = z.infer<typeof promisesSchema>

/** The figures of an account over the cases that stand in its name in a community. */
export async function ownFigures(payload: Payload, community: string, user: string, now: number): Promise<OwnFigures> {
  const own: Where[] = [{ community: { equals: community } }, { person: { equals: user } }]
  const open: Where = isUnset('endedAt')
  const count = (...where: Where[]) => countRows(payload, { and: [...own, ...where] })
  const [all, overdue, ended, given, cases] = await Promise.all([
    count(open),
    count(open, { dutyDue: { less_than: now } }),
    count({ endedAt: { greater_than: now - WEEK } }),
    count({ receivedAt: { greater_than: now - WEEK } }),
    promisesSince(payload, own, now - MONTH),
  ])
  return {
    ...{ open: all, overdue, ended, given },
    answered: keptOf(cases, now, ({ respondedAt, responseDue }) => [respondedAt, responseDue]),
    resolved: keptOf(cases, now, ({ resolvedAt, resolutionDue }) => [resolvedAt, resolutionDue]),
  }
}

/** Kept of those that were due or done in the last month: what is still in time is not counted yet. */
export function keptOf(
  cases: readonly Promises[],
  now: number,
  read: (found: Promises) => [done: number | null | undefined, due: number],
): Kept {
  const judged = cases.flatMap((found) => {
    const [done, due] = read(found)
    const settled = done ?? (due < now ? now : null)
    return settled === null || settled < now - MONTH ? [] : [settled <= due && done != null]
  })
  return { kept: judged.filter(Boolean).length, total: judged.length }
}

/** Cases of the last months that are open still or were touched since `from`. */
async function promisesSince(payload: Payload, own: Where[], from: number): Promise<Promises[]> {
  const found: Promises[] = []
  let last: string | undefined
  do {
    const { docs } = await payload.db.find<Record<string, unknown>>({
      collection: COMPLAINTS,
      where: {
        and: [
          ...own,
          { or: [isUnset('endedAt'), { endedAt: { greater_than: from } }] },
          ...(last === undefined ? [] : [{ id: { greater_than: last } }]),
        ],
      },
      select: { respondedAt: true, responseDue: true, resolvedAt: true, resolutionDue: true },
      sort: 'id',
      limit: PAGE,
      pagination: false,
    })
    const page = docs.map((doc) => promisesSchema.parse(doc))
    found.push(...page)
    last = page.length === PAGE ? page.at(-1)?.id : undefined
  } while (last !== undefined)
  return found
}
