import { DAY, type Instant } from '../time/instant.ts'
import { type Policy, policyAt } from './policy.ts'
import type { Complaint, Plan } from './state.ts'

/** When the days for an answer to a plan are over: elapsed days, by the policy in force when it was proposed. */
export function planSilenceEnds({ at }: Plan, policy: Policy): Instant {
  return at + policyAt(policy, at).planSilenceDays * DAY
}

/** Nobody is bound to pay by their silence: such a plan goes ahead only with the complainant's yes. Cost unknown: also. */
export const needsYes = ({ payer, costCents }: Plan): boolean => payer === 'complainant' && costCents !== 0

/** Whether the days for an answer are over and silence has decided nothing: staff ask again. */
export const isUnanswered = (plan: { needsYes: boolean; answerBy: Instant | null }, now: Instant): boolean =>
  plan.needsYes && plan.answerBy !== null && now > plan.answerBy

/** When the plan that waits for an answer goes ahead without one; null as for `planAnswerEnds`, and where it needs a yes. */
export function planProceedsAt(state: Complaint, policy: Policy): Instant | null {
  const plan = state.plans.at(-1)
  return plan && !needsYes(plan) ? planAnswerEnds(state, policy) : null
}

/**
 * Until when the plan that waits for an answer waits; then it goes ahead, or staff ask. Null where none waits, where it is
 * from before the case began anew, and where something else comes first: a result, an appeal, the end.
 */
export function planAnswerEnds({ plans, status, endedAt, clockStart }: Complaint, policy: Policy): Instant | null {
  const plan = plans.at(-1)
  if (endedAt !== null || status === 'result-proposed' || status === 'appealed') return null
  return plan?.status === 'proposed' && plan.at >= clockStart ? planSilenceEnds(plan, policy) : null
}
