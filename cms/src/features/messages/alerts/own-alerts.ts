import type { Payload, Where } from 'payload'
import { type Account, communitiesWith } from '../../../access/roles.ts'
import { possibleIds } from '../../../database/possible-ids.ts'
import { COMPLAINTS } from '../../complaints/collections/complaints.ts'
import { registerById } from '../../complaints/register.ts'
import { ALERT_KINDS, type AlertKind } from './kinds.ts'
import { STAFF_ALERTS } from './name.ts'

export interface StoredAlert {
  id: string
  community: string
  key: string
  user: string
  stream: string
  number: string
  kind: string
  at: number
  read: boolean
}

/** An alert as its reader sees it. */
export interface OwnAlert {
  id: string
  kind: AlertKind
  number: string
  /** Id of the case's page; null: the reader cannot open it any more, or not yet. */
  case: string | null
  at: number
  /** IANA time zone of its community. */
  zone: string
  read: boolean
}

export interface OwnAlerts {
  unread: number
  alerts: OwnAlert[]
  pages: number
}

/** Alerts of the communities that the account still works for: who leaves one reads nothing more of it. */
export function ownWhere(user: Account): Where[] {
  const mine: Where = { user: { equals: user.id } }
  return user.platform === true ? [mine] : [mine, { community: { in: communitiesWith(user) } }]
}

/** One page of an account's alerts, newest first, and how many of all are unread. */
export async function findOwnAlerts(
  payload: Payload,
  user: Account,
  { limit, page = 1 }: { limit: number; page?: number },
): Promise<OwnAlerts> {
  const own = ownWhere(user)
  const [{ docs, totalPages }, { totalDocs }] = await Promise.all([
    payload.db.find<StoredAlert>({
      collection: STAFF_ALERTS,
      where: { and: own },
      sort: ['-at', '-id'],
      limit,
      page,
      pagination: true,
    }),
    payload.db.count({ collection: STAFF_ALERTS, where: { and: [...own, { read: { equals: false } }] } }),
  ])
  const [cases, zones] = await Promise.all([casesOf(payload, docs), zonesOf(payload, docs)])
  const alerts = docs.flatMap(({ id, community, kind, number, stream, at, read }) => {
    const [known, zone] = [ALERT_KINDS.find((name) => name === kind), zones.get(community)]
    if (!known || zone === undefined) return []
    return [{ id, kind: known, number, case: cases.get(stream) ?? null, at, zone, read: read === true }]
  })
  return { unread: totalDocs, alerts, pages: totalPages }
}

async function casesOf(payload: Payload, alerts: StoredAlert[]): Promise<Map<string, string>> {
  const streams = [...new Set(alerts.map(({ stream }) => stream))]
  if (streams.length === 0) return new Map()
  const { docs } = await payload.db.find<{ id: string; stream: string }>({
    collection: COMPLAINTS,
    where: { stream: { in: streams } },
    select: { stream: true },
    pagination: false,
    limit: 0,
  })
  return new Map(docs.map(({ id, stream }) => [stream, id]))
}

async function zonesOf(payload: Payload, alerts: StoredAlert[]): Promise<Map<string, string>> {
  const zones = new Map<string, string>()
  for (const community of new Set(alerts.map((alert) => alert.community))) {
    const register = await registerById(payload, community)
    if (register) zones.set(community, (await register.policy()).zone)
  }
  return zones
}

/** Marks these alerts of the account as read, or all of them. */
export async function markRead(payload: Payload, user: Account, ids: string[] | 'all'): Promise<void> {
  const which: Where[] = ids === 'all' ? [] : [{ id: { in: possibleIds(payload, ids) } }]
  await payload.db.updateMany({
    collection: STAFF_ALERTS,
    where: { and: [{ user: { equals: user.id } }, { read: { equals: false } }, ...which] },
    data: { read: true },
    returning: false,
  })
}
