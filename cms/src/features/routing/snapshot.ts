import type { RoutingRule } from '@linsheng/domain/routing'
import type { Payload } from 'payload'
import type { Register } from '../complaints/register.ts'
import { defaultRules } from './default-rules.ts'
import { type NamedRoster, type NamedWorker, readRoster } from './read-roster.ts'
import { snapshotsOf } from './remembered.ts'
import { latestRules } from './rules-in-force.ts'

/** Whom a community's cases go to, held in memory: filing asks it for every case. */
export interface Snapshot {
  roster: NamedRoster
  rules: RoutingRule[]
  /** Version of the rules; 0: the community has made none of its own. */
  version: number
  /** By `Date.now()`, when reading began. */
  readAt: number
}

/** In milliseconds: as old as this, it is read anew beside the work; as old as that, the work waits for it. */
const FRESH_FOR = 3_000
const BELIEVED_FOR = 30_000
/** How far the register's columns may be behind what was filed, in milliseconds. */
const REGISTER_LAG = 2_000

type Given = Array<{ person: string; at: number; ruleTime: number }>
const given = new WeakMap<Payload, Map<string, Given>>()
const refreshing = new WeakSet<Promise<Snapshot>>()

/** The community's snapshot: a few seconds old at most while it is in use, changes made in this process at once. */
export async function snapshotOf(payload: Payload, register: Register): Promise<Snapshot> {
  const known = snapshotsOf(payload)
  const found = known.get(register.id)
  if (!found) return remember(payload, register)
  const snapshot = await found
  const age = Date.now() - snapshot.readAt
  if (age > BELIEVED_FOR) return remember(payload, register)
  if (age > FRESH_FOR && !refreshing.has(found)) {
    refreshing.add(found)
    replaceWhenRead(payload, register, found)
  }
  return snapshot
}

function remember(payload: Payload, register: Register): Promise<Snapshot> {
  const known = snapshotsOf(payload)
  const reading = readSnapshot(payload, register)
  known.set(register.id, reading)
  reading.catch(() => known.delete(register.id))
  return reading
}

/** Reads beside the work; the old one serves until the new one is there, and a failed reading is tried again. */
function replaceWhenRead(payload: Payload, register: Register, old: Promise<Snapshot>): void {
  const reading = readSnapshot(payload, register)
  reading.then(
    () => {
      const known = snapshotsOf(payload)
      if (known.get(register.id) === old) known.set(register.id, reading)
    },
    () => refreshing.delete(old),
  )
}

async function readSnapshot(payload: Payload, register: Register): Promise<Snapshot> {
  const readAt = Date.now()
  const { zone } = await register.policy()
  const [roster, latest] = await Promise.all([
    readRoster(payload, register.id, zone),
    latestRules(payload, register.id),
  ])
  countAgain(roster.workers, givenIn(payload, register.id), readAt)
  const rules = latest?.rules ?? defaultRules(roster.teams.map(({ code }) => code))
  return { roster, rules, version: latest?.version ?? 0, readAt }
}

function givenIn(payload: Payload, community: string): Given {
  const byCommunity = given.get(payload) ?? new Map<string, Given>()
  given.set(payload, byCommunity)
  const list = byCommunity.get(community) ?? []
  byCommunity.set(community, list)
  return list
}

/** Adds what was given so lately that the register may not show it yet, and when each was last given something. */
function countAgain(workers: NamedWorker[], recent: Given, readAt: number): void {
  for (const { person, at, ruleTime } of recent) {
    const worker = workers.find(({ id }) => id === person)
    if (!worker) continue
    worker.lastGivenAt = Math.max(worker.lastGivenAt ?? ruleTime, ruleTime)
    if (at > readAt - REGISTER_LAG) worker.open += 1
  }
}

/** Most assignments that are remembered for the turn: enough for a morning's rush. */
const REMEMBERED = 500

/** Counts a case that was just given to somebody, before the register shows it. `ruleTime`: the `now` of the rules. */
export function countGiven(
  payload: Payload,
  community: string,
  { roster }: Snapshot,
  person: string,
  ruleTime: number,
): void {
  const worker = roster.workers.find(({ id }) => id === person)
  if (worker) {
    worker.open += 1
    worker.lastGivenAt = ruleTime
  }
  const recent = givenIn(payload, community)
  recent.push({ person, at: Date.now(), ruleTime })
  if (recent.length > 2 * REMEMBERED) recent.splice(0, REMEMBERED)
}
