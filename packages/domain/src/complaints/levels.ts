import { cycleOf } from './cycle.ts'
import type { Complaint } from './state.ts'
import { ESCALATION_LEVELS, type EscalationLevel } from './vocabulary.ts'

type Escalated = Pick<Complaint, 'escalations' | 'reopenings' | 'appeals'>

/** Whether a level has learned of the case since it began, or began anew: each learns once. */
function hasLearned(state: Escalated, level: EscalationLevel): boolean {
  const cycle = cycleOf(state)
  return state.escalations.some((escalation) => escalation.level === level && escalation.cycle === cycle)
}

/** Levels that have not learned of the case since it began, or began anew. */
export const levelsLeft = (state: Escalated): EscalationLevel[] =>
  ESCALATION_LEVELS.filter((level) => !hasLearned(state, level))

/** How far up the case has gone since it began, or began anew; null: nobody above has learned of it. */
export const levelReached = (state: Escalated): EscalationLevel | null =>
  ESCALATION_LEVELS.findLast((level) => hasLearned(state, level)) ?? null
