import { createHash } from 'node:crypto'
import {
  routeFactsSchema,
  TRIAL_CASES_MAX,
  TRIAL_DAYS,
  TRIAL_EXAMPLES_MAX,
  type TrialAnswer,
} from '@linsheng/contracts/routing'
import { type RoutingRule, route } from '@linsheng/domain/routing'
import { DAY } from '@linsheng/domain/time'
import type { Payload, Where } from 'payload'
import { z } from 'zod'
import type { Register } from '../complaints/register.ts'
import { namedTeam } from './named-route.ts'
import { type Snapshot, snapshotOf } from './snapshot.ts'

const pastCaseSchema = z.object({
  id: z.coerce.string(),
  number: z.string(),
  receivedAt: z.number(),
  description: z.string(),
  zone: z.string().nullish(),
})
interface PastCase extends z.infer<typeof pastCaseSchema> {
  facts: z.infer<typeof routeFactsSchema>
}
interface Move {
  found: PastCase
  from: string | null
  to: string | null
}

/** Longest excerpt of a case's words among the examples, in characters. */
const EXCERPT = 80

/** Stands for exactly these rules of this community. */
export const markOf = (community: string, rules: readonly RoutingRule[]): string =>
  createHash('sha256')
    .update(`${community}\n${JSON.stringify(rules)}`)
    .digest('base64url')

/** The newest cases of last month that routing was asked about: imported ones never are. */
async function lastMonth(payload: Payload, community: string, now: number): Promise<{ cases: PastCase[]; of: number }> {
  const where: Where = {
    and: [
      { community: { equals: community } },
      { receivedAt: { greater_than: now - TRIAL_DAYS * DAY } },
      { channel: { not_equals: 'import' } },
    ],
  }
  const { docs, totalDocs } = await payload.find({
    collection: 'complaints',
    where,
    select: {
      ...{ number: true, receivedAt: true, description: true },
      ...{ kind: true, category: true, zone: true, priority: true, channel: true },
    },
    sort: '-receivedAt',
    depth: 0,
    limit: TRIAL_CASES_MAX,
  })
  const cases = docs.map((doc) => ({
    ...pastCaseSchema.parse(doc),
    facts: routeFactsSchema.parse({ ...doc, zone: doc.zone ?? null }),
  }))
  return { cases, of: totalDocs }
}

/** Cases whose team the change would have changed, each asked at the time it came in. */
const movesOf = (cases: PastCase[], { rules, roster }: Snapshot, changed: readonly RoutingRule[]): Move[] =>
  cases
    .map((found) => ({
      found,
      from: route(found.facts, rules, roster, found.receivedAt)?.team ?? null,
      to: route(found.facts, changed, roster, found.receivedAt)?.team ?? null,
    }))
    .filter(({ from, to }) => from !== to)

/** What other rules would have meant for last month's cases, compared with those in force, on today's roster. */
export async function tryRules(
  payload: Payload,
  register: Register,
  changed: readonly RoutingRule[],
  now: number,
): Promise<TrialAnswer> {
  const [{ cases, of }, snapshot] = await Promise.all([
    lastMonth(payload, register.id, now),
    snapshotOf(payload, register),
  ])
  const moves = movesOf(cases, snapshot, changed)
  const team = (code: string | null) => (code === null ? null : namedTeam(register, code))
  const byWay = Map.groupBy(moves, ({ from, to }) => `${from}\n${to}`)
  return {
    cases: cases.length,
    of,
    moved: moves.length,
    moves: [...byWay.values()]
      .flatMap((group) => (group[0] ? [{ from: team(group[0].from), to: team(group[0].to), cases: group.length }] : []))
      .toSorted((a, b) => b.cases - a.cases),
    examples: moves.slice(0, TRIAL_EXAMPLES_MAX).map(({ found, from, to }) => ({
      ...{ id: found.id, number: found.number, receivedAt: found.receivedAt },
      description: [...found.description].slice(0, EXCERPT).join(''),
      from: team(from),
      to: team(to),
    })),
    tried: markOf(register.id, changed),
  }
}
