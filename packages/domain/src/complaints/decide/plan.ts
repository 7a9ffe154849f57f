import type { PlanProposed, PlanStep } from '../events.ts'
import { accept, type ComplaintRefusal, refuse } from '../refusals.ts'
import type { Complaint, Plan } from '../state.ts'
import {
  type CaseCommands,
  COMPLAINANT,
  isAmount,
  isBlank,
  mustBeInWork,
  mustBeOpen,
  optional,
  type Rule,
  STAFF,
} from './rule.ts'

/** What is to be done, by when and at whose cost. From the second version on it says why it deviates. */
export const proposePlan: Rule<CaseCommands['propose-plan']> = {
  by: STAFF,
  barrier: mustBeInWork,
  decide({ plans }, { steps, date, costCents, payer, reason }, { now }) {
    if (steps.length === 0 || steps.some(({ text }) => isBlank(text))) return refuse('empty-text')
    if (date <= now) return refuse('time-in-past')
    if (!isAmount(costCents)) return refuse('bad-amount')
    const version = plans.length + 1
    if (version > 1 && isBlank(reason)) return refuse('needs-reason')
    const plan: PlanProposed = {
      type: 'plan-proposed',
      version,
      steps: steps.map(stepOf),
      date,
      ...(costCents !== undefined && { costCents }),
      payer,
      ...optional('reason', reason),
    }
    return accept([plan])
  },
}

const stepOf = ({ text, who }: PlanStep): PlanStep => ({ text, ...optional('who', who) })

/** The complainant's word on the plan that waits for it; three ways to say it. */
export const acceptPlan: Rule<CaseCommands['accept-plan']> = {
  by: COMPLAINANT,
  barrier: mustAwaitPlanAnswer,
  decide: (state) => accept([{ type: 'plan-agreed', version: versionOf(state), by: 'complainant' }]),
}

export const askPlanChanges: Rule<CaseCommands['ask-plan-changes']> = {
  by: COMPLAINANT,
  barrier: mustAwaitPlanAnswer,
  decide: (state, { text }) =>
    isBlank(text) ? refuse('empty-text') : accept([{ type: 'plan-changes-asked', version: versionOf(state), text }]),
}

export const declinePlan: Rule<CaseCommands['decline-plan']> = {
  by: COMPLAINANT,
  barrier: mustAwaitPlanAnswer,
  decide: (state, { reason }) =>
    isBlank(reason) ? refuse('needs-reason') : accept([{ type: 'plan-declined', version: versionOf(state), reason }]),
}

const latestOf = ({ plans }: Complaint): Plan | undefined => plans.at(-1)
const versionOf = (state: Complaint): number => latestOf(state)?.version ?? 0

function mustAwaitPlanAnswer(state: Complaint): ComplaintRefusal | null {
  const plan = latestOf(state)
  const barrier = mustBeOpen(state)
  if (barrier) return barrier
  if (!plan) return 'no-plan'
  return plan.status === 'proposed' ? null : 'plan-answered'
}
