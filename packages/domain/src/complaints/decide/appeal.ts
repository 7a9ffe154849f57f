import type { Instant } from '../../time/instant.ts'
import { appealables, appealOf, appealSubjects } from '../appeals.ts'
import type { Policy } from '../policy.ts'
import { accept, type ComplaintRefusal, refuse } from '../refusals.ts'
import type { Complaint } from '../state.ts'
import type { AppealSubject } from '../vocabulary.ts'
import { type CaseCommands, COMPLAINANT, isBlank, optional, type Rule } from './rule.ts'

/** The complainant asks a panel to look at a result, a verdict or a refusal. */
export const appeal: Rule<CaseCommands['appeal']> = {
  by: COMPLAINANT,
  barrier(state, now, policy) {
    if (appealOf(state)) return 'appeal-open'
    const open = appealSubjects(state, policy, now)
    return open.length > 0 ? null : whyNot(appealables(state, policy).length > 0)
  },
  decide(state, { about, reason, wish }, { now, policy }) {
    const refusal = subjectBarrier(state, about, now, policy)
    if (refusal) return refuse(refusal)
    if (isBlank(reason)) return refuse('needs-reason')
    return accept([{ type: 'appealed', about, reason, ...optional('wish', wish) }])
  },
}

function subjectBarrier(state: Complaint, about: AppealSubject, now: Instant, policy: Policy): ComplaintRefusal | null {
  if (appealSubjects(state, policy, now).includes(about)) return null
  return whyNot(appealables(state, policy).some((appealable) => appealable.about === about))
}

const whyNot = (isLate: boolean): ComplaintRefusal => (isLate ? 'appeal-window-over' : 'nothing-to-appeal')
