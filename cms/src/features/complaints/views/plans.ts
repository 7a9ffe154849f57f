import type { PlanView, TrackedCase } from '@linsheng/contracts/complaints'
import { type Complaint, needsYes, type Plan, type Policy, planSilenceEnds } from '@linsheng/domain/complaints'

/** A version of the plan, and until when an answer to it counts. */
export function planView(plan: Plan, policy: Policy): PlanView {
  const { version, at, steps, date, costCents, payer, reason, status, answeredAt, answer } = plan
  return {
    ...{ version, at, steps, date, payer, status, answeredAt, answer },
    ...(costCents !== undefined && { costCents }),
    ...(reason !== undefined && { reason }),
    answerBy: status === 'proposed' ? planSilenceEnds(plan, policy) : null,
    needsYes: needsYes(plan),
  }
}

export const visitViews = ({ visits }: Complaint): TrackedCase['visits'] =>
  visits.map(({ from, to, note, cancelled }, visit) => ({ visit, from, to, note, cancelled }))
