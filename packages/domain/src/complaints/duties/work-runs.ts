import type { Instant } from '../../time/instant.ts'
import type { Span } from '../../time/span.ts'
import { type Clockwork, deadline, runsOut } from '../../time/working-time.ts'
import { clockworkOf } from '../clockwork.ts'
import { pauseSpans } from '../pauses.ts'
import { planSilenceEnds } from '../plan-silence.ts'
import { type Policy, policyAt, targetsOf } from '../policy.ts'
import { stepDue } from '../protocol.ts'
import type { Complaint, Plan } from '../state.ts'
import type { TargetClock } from '../vocabulary.ts'
import type { Run } from './run.ts'

/** The clocks of the person who is responsible for an open case. */
export function workRuns(state: Complaint, policy: Policy): Run[] {
  return [...protocolRuns(state, policy), ...clockRuns(state, policy)]
}

/** One for each step of the emergency protocol, round the clock; with a result nobody asks for those left any more. */
function protocolRuns({ protocol, resolvedAt }: Complaint, { zone }: Policy): Run[] {
  if (protocol === null) return []
  const { startedAt, steps } = protocol
  return steps.map((step, item) => ({
    name: 'protocol',
    owedBy: 'person',
    item,
    startedAt,
    due: { at: stepDue(protocol, step), provisional: false },
    doneAt: step.ticked?.at ?? resolvedAt,
    warning: { clockwork: { zone, calendar: { type: 'always' } } },
  }))
}

function clockRuns(state: Complaint, policy: Policy): Run[] {
  const runs = [response, safe, investigation, update, resolution, plan].map((run) => run(state, policy))
  return runs.filter((run) => run !== null)
}

type RunOf = (state: Complaint, policy: Policy) => Run | null

const response: RunOf = (state, policy) => {
  const run = targetRun(state, policy, 'response', state.responseStart, state.respondedAt)
  return run && { ...run, due: { ...run.due, at: state.promises.response } }
}

const resolution: RunOf = (state, policy) => {
  const run = targetRun(state, policy, 'resolution', state.clockStart, state.resolvedAt, pauseSpans(state))
  return run && { ...run, due: { ...run.due, at: state.promises.resolution } }
}

/** From receipt; with a result nobody asks any more whether there was an interim measure. */
const safe: RunOf = (state, policy) =>
  targetRun(state, policy, 'safe', state.clockStart, state.madeSafeAt ?? state.resolvedAt)

/** From the moment the responsible person said yes; what was found before, since the case began, counts for them too. */
const investigation: RunOf = (state, policy) => {
  const { acceptedAt, clockStart, investigation: found, resolvedAt } = state
  if (acceptedAt === null) return null
  const doneAt = found !== null && found.at >= clockStart ? found.at : resolvedAt
  return targetRun(state, policy, 'investigation', Math.max(acceptedAt, clockStart), doneAt, pauseSpans(state))
}

/** The clock against silence, from the last word to the complainant, or from theirs that brought the case back. */
const update: RunOf = (state, policy) => {
  const { respondedAt, toldAt, clockStart, disputedAt, status } = state
  if (respondedAt === null || toldAt === null || status === 'result-proposed') return null
  return targetRun(state, policy, 'update', Math.max(toldAt, clockStart, disputedAt ?? toldAt), null)
}

/** The date that was agreed is a date: its clock runs round the clock, and stands still with the others. */
const plan: RunOf = (state, policy) => {
  const agreed = state.plans.findLast(
    ({ status, at }) => (status === 'agreed' || status === 'silence') && at >= state.clockStart,
  )
  if (!agreed) return null
  const clockwork: Clockwork = { zone: policy.zone, calendar: { type: 'always' } }
  const startedAt = agreedAt(agreed, policy)
  const pauses = pauseSpans(state)
  const due = runsOut(clockwork, Math.max(0, agreed.date - startedAt), startedAt, pauses)
  return { name: 'plan', owedBy: 'person', startedAt, due, doneAt: state.resolvedAt, warning: { clockwork }, pauses }
}

/** Silence agrees when its days are over, however late somebody notices. */
function agreedAt(agreed: Plan, policy: Policy): Instant {
  return agreed.status === 'silence' ? planSilenceEnds(agreed, policy) : (agreed.answeredAt ?? agreed.at)
}

function targetRun(
  { category, priority }: Complaint,
  policy: Policy,
  name: TargetClock,
  startedAt: Instant,
  doneAt: Instant | null,
  pauses?: readonly Span[],
): Run | null {
  const version = policyAt(policy, startedAt)
  const hours = targetsOf(version, category, priority)[name]
  if (hours === null) return null
  const clockwork = clockworkOf(version, priority)
  const due = deadline(clockwork, hours, startedAt, pauses)
  return { name, owedBy: 'person', startedAt, due, doneAt, warning: { clockwork }, ...(pauses && { pauses }) }
}
