import { type Presence, presenceAt } from '@linsheng/domain/routing'
import type { Payload, Where } from 'payload'
import { isUnset } from '../../../database/filled.ts'
import type { Snapshot } from '../../routing/snapshot.ts'
import type { WorkContext } from '../queue/conditions.ts'
import { countRows } from '../queue/find-work.ts'

/** What is open in one name, and how much of it is late. */
export interface Load {
  open: number
  overdue: number
}
export interface PersonLoad extends Load {
  id: string
  name: string
  /** Codes of their teams. */
  teams: string[]
  /** Most open cases that routing gives them; null: no limit. */
  ceiling: number | null
  absent: boolean
}
export interface TeamLoad extends Load {
  team: string
}

async function loadOf(payload: Payload, { community, now }: WorkContext, owner: Where): Promise<Load> {
  const open: Where = { and: [{ community: { equals: community } }, owner, isUnset('endedAt')] }
  const [all, overdue] = await Promise.all([
    countRows(payload, open),
    countRows(payload, { and: [open, { dutyDue: { less_than: now } }] }),
  ])
  return { open: all, overdue }
}

/** The load of everybody who works on cases, by name: nobody is ranked. */
export function personLoads(payload: Payload, context: WorkContext, { roster }: Snapshot): Promise<PersonLoad[]> {
  const presence: Presence = presenceAt(roster, context.now)
  const workers = roster.workers.toSorted((a, b) => a.name.localeCompare(b.name, 'zh'))
  return Promise.all(
    workers.map(async ({ id, name, ceiling }) => ({
      ...{ id, name, ceiling, absent: presence.isAbsent(id) },
      teams: roster.teams.filter(({ members }) => members.includes(id)).map(({ code }) => code),
      ...(await loadOf(payload, context, { person: { equals: id } })),
    })),
  )
}

export const teamLoads = (payload: Payload, context: WorkContext, { roster }: Snapshot): Promise<TeamLoad[]> =>
  Promise.all(
    roster.teams.map(async ({ code }) => ({
      team: code,
      ...(await loadOf(payload, context, { team: { equals: code } })),
    })),
  )
