import type { Instant } from '../../time/instant.ts'
import type { AnsweredFinding, FindingAnswer } from './state.ts'

/** When an action becomes late: its date, as long as it is neither done nor dropped, which takes a reason; null: never. */
export const lateAfter = (answer: FindingAnswer | null): Instant | null =>
  answer?.kind === 'action' && (answer.state === 'planned' || answer.state === 'underway') ? answer.by : null

/** Whether an action was promised for a date that has passed, and is not done. */
export function isLate(answer: FindingAnswer | null, now: Instant): boolean {
  const after = lateAfter(answer)
  return after !== null && after < now
}

/** Late actions first, then what nobody has answered for, then the others; each as the rule of the findings lists them. */
export const mostUrgentFirst = (findings: readonly AnsweredFinding[], now: Instant): AnsweredFinding[] =>
  findings.toSorted((a, b) => urgency(a, now) - urgency(b, now))

function urgency({ followUp }: AnsweredFinding, now: Instant): number {
  if (isLate(followUp, now)) return 0
  return followUp === null ? 1 : 2
}
