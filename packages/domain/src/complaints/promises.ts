import type { Instant } from '../time/instant.ts'
import type { Span } from '../time/span.ts'
import { type Deadline, deadline } from '../time/working-time.ts'
import { clockworkOf } from './clockwork.ts'
import { pauseSpans } from './pauses.ts'
import { type Policy, policyAt, targetsOf } from './policy.ts'
import type { Promises } from './promises-shape.ts'
import type { Complaint } from './state.ts'
import type { Clock, Priority } from './vocabulary.ts'

/** What the targets of a case depend on. */
interface Weight {
  category: string
  priority: Priority
}

/** What the community promises for such a case whose clocks start at `from`, by the policy in force then. */
export function promisesFor(policy: Policy, weight: Weight, from: Instant): Promises {
  return recorded(due(policy, weight, 'response', from), due(policy, weight, 'resolution', from))
}

/**
 * Promises of a case that gets a new category or priority: counted again from where its clocks started. That of a
 * response once given does not start again with the others, so that reopening never makes a late answer punctual.
 */
export function reclassifiedPromises(policy: Policy, weight: Weight, state: Complaint): Promises {
  return recorded(
    due(policy, weight, 'response', state.responseStart),
    due(policy, weight, 'resolution', state.clockStart, pauseSpans(state)),
  )
}

/** Promises of a case that begins again `now`: both clocks start, but a response once given keeps the promise it answered. */
export function reopenedPromises(policy: Policy, state: Complaint, now: Instant): Promises {
  const fresh = promisesFor(policy, state, now)
  return state.respondedAt === null ? fresh : { ...fresh, response: state.promises.response }
}

/** Promises of a case with these pauses: the result's moves with them, the response's never. */
export function pausedPromises(policy: Policy, state: Complaint, pauses: readonly Span[]): Promises {
  const response = due(policy, state, 'response', state.responseStart)
  const resolution = due(policy, state, 'resolution', state.clockStart, pauses)
  return recorded({ ...response, at: state.promises.response }, resolution)
}

function due(policy: Policy, weight: Weight, clock: Clock, from: Instant, pauses: readonly Span[] = []): Deadline {
  const version = policyAt(policy, from)
  const hours = targetsOf(version, weight.category, weight.priority)[clock]
  return deadline(clockworkOf(version, weight.priority), hours, from, pauses)
}

function recorded(response: Deadline, resolution: Deadline): Promises {
  const provisional = response.provisional || resolution.provisional
  return { response: response.at, resolution: resolution.at, ...(provisional && { provisional: true }) }
}
