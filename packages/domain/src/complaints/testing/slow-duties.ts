import type { Calendar, WindowsCalendar } from '../../time/calendar.ts'
import { DAY, HOUR, type Instant, MINUTE } from '../../time/instant.ts'
import { type Wall, works } from '../../time/testing/minute-oracle.ts'
import type { Duty, OwedBy } from '../duties.ts'
import { isFollowedUp } from '../follow-ups.ts'
import { type Policy, policyAt, targetsOf } from '../policy.ts'
import type { ProtocolStep } from '../protocol.ts'
import type { Commit } from '../state.ts'
import type { DutyName, TargetClock } from '../vocabulary.ts'
import { type Chronicle, chronicleOf } from './chronicle.ts'

interface Ask {
  name: DutyName
  owedBy?: OwedBy
  item?: number
  startedAt: Instant
  /** How it is counted: so many minutes of this calendar, until this moment, or so many working days. */
  time: { minutes: number } | { until: Instant } | { days: number }
  calendar: Calendar
  doneAt?: Instant | null
  stops?: boolean
}

/**
 * The duties of a case by the slow obvious way: what happened is read from the commits one by one, and every clock is
 * walked from minute to minute. Shares no code with `dutiesOf` but the rule about who is told and who is asked later.
 */
export function slowDuties(commits: readonly Commit[], policy: Policy, now: Instant): Duty[] {
  const told = chronicleOf(commits)
  const asks = told.endedAt !== null ? [] : told.appealed !== null ? panelAsks(told, policy) : workAsks(told, policy)
  return [...asks, ...otherAsks(told, policy)].map((ask) => dutyOf(ask, told, now))
}

function workAsks(told: Chronicle, policy: Policy): Ask[] {
  const { begun, respondedAt, responseBegun, resolvedAt, acceptedAt } = told
  const investigated = told.last('investigated')?.at ?? null
  const asks = [
    ...protocolAsks(told),
    target(told, policy, 'response', responseBegun, respondedAt),
    target(told, policy, 'safe', begun, told.last('made-safe')?.at ?? resolvedAt),
    acceptedAt !== null &&
      target(told, policy, 'investigation', Math.max(acceptedAt, begun), investigated ?? resolvedAt, true),
    respondedAt !== null &&
      told.toldAt !== null &&
      !told.waits &&
      target(told, policy, 'update', silentSince(told), null),
    target(told, policy, 'resolution', begun, resolvedAt, true),
    planAsk(told, policy),
  ]
  return asks.filter((ask) => ask !== false && ask !== null)
}

const silentSince = ({ toldAt, begun, last }: Chronicle): Instant =>
  Math.max(toldAt ?? begun, begun, last('disputed')?.at ?? begun)

function target(
  { category, priority }: Chronicle,
  policy: Policy,
  name: TargetClock,
  startedAt: Instant,
  doneAt: Instant | null,
  stops = false,
): Ask | null {
  const version = policyAt(policy, startedAt)
  const hours = targetsOf(version, category, priority)[name]
  if (hours === null) return null
  return { name, startedAt, time: { minutes: hours * 60 }, calendar: calendarAt(version, priority), doneAt, stops }
}

/** Steps of the protocol that the case is under, as one event after the other began it, ticked them or ended it. */
function protocolAsks({ all, resolvedAt }: Chronicle): Ask[] {
  let asks: Ask[] = []
  let category = ''
  for (const { at, event } of all) {
    const begins = event.type === 'filed' || event.type === 'reopened' || event.type === 'appeal-decided'
    if (begins && !(event.type === 'appeal-decided' && event.decision === 'rejected')) asks = []
    if (event.type === 'filed' || event.type === 'classified') {
      if (event.category !== category || event.priority !== 'critical') asks = []
      category = event.category
    }
    if (event.type === 'protocol-begun') asks = event.steps.map((step, item) => stepAsk(step, item, event.from))
    if (event.type === 'step-ticked') asks = asks.map((ask) => (ask.item === event.step ? { ...ask, doneAt: at } : ask))
  }
  return asks.map((ask) => ({ ...ask, doneAt: ask.doneAt ?? resolvedAt }))
}

const stepAsk = ({ withinMinutes }: ProtocolStep, item: number, startedAt: Instant): Ask => ({
  ...{ name: 'protocol', item, startedAt, time: { minutes: withinMinutes }, calendar: ALWAYS },
})

const ALWAYS: Calendar = { type: 'always' }
const calendarAt = (version: Policy, priority: Chronicle['priority']): Calendar =>
  version.roundTheClock.some((one) => one === priority) ? ALWAYS : version.calendar

function planAsk({ since, resolvedAt }: Chronicle, policy: Policy): Ask | null {
  const agreed = since.findLast(({ event }) => event.type === 'plan-agreed')
  const version = agreed?.event.type === 'plan-agreed' ? agreed.event.version : 0
  const proposed = since.find(({ event }) => event.type === 'plan-proposed' && event.version === version)
  if (agreed?.event.type !== 'plan-agreed' || proposed?.event.type !== 'plan-proposed') return null
  const silence = proposed.at + policyAt(policy, proposed.at).planSilenceDays * DAY
  const startedAt = agreed.event.by === 'silence' ? silence : agreed.at
  const minutes = Math.max(0, proposed.event.date - startedAt) / MINUTE
  return { name: 'plan', startedAt, time: { minutes }, calendar: ALWAYS, doneAt: resolvedAt, stops: true }
}

function panelAsks({ appealed, last }: Chronicle, policy: Policy): Ask[] {
  const startedAt = appealed ?? 0
  const { calendar, appealAcknowledgeDays, appealDecideDays } = policyAt(policy, startedAt)
  const acknowledged = last('appeal-acknowledged')?.at ?? 0
  const ask = (name: DutyName, days: number, doneAt: Instant | null): Ask => ({
    ...{ name, owedBy: 'panel', startedAt, time: { days }, calendar: officeOf(calendar), doneAt },
  })
  return [
    ask(
      'appeal-acknowledgement',
      appealAcknowledgeDays,
      acknowledged >= startedAt && acknowledged > 0 ? acknowledged : null,
    ),
    ask('appeal-decision', appealDecideDays, null),
  ]
}

const FULL = [{ from: 0, to: 1440 }]
const WEEKDAYS: WindowsCalendar = {
  ...{ type: 'windows', windows: { 1: FULL, 2: FULL, 3: FULL, 4: FULL, 5: FULL } },
  ...{ holidays: [], workdays: [], knownUntil: '9999-12-31' },
}
const officeOf = (calendar: Calendar): WindowsCalendar => (calendar.type === 'windows' ? calendar : WEEKDAYS)

function otherAsks(told: Chronicle, policy: Policy): Ask[] {
  const { endedAt, handoverAt, priority } = told
  const hours = (name: DutyName, which: 'callHours' | 'handoverHours', startedAt: Instant): Ask => {
    const version = policyAt(policy, startedAt)
    return { name, startedAt, time: { minutes: version[which] * 60 }, calendar: calendarAt(version, priority) }
  }
  const calls = told.calls
    .filter(({ since }) => endedAt === null || since >= endedAt)
    .map(({ sequence, since, doneAt }): Ask => ({ ...hours('call', 'callHours', since), item: sequence, doneAt }))
  if (endedAt !== null) return [...calls, ...followUpAsks(told, hours)]
  const forwards = told.forwards.flatMap(({ askedAt, nextAt }, item): Ask[] =>
    nextAt === null ? [] : [{ name: 'forward', item, startedAt: askedAt, time: { until: nextAt }, calendar: ALWAYS }],
  )
  const handover = handoverAt === null ? [] : [hours('handover', 'handoverHours', handoverAt)]
  return [...handover.map((ask): Ask => ({ ...ask, owedBy: 'invited' })), ...forwards, ...calls]
}

function followUpAsks(
  { endedAt, all, state }: Chronicle,
  hours: (name: DutyName, which: 'callHours', startedAt: Instant) => Ask,
): Ask[] {
  if (endedAt === null || !isFollowedUp(state)) return []
  return [7, 30].map((day): Ask => {
    const tries = all.filter(({ at, event }) => event.type === 'followed-up' && event.day === day && at >= endedAt)
    const answered = tries.some(
      ({ event }) => event.type === 'followed-up' && (event.outcome !== 'not-reached' || event.lapsed),
    )
    const lastAt = tries.at(-1)?.at
    const isDone = answered || tries.length === 3
    const from = lastAt === undefined || isDone ? endedAt + day * DAY : lastAt + DAY
    return {
      ...hours('follow-up', 'callHours', from),
      item: day,
      doneAt: isDone && lastAt !== undefined ? lastAt : null,
    }
  })
}

function dutyOf(ask: Ask, { pauses, endedAt }: Chronicle, now: Instant): Duty {
  const { name, owedBy = 'person', item, calendar, doneAt = null, stops } = ask
  const closed = stops ? pauses.map(({ from, to, until }) => ({ from, to: to ?? until })) : []
  const open = stops ? pauses.find(({ to, until }) => to === null && now < until) : undefined
  const runs = (at: Instant) => isWorked(calendar, at) && !closed.some(({ from, to }) => at >= from && at < to)
  const end = endOf(ask, runs)
  const stands = open !== undefined && doneAt === null && end > open.from
  const warned = name === 'follow-up' ? ask.startedAt : afterFourFifths(ask.startedAt, end, runs)
  const [due, warnAt] = stands ? [null, null] : [end, warned]
  const startedAt = name === 'follow-up' && endedAt !== null ? endedAt : ask.startedAt
  const status = statusOf(due, warnAt, doneAt, now)
  const provisional = isProvisional(ask, end)
  return { name, owedBy, ...(item !== undefined && { item }), startedAt, due, warnAt, doneAt, status, provisional }
}

function endOf({ time, calendar, startedAt }: Ask, runs: (at: Instant) => boolean): Instant {
  if ('until' in time) return time.until
  if ('days' in time) return dayEnd(calendar, time.days, startedAt)
  let at = startedAt
  for (let left = time.minutes; left > 0; at += MINUTE) if (runs(at)) left -= 1
  return at
}

/** After the last worked minute of so many further days on which somebody works. */
function dayEnd(calendar: Calendar, days: number, from: Instant): Instant {
  const seen: string[] = []
  let end = from
  for (let at = from; ; at += MINUTE) {
    const { date } = wallIn(at)
    if (date === wallIn(from).date || !isWorked(calendar, at)) continue
    if (seen.at(-1) !== date) seen.push(date)
    if (seen.length > days) return end
    end = at + MINUTE
  }
}

function afterFourFifths(from: Instant, end: Instant, runs: (at: Instant) => boolean): Instant {
  let minutes = 0
  for (let at = from; at < end; at += MINUTE) if (runs(at)) minutes += 1
  let at = from
  for (let used = 0; used < minutes * 0.8; at += MINUTE) if (runs(at)) used += 1
  return at
}

/** None of the calendars of these stories works at night: the day of the last minute says it. */
function isProvisional({ calendar, time, startedAt }: Ask, end: Instant): boolean {
  if (calendar.type === 'always' || 'until' in time) return false
  return wallIn(end > startedAt ? end - MINUTE : end).date > calendar.knownUntil
}

function statusOf(due: Instant | null, warnAt: Instant | null, doneAt: Instant | null, now: Instant): Duty['status'] {
  if (due === null || warnAt === null) return 'paused'
  if (doneAt !== null) return doneAt > due ? 'missed' : 'kept'
  if (now <= due) return now < warnAt ? 'running' : 'warning'
  return 'overdue'
}

/** All these stories happen in Shanghai, eight hours ahead the whole year. */
function wallIn(at: Instant): Wall {
  const local = new Date(at + 8 * HOUR)
  return { date: local.toISOString().slice(0, 10), minute: local.getUTCHours() * 60 + local.getUTCMinutes() }
}

const memory = new WeakMap<Calendar, Map<Instant, boolean>>()

/** Whether a minute is worked; each is asked about only once. */
function isWorked(calendar: Calendar, at: Instant): boolean {
  if (calendar.type === 'always') return true
  const known = memory.get(calendar) ?? new Map<Instant, boolean>()
  memory.set(calendar, known)
  const answer = known.get(at) ?? works(calendar, wallIn(at))
  known.set(at, answer)
  return answer
}
