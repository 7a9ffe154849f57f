import type { RouteReason } from '../complaints/events/allocation.ts'
import type { Instant } from '../time/instant.ts'
import type { OnShift, Presence } from './presence.ts'
import type { Roster, RoutedTeam, RouteFacts, Worker } from './shape.ts'
import { nextStart } from './shift-times.ts'

/** People of whom one is chosen, and why just these. */
export interface Pool {
  people: Worker[]
  because: RouteReason[]
  /** Those among them who are there for somebody else. */
  standIns: ReadonlySet<string>
}

/** Everything the pools are drawn from. */
export interface Ground {
  facts: RouteFacts
  roster: Roster
  team: RoutedTeam
  presence: Presence
  now: Instant
  workers: readonly Worker[]
}

const code = (name: string): RouteReason => ({ code: name })
const none = new Set<string>()

/** The pools in the order in which they are asked; the first that is not empty counts. Lazy: most cases need one. */
export function* poolsOf(ground: Ground): Generator<Pool> {
  const { facts, workers, team } = ground
  const absent = absentOf(ground)
  const present = workers.filter(({ id }) => !ground.presence.isAbsent(id))
  const members = present.filter(({ id }) => team.members.includes(id))
  yield atWork(ground, members, absent)
  if (facts.priority === 'critical') yield* onCall(ground, absent)
  yield soonest(ground, absent)
  yield { people: members, because: [code('nobody-on-shift'), ...absent, code('off-shift')], standIns: none }
  yield {
    people: present.filter(({ manager }) => manager),
    because: [...absent, code('manager-of-last-resort')],
    standIns: none,
  }
  yield { people: present, because: [...absent, code('other-team')], standIns: none }
  const managers = workers.filter(({ manager }) => manager)
  yield { people: managers.length > 0 ? managers : [...workers], because: [code('everyone-absent')], standIns: none }
}

/** How many of the team are away, as a reason; nothing where all are there. */
function absentOf({ team, roster, presence, workers }: Ground): RouteReason[] {
  const planned = new Set(roster.shifts.filter((shift) => shift.team === team.code).map(({ person }) => person))
  const count = workers.filter(
    ({ id }) => (team.members.includes(id) || planned.has(id)) && presence.isAbsent(id),
  ).length
  return count > 0 ? [{ code: 'absent', params: { count } }] : []
}

/** Those at work for the team now; everybody of a team that keeps no shifts. */
function atWork({ roster, team, presence, workers, now }: Ground, members: Worker[], absent: RouteReason[]): Pool {
  const keepsShifts = roster.shifts.some(
    (shift) => shift.team === team.code && !shift.onCall && (shift.ends === null || shift.ends > now),
  )
  if (!keepsShifts) return { people: members, because: [code('no-shifts'), ...absent], standIns: none }
  const there = presence.onShift.filter(({ shift }) => shift.team === team.code && !shift.onCall)
  return poolOf(workers, there, [code('shift'), ...absent])
}

/** Those who can be called: for the team, else for any. */
function* onCall({ presence, team, workers }: Ground, absent: RouteReason[]): Generator<Pool> {
  const called = presence.onShift.filter(({ shift }) => shift.onCall)
  const because = [code('nobody-on-shift'), ...absent, code('on-call')]
  yield poolOf(
    workers,
    called.filter(({ shift }) => shift.team === team.code),
    because,
  )
  yield poolOf(workers, called, because)
}

function poolOf(workers: readonly Worker[], there: OnShift[], because: RouteReason[]): Pool {
  const own = new Set(there.filter(({ standsIn }) => !standsIn).map(({ person }) => person))
  const all = new Set(there.map(({ person }) => person))
  return {
    people: workers.filter(({ id }) => all.has(id)),
    because,
    standIns: new Set([...all].filter((person) => !own.has(person))),
  }
}

/** Those of the team who will be at work first and are not away, now or then. */
function soonest({ roster, team, presence, workers, now }: Ground, absent: RouteReason[]): Pool {
  const starts = roster.shifts.flatMap((shift) => {
    if (shift.team !== team.code || shift.onCall || presence.isAbsent(shift.person)) return []
    if (!workers.some(({ id }) => id === shift.person)) return []
    const at = nextStart(shift, now, roster.zone)
    return at === null || isAway(roster, shift.person, at) ? [] : [{ person: shift.person, at }]
  })
  const first = Math.min(...starts.map(({ at }) => at))
  const people = new Set(starts.filter(({ at }) => at === first).map(({ person }) => person))
  return {
    people: workers.filter(({ id }) => people.has(id)),
    because: [code('nobody-on-shift'), ...absent, { code: 'next-shift', params: { at: first } }],
    standIns: none,
  }
}

const isAway = ({ absences }: Roster, person: string, at: Instant): boolean =>
  absences.some((absence) => absence.person === person && at >= absence.starts && at < absence.ends)
