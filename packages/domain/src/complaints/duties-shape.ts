import type { Instant } from '../time/instant.ts'
import type { DutyName, Priority } from './vocabulary.ts'

/** Who has to act on a duty. */
export type OwedBy = 'person' | 'invited' | 'panel'

/**
 * Something that somebody owes on a case, as of one moment; computed from the case, the policy in force when its clock
 * started, and now. Never stored.
 */
export interface Duty {
  name: DutyName
  owedBy: OwedBy
  /** Which of several: order, forward, call sequence, follow-up day. */
  item?: number
  startedAt: Instant
  /** Null while its clock stands still. */
  due: Instant | null
  /** When 80 % of its time (of its working time, in windows) is used; null while it stands still. */
  warnAt: Instant | null
  /** When it was done; null while it is owed. */
  doneAt: Instant | null
  status: 'running' | 'warning' | 'overdue' | 'paused' | 'kept' | 'missed'
  /** It reaches past the last year whose holidays are announced: the day may still move. */
  provisional: boolean
}

/** Figures of one case that a queue is sorted and filtered by. */
export interface Attention {
  /** Earliest due instant of what is owed now; null: nothing is owed, or everything stands still. */
  due: Instant | null
  duty: DutyName | null
  warnAt: Instant | null
  /** When `tick` will next decide something if nothing else happens; null: never. */
  tickAt: Instant | null
  priority: Priority
}
