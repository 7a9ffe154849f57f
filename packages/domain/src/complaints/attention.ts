import type { Instant } from '../time/instant.ts'
import { type Duty, dutiesOf } from './duties.ts'
import type { Policy } from './policy.ts'
import type { Complaint } from './state.ts'
import { nextTick } from './tick.ts'
import type { DutyName, Priority } from './vocabulary.ts'

/** Figures of one case that a queue is sorted and filtered by. They hold until its next commit, or until `tickAt`. */
export interface Attention {
  /** Earliest due instant of what is owed now; null: nothing is owed, or everything stands still. */
  due: Instant | null
  duty: DutyName | null
  /** Earliest warning about what is owed now. */
  warnAt: Instant | null
  /** When `tick` will next decide something if nothing else happens; null: never. */
  tickAt: Instant | null
  priority: Priority
}

/** What a case asks for first, as of `now`. */
export function attentionOf(state: Complaint, policy: Policy, now: Instant): Attention {
  const owed = dutiesOf(state, policy, now).filter(({ doneAt }) => doneAt === null)
  const first = owed.reduce<Duty | null>((a, b) => (isSooner(b, a) ? b : a), null)
  const warnings = owed.flatMap(({ warnAt }) => (warnAt === null ? [] : [warnAt]))
  return {
    due: first?.due ?? null,
    duty: first?.name ?? null,
    warnAt: warnings.length > 0 ? Math.min(...warnings) : null,
    tickAt: nextTick(state, policy),
    priority: state.priority,
  }
}

function isSooner({ due }: Duty, than: Duty | null): boolean {
  return due !== null && (than?.due == null || due < than.due)
}
