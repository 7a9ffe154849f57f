import type { Instant } from '../../time/instant.ts'
import type { ComplaintEvent, Resumed } from '../events.ts'
import { openPause, pauseAt, pauseLeft, pauseSpans } from '../pauses.ts'
import type { Policy } from '../policy.ts'
import { pausedPromises } from '../promises.ts'
import { accept, type ComplaintRefusal, refuse } from '../refusals.ts'
import type { Complaint } from '../state.ts'
import { type CaseCommands, mustBeInWork, mustBeOpen, optional, type Rule, STAFF } from './rule.ts'

/** Clocks stand still for a listed reason until a moment that the complainant reads, and not too long altogether. */
export const pause: Rule<CaseCommands['pause']> = {
  by: STAFF,
  barrier: (state, now, policy) => mustBeInWork(state) ?? mayPause(state, now, policy),
  decide(state, { reason, until, note }, { now, policy }) {
    if (until <= now) return refuse('time-in-past')
    if (until > now + pauseLeft(state, policy)) return refuse('pause-too-long')
    const promises = pausedPromises(policy, state, [...pauseSpans(state), { from: now, to: until }])
    return accept([
      ...lateResumption(state, policy),
      { type: 'paused', reason, until, ...optional('note', note), promises },
    ])
  },
}

function mayPause(state: Complaint, now: Instant, policy: Policy): ComplaintRefusal | null {
  if (pauseAt(state, now)) return 'already-paused'
  return pauseLeft(state, policy) > 0 ? null : 'pause-too-long'
}

/** A pause whose time was over before anybody noticed. */
function lateResumption(state: Complaint, policy: Policy): Resumed[] {
  return openPause(state) ? [{ type: 'resumed', promises: pausedPromises(policy, state, pauseSpans(state)) }] : []
}

/** What the pause was waiting for is there: the clocks go on. */
export const resume: Rule<CaseCommands['resume']> = {
  by: STAFF,
  barrier: (state) => mustBeOpen(state) ?? (openPause(state) ? null : 'not-paused'),
  decide: (state, _command, { now, policy }) => accept(resumption(state, now, policy)),
}

/** Steps with which the work rests anyway: no pause outlasts them. */
const ENDS_PAUSE: ReadonlySet<ComplaintEvent['type']> = new Set<ComplaintEvent['type']>([
  'result-proposed',
  'closed',
  'withdrawn',
  'appealed',
])

/** The events of a decision, after the end of the pause that they end. */
export function withPauseEnded(
  state: Complaint,
  events: ComplaintEvent[],
  { now, policy }: { now: Instant; policy: Policy },
): ComplaintEvent[] {
  const ends = events.some(({ type }) => ENDS_PAUSE.has(type)) && !events.some(({ type }) => type === 'resumed')
  return ends ? [...resumption(state, now, policy), ...events] : events
}

function resumption(state: Complaint, now: Instant, policy: Policy): Resumed[] {
  const last = openPause(state)
  if (!last) return []
  const pauses = pauseSpans(state).map((span) => ({ ...span, to: Math.min(span.to, now) }))
  return [{ type: 'resumed', promises: pausedPromises(policy, state, pauses) }]
}
