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
  for (const { at, actor, sequence, event } of all) {
    if (event.type === 'filed' || event.type === 'reach-chosen') byTelephone = event.reach === 'call'
    const owed = event.type === 'delivery-failed' ? event.sequence : sequence
    const starts = event.type === 'delivery-failed' || (byTelephone && tellsComplainant(event, actor))
    if (starts && !calls.some((call) => call.sequence === owed)) calls.push({ sequence: owed, since: at, doneAt: null })
    if (event.type !== 'delivered' && !(event.type === 'called' && event.reached)) continue
    for (const call of calls) if (call.sequence === event.sequence) call.doneAt ??= at
  }
  return calls
}
