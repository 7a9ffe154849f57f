import type { Instant } from '../time/instant.ts'
import { dutiesOf } from './duties.ts'
import type { Policy } from './policy.ts'
import type { Complaint } from './state.ts'
import { nextTick } from './tick.ts'
import { byUrgency } from './urgency.ts'
import type { DutyName, Priority } from './vocabulary.ts'

/** Figures of one case that a queue is sorted and filtered by. They hold until its next commit, or until `tickAt`. */
export interface Attention {
  /** When the earliest of what is owed now is due, whatever is asked for first; null: nothing is owed, or everything stands still. */
  due: Instant | null
  /** What is asked for first. */
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
  const running = owed.filter(({ due }) => due !== null)
  return {
    due: earliest(running.map(({ due }) => due)),
    duty: running.toSorted(byUrgency)[0]?.name ?? null,
    warnAt: earliest(owed.map(({ warnAt }) => warnAt)),
    tickAt: nextTick(state, policy),
    priority: state.priority,
  }
}

function earliest(moments: ReadonlyArray<Instant | null>): Instant | null {
  const known = moments.filter((moment) => moment !== null)
  return known.length > 0 ? Math.min(...known) : null
}
