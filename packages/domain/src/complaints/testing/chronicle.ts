import type { Instant } from '../../time/instant.ts'
import type { Actor, ComplaintEvent } from '../events.ts'
import { replay } from '../replay.ts'
import type { Commit, Complaint } from '../state.ts'
import { tellsComplainant } from '../tells.ts'
import { type Priority, REASONED_OUTCOMES } from '../vocabulary.ts'

interface Entry {
  at: Instant
  actor: Actor
  sequence: number
  event: ComplaintEvent
}

/** What happened on a case as far as its clocks ask, read from the commits without `evolve`. */
export interface Chronicle {
  all: Entry[]
  /** Since the case began, or began anew. */
  since: Entry[]
  last: (type: ComplaintEvent['type']) => Entry | undefined
  begun: Instant
  responseBegun: Instant
  respondedAt: Instant | null
  resolvedAt: Instant | null
  acceptedAt: Instant | null
  toldAt: Instant | null
  endedAt: Instant | null
  appealed: Instant | null
  waits: boolean
  handoverAt: Instant | null
  category: string
  priority: Priority
  pauses: Array<{ from: Instant; to: Instant | null; until: Instant }>
  forwards: Array<{ askedAt: Instant; nextAt: Instant | null }>
  calls: Array<{ sequence: number; since: Instant; doneAt: Instant | null }>
  /** For what does not concern time. */
  state: Complaint
}

/** The chronicle of a case. @throws Error when it is not filed */
export function chronicleOf(commits: readonly Commit[]): Chronicle {
  const state = replay(commits)
  if (!state) throw new Error('There is no case')
  const all = commits.flatMap(({ at, actor, sequence, events }) =>
    events.map((event): Entry => ({ at, actor, sequence, event })),
  )
  const beginnings = all.filter(({ event }) => begins(event))
  const beginning = beginnings.at(-1)
  const since = beginning ? all.slice(all.indexOf(beginning)) : all
  const answered = all.find(responds)
  const lastStart = beginnings.filter(
    ({ at }) => !answered || all.indexOf(answered) > all.findIndex((e) => e.at === at && begins(e.event)),
  )
  return {
    all,
    since,
    last: (type) => since.findLast(({ event }) => event.type === type),
    begun: beginning?.at ?? 0,
    responseBegun: lastStart.at(-1)?.at ?? 0,
    respondedAt: answered?.at ?? null,
    resolvedAt: resolvedAt(since),
    ...acceptance(all),
    toldAt: all.findLast(({ event, actor }) => tellsComplainant(event, actor))?.at ?? null,
    ...situation(all),
    ...weight(all),
    pauses: pausesIn(all),
    forwards: forwardsIn(all),
    calls: callsIn(all),
    state,
  }
}

function begins(event: ComplaintEvent): boolean {
  return (
    event.type === 'filed' ||
    event.type === 'reopened' ||
    (event.type === 'appeal-decided' && event.decision !== 'rejected')
  )
}

function responds({ event, actor }: Entry): boolean {
  if (event.type === 'closed') return actor.kind === 'staff' && REASONED_OUTCOMES.some((one) => one === event.outcome)
  return event.type === 'acknowledged' || event.type === 'result-proposed'
}

function resolvedAt(since: Entry[]): Instant | null {
  const last = since.findLast(({ event }) => event.type === 'result-proposed' || event.type === 'disputed')
  return last?.event.type === 'result-proposed' ? last.at : null
}

function acceptance(all: Entry[]): { acceptedAt: Instant | null; handoverAt: Instant | null } {
  let acceptedAt: Instant | null = null
  let handoverAt: Instant | null = null
  let person: string | null = null
  for (const { at, event } of all) {
    if (event.type === 'assignment-accepted' || event.type === 'handover-accepted') acceptedAt = at
    if (event.type === 'reopened' || (event.type === 'assigned' && event.person !== person)) acceptedAt = null
    if (event.type === 'assigned' || event.type === 'handover-accepted') person = event.person
    if (event.type === 'handover-offered') handoverAt = at
    const ends = ['assigned', 'handover-accepted', 'handover-declined', 'closed', 'withdrawn'].includes(event.type)
    if (ends) handoverAt = null
  }
  return { acceptedAt, handoverAt }
}

interface Situation {
  endedAt: Instant | null
  appealed: Instant | null
  waits: boolean
  merged: boolean
}

function situation(all: Entry[]): Situation {
  const open: Situation = { endedAt: null, appealed: null, waits: false, merged: false }
  let now = open
  let before = open
  for (const { at, event } of all) {
    if (event.type === 'result-proposed') now = { ...open, waits: true }
    if (event.type === 'disputed' || event.type === 'reopened' || event.type === 'appeal-decided') now = open
    if (event.type === 'appealed') now = { ...open, appealed: at }
    if (event.type === 'merged') before = now
    if (event.type === 'closed' || event.type === 'withdrawn') now = { ...open, endedAt: at }
    if (event.type === 'closed' && event.outcome === 'merged') now = { ...now, merged: true }
    if (event.type === 'split' && now.merged) now = before
  }
  return now
}

function weight(all: Entry[]): { category: string; priority: Priority } {
  const event = all.findLast(({ event: said }) => said.type === 'filed' || said.type === 'classified')?.event
  if (event?.type !== 'filed' && event?.type !== 'classified') throw new Error('There is no case')
  return { category: event.category, priority: event.priority }
}

function pausesIn(all: Entry[]): Chronicle['pauses'] {
  return all.flatMap(({ at, event }, index) => {
    if (event.type !== 'paused') return []
    const end = all.slice(index).find((entry) => entry.event.type === 'resumed')
    return [{ from: at, to: end ? Math.min(end.at, event.until) : null, until: event.until }]
  })
}

function forwardsIn(all: Entry[]): Chronicle['forwards'] {
  const forwards: Chronicle['forwards'] = []
  for (const { at, event } of all) {
    if (event.type === 'forwarded') forwards.push({ askedAt: at, nextAt: event.followUpAt })
    if (event.type === 'forward-answered') forwards[event.forward] = { askedAt: at, nextAt: event.followUpAt }
  }
  return forwards
}

function callsIn(all: Entry[]): Chronicle['calls'] {
  const calls: Chronicle['calls'] = []
  let byTelephone = false
  for (const entry of all) {
    const { at, actor, sequence, event } = entry
    if (event.type === 'filed' || event.type === 'reach-chosen') byTelephone = event.reach === 'call'
    const owed = event.type === 'delivery-failed' ? event.sequence : sequence
    const starts = event.type === 'delivery-failed' || (byTelephone && tellsComplainant(event, actor))
    const isRead = owed <= readBefore(all, entry)
    const known = calls.some((call) => call.sequence === owed)
    if (starts && !isRead && !known) calls.push({ sequence: owed, since: at, doneAt: null })
    for (const call of calls) {
      const isTold = arrivals(event).includes(call.sequence) || call.sequence <= readBy(all, entry)
      if (isTold) call.doneAt ??= at
    }
  }
  return calls
}

function arrivals(event: ComplaintEvent): number[] {
  if (event.type === 'delivered') return [event.sequence]
  return event.type === 'called' && event.reached ? [event.sequence, ...(event.also ?? [])] : []
}

const ANSWERED: Partial<Record<ComplaintEvent['type'], ComplaintEvent['type']>> = {
  'plan-agreed': 'plan-proposed',
  'plan-changes-asked': 'plan-proposed',
  'plan-declined': 'plan-proposed',
  confirmed: 'result-proposed',
  disputed: 'result-proposed',
  reopened: 'closed',
}

/** Sequence of the last telling that an answer of the complainant shows to be read; 0: none. */
function readBy(all: Entry[], entry: Entry): number {
  if (entry.actor.kind !== 'complainant' || entry.actor.household !== undefined) return 0
  const before = all.slice(0, all.indexOf(entry))
  const tells = ({ event, actor }: Entry) => tellsComplainant(event, actor)
  const last = (type: ComplaintEvent['type']) => before.findLast((one) => one.event.type === type && tells(one))
  const { event } = entry
  if (event.type !== 'appealed') return last(ANSWERED[event.type] ?? event.type)?.sequence ?? 0
  if (event.about !== 'verdict') return last(event.about === 'result' ? 'result-proposed' : 'closed')?.sequence ?? 0
  const looked = before.findLastIndex((one) => one.event.type === 'investigated')
  return before.slice(looked).find(tells)?.sequence ?? 0
}

const readBefore = (all: Entry[], entry: Entry): number =>
  Math.max(0, ...all.slice(0, all.indexOf(entry)).map((one) => readBy(all, one)))
