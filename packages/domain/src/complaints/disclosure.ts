import type { Instant } from '../time/instant.ts'
import { localMonth } from '../time/local.ts'
import type { ComplaintEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { householdsOf } from './households.ts'
import { levelReached } from './levels.ts'
import { openPause } from './pauses.ts'
import type { CaseEntry, CaseEntryType, DisclosureRules, PublicCase } from './public-entry.ts'
import { inItsWeek, toldMoment } from './public-week.ts'
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

/** Whether even the day of a case could tell whose it is: no place may stand for it, or its category forbids to name one. */
export function isToldByWeek(
  { zone, category }: Pick<Complaint, 'zone' | 'category'>,
  rules: DisclosureRules,
): boolean {
  if (rules.sensitiveCategories.has(category)) return true
  return zone !== null && rules.zones.has(zone) && publicZone(zone, rules) === null
}

/** The date that the complainant's agreement, or silence, made a promise since the clocks started. */
function promisedDate({ plans, clockStart }: Complaint): Instant | null {
  const agreed = plans.findLast(({ status, at }) => (status === 'agreed' || status === 'silence') && at >= clockStart)
  return agreed?.date ?? null
}

/** What everyone may know of a case: codes, times and numbers, never a word anybody wrote, never a person. */
export function disclose(state: Complaint, rules: DisclosureRules): PublicCase {
  const { number, kind, status, category, channel, team, priority } = state
  const { receivedAt, respondedAt, resolvedAt, endedAt, outcome, promises, disputes, reopenings, transfers } = state
  const isSensitive = rules.sensitiveCategories.has(category)
  const pause = openPause(state)
  const appeal = state.appeals.at(-1)
  const exact: PublicCase = {
    number,
    kind,
    status,
    category,
    zone: isSensitive ? null : publicZone(state.zone, rules),
    channel,
    team,
    priority,
    precision: 'exact',
    receivedAt,
    month: localMonth(receivedAt, rules.zone),
    respondedAt,
    resolvedAt,
    endedAt,
    outcome,
    responseDue: promises.response,
    resolutionDue: promises.resolution,
    planDue: promisedDate(state),
    households: householdsOf(state),
    pausedFor: pause?.reason ?? null,
    pausedUntil: pause?.until ?? null,
    escalated: levelReached(state),
    verdict: state.investigation?.verdict ?? null,
    cause: state.investigation?.cause ?? null,
    disputes,
    reopenings,
    transfers,
    appeal: appeal ? (appeal.decided?.decision ?? 'pending') : null,
    mergedInto: isSensitive || state.mergedInto?.sensitive ? null : (state.mergedInto?.number ?? null),
  }
  return isToldByWeek(state, rules) ? inItsWeek(exact, rules.zone) : exact
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
): CaseEntry[] {
  const entries: CaseEntry[] = []
  let state = before
  let was = published ?? (before && disclose(before, rules))
  for (const event of commit.events) {
    state = evolve(state, event, commit)
    const type = entryType(event, state)
    if (type === null) continue
    const is = disclose(state, rules)
    entries.push({ type, at: toldAt(commit.at, state, rules), was, is, ...publicText(event) })
    was = is
  }
  return entries
}

const toldAt = (at: Instant, state: Complaint, rules: DisclosureRules): Instant =>
  isToldByWeek(state, rules) ? toldMoment(at, { receivedAt: state.receivedAt, zone: rules.zone }) : at

/** Steps that everyone may know of; the others are words, people and the inside of the work. */
const ENTRY_TYPE_OF: Partial<Record<ComplaintEvent['type'], CaseEntryType>> = {
  filed: 'filed',
  acknowledged: 'responded',
  classified: 'classified',
  assigned: 'assigned',
  'handover-accepted': 'assigned',
  started: 'started',
  investigated: 'investigated',
  'plan-proposed': 'planned',
  'plan-agreed': 'promised',
  'result-proposed': 'resolved',
  confirmed: 'confirmed',
  disputed: 'disputed',
  closed: 'closed',
  withdrawn: 'withdrawn',
  reopened: 'reopened',
  'made-safe': 'safe',
  paused: 'paused',
  resumed: 'resumed',
  escalated: 'escalated',
  forwarded: 'forwarded',
  joined: 'joined',
  'household-confirmed': 'joined',
  'household-struck': 'struck',
  merged: 'merged',
  absorbed: 'merged',
  split: 'split',
  appealed: 'appealed',
  'appeal-decided': 'appeal-decided',
  'followed-up': 'followed-up',
}

/**
 * Only notes for everyone, and their corrections, are a public fact; the others change nothing that everyone may know.
 * A household is one once its door is known or confirmed; one that never counted leaves unseen. A rating is none either: ratings become public several together (ratings.ts).
 */
function entryType(event: ComplaintEvent, state: Complaint): CaseEntryType | null {
  const isPublic = (note: Complaint['notes'][number] | undefined) => note?.audience === 'public'
  if (event.type === 'noted') return event.audience === 'public' ? 'summary' : null
  if (event.type === 'joined' && event.typedDoor !== undefined) return null
  if (event.type === 'household-struck' && !event.counted) return null
  if (event.type === 'corrected') return isPublic(state.notes[event.note]) ? 'corrected' : null
  return ENTRY_TYPE_OF[event.type] ?? null
}

const publicText = (event: ComplaintEvent): Pick<CaseEntry, 'text'> =>
  event.type === 'noted' || event.type === 'corrected' ? { text: event.text } : {}
