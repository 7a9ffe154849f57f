import type { Instant } from '../time/instant.ts'
import { deadline } from '../time/working-time.ts'
import type { Promises } from './events.ts'
import type { Policy } from './policy.ts'
import type { Complaint } from './state.ts'
import type { Priority } from './vocabulary.ts'

/** What the community promises for a case of this priority whose clocks start at `from`. */
export function promisesFor(policy: Policy, priority: Priority, from: Instant): Promises {
  return promisesFrom(policy, priority, { response: from, resolution: from })
}

/**
 * Promises of a case that gets a new priority: counted again from where its clocks started. A response already given
 * before a reopening stays measured from receipt, so that reopening never makes a late answer punctual.
 */
export function reclassifiedPromises(policy: Policy, priority: Priority, state: Complaint): Promises {
  const answeredBefore = state.respondedAt !== null && state.respondedAt < state.clockStart
  const response = answeredBefore ? state.receivedAt : state.clockStart
  return promisesFrom(policy, priority, { response, resolution: state.clockStart })
}

/** Promises of a case reopened `now`: both clocks start again, but a response once given keeps the promise it answered. */
export function reopenedPromises(policy: Policy, state: Complaint, now: Instant): Promises {
  const fresh = promisesFor(policy, state.priority, now)
  return state.respondedAt === null ? fresh : { ...fresh, response: state.promises.response }
}

function promisesFrom(policy: Policy, priority: Priority, start: { response: Instant; resolution: Instant }): Promises {
  const { response: responseHours, resolution: resolutionHours } = policy.targets[priority]
  const response = deadline(policy, responseHours, start.response)
  const resolution = deadline(policy, resolutionHours, start.resolution)
  const provisional = response.provisional || resolution.provisional
  return { response: response.at, resolution: resolution.at, ...(provisional && { provisional: true }) }
}
