import { DAY, type Instant } from '../time/instant.ts'
import { type Policy, policyAt } from './policy.ts'
import type { Complaint, Plan } from './state.ts'

/** When a plan that nobody answers goes ahead: elapsed days, by the policy in force when it was proposed. */
export function planSilenceEnds({ at }: Plan, policy: Policy): Instant {
  return at + policyAt(policy, at).planSilenceDays * DAY
}

/**
 * When the plan that waits for an answer goes ahead without one. Null where none waits, where it is from before the case
 * began anew, and where something else comes first: a result, an appeal, the end.
 */
export function planProceedsAt({ plans, status, endedAt, clockStart }: Complaint, policy: Policy): Instant | null {
  const plan = plans.at(-1)
  if (endedAt !== null || status === 'result-proposed' || status === 'appealed') return null
  return plan?.status === 'proposed' && plan.at >= clockStart ? planSilenceEnds(plan, policy) : null
}
