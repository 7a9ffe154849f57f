import type { Payload, Where } from 'payload'
import { COMPLAINTS } from '../../complaints/collections/complaints.ts'

/** Cases that a digest names one by one; the rest is a number. */
const NAMED = 15

/** A case as a digest names it: nothing of who complained, nor what they wrote. */
export interface DigestCase {
  number: string
  category: string
  dutyName: string | null
  dutyDue: number | null
}
export interface DigestList {
  total: number
  cases: DigestCase[]
}

export interface DigestWork {
  overdue: DigestList
  due: DigestList
  fresh: DigestList
  /** Of each team; for managers only. */
  teams: Array<{ team: string; open: number; overdue: number; due: number }>
}

export interface DigestTimes {
  now: number
  /** Cases due before this count as due soon, and cases received since that as new. */
  until: number
  since: number
}

const OPEN: Where = { endedAt: { exists: false } }
const isOverdue = ({ now }: DigestTimes): Where => ({ dutyDue: { less_than: now } })
const isDue = ({ now, until }: DigestTimes): Where => ({
  and: [{ dutyDue: { greater_than_equal: now } }, { dutyDue: { less_than: until } }],
})

/** What one person has to do in a community, and for a manager how the teams stand. */
export async function workOf(
  payload: Payload,
  { community, person, teams }: { community: string; person: string; teams: string[] },
  times: DigestTimes,
): Promise<DigestWork> {
  const here: Where[] = [{ community: { equals: community } }, OPEN]
  const own = [...here, { person: { equals: person } }]
  const count = async (...where: Where[]) =>
    (await payload.db.count({ collection: COMPLAINTS, where: { and: [...here, ...where] } })).totalDocs
  const teamRow = async (team: string) => {
    const of: Where = { team: { equals: team } }
    const [open, overdue, due] = await Promise.all([count(of), count(of, isOverdue(times)), count(of, isDue(times))])
    return { team, open, overdue, due }
  }
  const [overdue, due, fresh, rows] = await Promise.all([
    listOf(payload, [...own, isOverdue(times)], 'dutyDue'),
    listOf(payload, [...own, isDue(times)], 'dutyDue'),
    listOf(payload, [...own, { receivedAt: { greater_than_equal: times.since } }], 'receivedAt'),
    Promise.all(teams.map(teamRow)),
  ])
  return { overdue, due, fresh, teams: rows.filter(({ open }) => open > 0) }
}

async function listOf(payload: Payload, where: Where[], sort: string): Promise<DigestList> {
  const { docs, totalDocs } = await payload.db.find<DigestCase>({
    collection: COMPLAINTS,
    where: { and: where },
    select: { number: true, category: true, dutyName: true, dutyDue: true },
    sort: [sort, 'id'],
    limit: NAMED,
    pagination: true,
  })
  return { total: totalDocs, cases: docs }
}
