import type { Instant } from '../time/instant.ts'
import { silenceEnds } from './decide/close.ts'
import { comingEscalations } from './escalation.ts'
import type { ComplaintEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { comingLapses } from './follow-ups.ts'
import { openPause, pauseSpans } from './pauses.ts'
import { planProceedsAt } from './plan-silence.ts'
import type { Policy } from './policy.ts'
import { pausedPromises } from './promises.ts'
import type { Complaint } from './state.ts'

/** Something that happens by itself at a moment. */
interface Coming {
  at: Instant
  event: ComplaintEvent
}

/** When `tick` will next decide something if nothing else happens; null: never. */
export function nextTick(state: Complaint, policy: Policy): Instant | null {
  return coming(state, policy)[0]?.at ?? null
}

/**
 * Everything that the time alone decides on a case up to `now`, in the order in which it happened, however long nobody
 * looked: a tick that comes late says what those in time would have said, each thing once.
 */
export function eventsByTime(state: Complaint, policy: Policy, now: Instant): ComplaintEvent[] {
  const events: ComplaintEvent[] = []
  let current = state
  for (;;) {
    const next = coming(current, policy)[0]
    if (!next || next.at > now) return events
    events.push(next.event)
    current = evolve(current, next.event, { at: next.at, actor: { kind: 'system' }, sequence: state.sequence + 1 })
  }
}

/** What comes by itself, first things first; at one moment a pause ends first and escalations come last. */
function coming(state: Complaint, policy: Policy): Coming[] {
  const found = [resumption(state, policy), agreement(state, policy), silence(state, policy)]
  const listed = [...found.filter((event) => event !== null), ...lapses(state), ...comingEscalations(state, policy)]
  return listed.toSorted((a, b) => a.at - b.at)
}

function resumption(state: Complaint, policy: Policy): Coming | null {
  const pause = openPause(state)
  if (!pause || state.endedAt !== null) return null
  return { at: pause.until, event: { type: 'resumed', promises: pausedPromises(policy, state, pauseSpans(state)) } }
}

function agreement(state: Complaint, policy: Policy): Coming | null {
  const at = planProceedsAt(state, policy)
  const version = state.plans.at(-1)?.version
  return at === null || version === undefined ? null : { at, event: { type: 'plan-agreed', version, by: 'silence' } }
}

function silence(state: Complaint, policy: Policy): Coming | null {
  const at = silenceEnds(state, policy)
  return at === null ? null : { at, event: { type: 'closed', outcome: 'silent' } }
}

/** A call-back that nobody made is not owed for ever. */
const lapses = (state: Complaint): Coming[] =>
  comingLapses(state).map(({ at, day }) => ({
    at,
    event: { type: 'followed-up', day, outcome: 'not-reached', lapsed: true },
  }))
