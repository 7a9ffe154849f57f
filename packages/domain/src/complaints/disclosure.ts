import { localMonth } from '../time/local.ts'
import type { ComplaintEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { householdsOf } from './households.ts'
import { levelReached } from './levels.ts'
import { openPause } from './pauses.ts'
import type { DisclosureRules, EntryType, PublicCase, PublicEntry } from './public-entry.ts'
import type { Commit, Complaint } from './state.ts'

type Zones = DisclosureRules['zones']

/**
 * The zone that may be published: the first one upwards that enough households share; null when only the whole compound
 * is left, or the code is unknown. A shared area (garden, lobby) is as telling as the homes around it, so it counts the
 * households of the nearest zone above that is not shared; under none, the whole compound's.
 */
export function publicZone(zone: string | null, { zones, householdThreshold }: DisclosureRules): string | null {
  const seen = new Set<string>()
  for (let code = zone; code !== null && !seen.has(code); code = zones.get(code)?.parent ?? null) {
    seen.add(code)
    if (householdsAround(code, zones) >= householdThreshold) return code
  }
  return null
}

function householdsAround(zone: string, zones: Zones): number {
  const seen = new Set<string>()
  let code = zone
  while (!seen.has(code)) {
    seen.add(code)
    const place = zones.get(code)
    if (!place) return 0
    if (!place.shared) return place.households
    if (place.parent === null) return Number.POSITIVE_INFINITY
    code = place.parent
  }
  return 0
}

/** What everyone may know of a case: codes, times and numbers, never a word anybody wrote, never a person. */
export function disclose(state: Complaint, rules: DisclosureRules): PublicCase {
  const { number, kind, status, category, channel, team, priority } = state
  const { receivedAt, respondedAt, resolvedAt, endedAt, outcome, promises } = state
  const isSensitive = rules.sensitiveCategories.has(category)
  const pause = openPause(state)
  return {
    number,
    kind,
    status,
    category,
    zone: isSensitive ? null : publicZone(state.zone, rules),
    channel,
    team,
    priority,
    receivedAt,
    month: localMonth(receivedAt, rules.zone),
    respondedAt,
    resolvedAt,
    endedAt,
    outcome,
    responseDue: promises.response,
    resolutionDue: promises.resolution,
    households: householdsOf(state),
    pausedFor: pause?.reason ?? null,
    pausedUntil: pause?.until ?? null,
    escalated: levelReached(state),
    mergedInto: isSensitive || state.mergedInto?.sensitive ? null : (state.mergedInto?.number ?? null),
  }
}

/**
 * The public entries of one commit, in order; `before` is the case before it. Each entry's `was` is the previous entry's
 * `is`. Give `published`, the last published facts of the case, when the rules may have changed since (a zone rolled up
 * differently): the chain then goes on from what was really published.
 */
export function entriesOf(
  before: Complaint | null,
  commit: Commit,
  rules: DisclosureRules,
  published?: PublicCase,
): PublicEntry[] {
  const entries: PublicEntry[] = []
  let state = before
  let was = published ?? (before && disclose(before, rules))
  for (const event of commit.events) {
    state = evolve(state, event, commit)
    const type = entryType(event)
    if (type === null) continue
    const is = disclose(state, rules)
    entries.push({ type, at: commit.at, was, is, ...publicExtra(event) })
    was = is
  }
  return entries
}

/** Steps that everyone may know of; the others are words, people and the inside of the work. */
const ENTRY_TYPE_OF: Partial<Record<Exclude<ComplaintEvent['type'], 'noted'>, EntryType>> = {
  filed: 'filed',
  acknowledged: 'responded',
  classified: 'classified',
  assigned: 'assigned',
  'handover-accepted': 'assigned',
  started: 'started',
  'plan-proposed': 'planned',
  'result-proposed': 'resolved',
  confirmed: 'confirmed',
  disputed: 'disputed',
  rated: 'rated',
  closed: 'closed',
  withdrawn: 'withdrawn',
  reopened: 'reopened',
  'made-safe': 'safe',
  paused: 'paused',
  resumed: 'resumed',
  escalated: 'escalated',
  forwarded: 'forwarded',
  joined: 'joined',
  merged: 'merged',
  absorbed: 'merged',
  split: 'split',
  appealed: 'appealed',
  'appeal-decided': 'appeal-decided',
  'followed-up': 'followed-up',
}

/** Only public notes are a public fact; the others change nothing that everyone may know. */
function entryType(event: ComplaintEvent): EntryType | null {
  if (event.type !== 'noted') return ENTRY_TYPE_OF[event.type] ?? null
  return event.audience === 'public' ? 'summary' : null
}

function publicExtra(event: ComplaintEvent): Pick<PublicEntry, 'text' | 'rating'> {
  if (event.type === 'noted') return { text: event.text }
  return event.type === 'rated' ? { rating: event.rating } : {}
}
