import type { Instant } from '../../time/instant.ts'
import type { Span } from '../../time/span.ts'
import type { Clockwork, Deadline } from '../../time/working-time.ts'
import type { DutyName } from '../vocabulary.ts'

/** Who has to act on a duty. */
export type OwedBy = 'person' | 'invited' | 'panel'

/** A duty's clock, as the case tells it whatever the time is now; pauses are taken to last until their end. */
export interface Run {
  name: DutyName
  owedBy: OwedBy
  item?: number
  startedAt: Instant
  due: Deadline
  doneAt: Instant | null
  /** How its time is counted between start and due, for the warning; or the moment of the warning itself. */
  warning: { clockwork: Clockwork } | { at: Instant }
  /** The pauses that make it stand still; left out: none does. */
  pauses?: readonly Span[]
}
