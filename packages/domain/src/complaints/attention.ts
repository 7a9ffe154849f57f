import type { Instant } from '../time/instant.ts'
import { dutiesOf } from './duties.ts'
import type { Policy } from './policy.ts'
import type { Complaint } from './state.ts'
import { nextTick } from './tick.ts'
import { byUrgency } from './urgency.ts'
import type { DutyName, Priority } from './vocabulary.ts'

/** Figures of one case that a queue is sorted and filtered by. They hold until its next commit, or until `tickAt`. */
export interface Attention {
  /** When the first of what is owed now is due; null: nothing is owed, or everything stands still. */
  due: Instant | null
  duty: DutyName | null
  /** Earliest warning about what is owed now. */
  warnAt: Instant | null
  /** When `tick` will next decide something if nothing else happens; null: never. */
  tickAt: Instant | null
  priority: Priority
}

/** What a case asks for first, as of `now`: the order is `byUrgency`'s. */
export function attentionOf(state: Complaint, policy: Policy, now: Instant): Attention {
  const owed = dutiesOf(state, policy, now).filter(({ doneAt }) => doneAt === null)
  const first = owed.filter(({ due }) => due !== null).toSorted(byUrgency)[0]
  const warnings = owed.flatMap(({ warnAt }) => (warnAt === null ? [] : [warnAt]))
  return {
    due: first?.due ?? null,
    duty: first?.name ?? null,
    warnAt: warnings.length > 0 ? Math.min(...warnings) : null,
    tickAt: nextTick(state, policy),
    priority: state.priority,
  }
}
