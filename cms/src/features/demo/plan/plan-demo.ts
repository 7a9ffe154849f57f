import type { FileCommand } from '@linsheng/domain/complaints'
import type { CaseCommand } from '../../complaints/operations/run-command.ts'
import type { CaseStory } from '../content/case-stories.ts'
import type { PersonKey } from '../content/people.ts'
import { seededRandom } from '../random.ts'
import { planFiling } from './filing.ts'
import { planLife } from './life.ts'
import { arrivals, DAY, HOUR } from './moments.ts'

export type PlannedActor = 'complainant' | 'system' | PersonKey

/** One command at its time. `assign` names its person by key. */
export interface PlannedStep {
  at: number
  by: PlannedActor
  command: CaseCommand
}

export interface PlannedCase {
  /** Follows from the plan: the same case each time. */
  key: string
  filing: Omit<FileCommand, 'type' | 'number' | 'attachments'>
  filedBy: PlannedActor
  /** When it was written down, not before it was received. */
  recordedAt: number
  picture: NonNullable<CaseStory['photo']> | null
  steps: PlannedStep[]
}

export interface DemoPlan {
  seed: number
  now: number
  /** By the time they were received. */
  cases: PlannedCase[]
}

export const DEMO_SEED = 20_260_101
/** Cases of the whole demonstration. */
const DEMO_SIZE = 400
/** Open cases whose promise has run out, so that the board has something to admit. */
const STALLED = 6
/** Cases of the last two days, so that the queue has some whose time still runs. */
const FRESH = 10
const HISTORY = 548 * DAY

/** Everything that happened in the demonstration's complaints in the 18 months before `now`. Pure. */
export function planDemo(seed: number, now: number, size = DEMO_SIZE): DemoPlan {
  const random = seededRandom(seed)
  const usual = arrivals(random, now - HISTORY, now - 2 * DAY, size - STALLED - FRESH).map((at) => ({
    at,
    stalled: false,
  }))
  const fresh = arrivals(random, now - 2 * DAY, now - HOUR, FRESH).map((at) => ({ at, stalled: false }))
  const stalled = arrivals(random, now - 13 * DAY, now - 9 * DAY, STALLED).map((at) => ({ at, stalled: true }))
  const cases = [...usual, ...fresh, ...stalled]
    .sort((one, other) => one.at - other.at)
    .map(({ at, stalled: isStalled }, index): PlannedCase => {
      const age = (now - at) / HISTORY
      const { story, filing, filedBy, recordedAt, fill } = planFiling(random, at, isStalled)
      const steps = planLife(random, { story, filing, filedBy, recordedAt, fill, age, stalled: isStalled, now })
      const picture = random.chance(0.5) ? (story.photo ?? null) : null
      return { key: `case-${index + 1}`, filing, filedBy, recordedAt: Math.min(recordedAt, now), picture, steps }
    })
  return { seed, now, cases }
}
