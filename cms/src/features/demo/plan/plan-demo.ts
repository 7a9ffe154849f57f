import type { FileCommand, Policy } from '@linsheng/domain/complaints'
import { TEMPLATE_CATEGORIES } from '../../communities/template/content.ts'
import { starterProtocol } from '../../communities/template/starter-protocol.ts'
import { LOTS, lotNumber, runningNumber } from '../../complaints/operations/case-number.ts'
import type { CaseCommand } from '../../complaints/operations/run-command.ts'
import { CASE_STORIES, type CaseStory } from '../content/case-stories.ts'
import type { PersonKey } from '../content/people.ts'
import { SCENES, type Scene } from '../content/scenes/index.ts'
import { type Random, seededRandom } from '../random.ts'
import { CasePlay } from './case-play.ts'
import { demoPolicy } from './demo-policy.ts'
import { type Filing, filedByOf, planFiling, routeTo } from './filing.ts'
import { planLife } from './life.ts'
import { arrivals, DAY, HOUR, MINUTE } from './moments.ts'

export type PlannedActor = 'complainant' | 'system' | PersonKey

/** One command at its time. It names people and other cases by their keys, and a household that joins by its door. */
export interface PlannedStep {
  at: number
  by: PlannedActor
  command: CaseCommand
}

export interface PlannedCase {
  /** Follows from the plan: the same case each time. */
  key: string
  /** Number it is filed under. */
  number: string
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
const DEMO_SIZE = 500
/** Fewest cases of a demonstration that shows everything. */
export const SMALLEST_SIZE = SCENES.length + 12
/** Open cases that were left lying, so that the board has something to admit. */
const STALLED = 2
/** Cases of the last two days besides the scenes. */
const FRESH = 6
const HISTORY = 548 * DAY
/** Almost all scenes are younger: in these days there is little else, or the last month would have several times as many. */
const SCENES_SPAN = 30 * DAY

/** What is known of a case before its story is told. */
type Arrival = { at: number } & ({ scene: Scene } | { stalled: boolean })

/** The same once it is known what it is about. */
type Coming = { at: number; key: string; category: string } & ({ scene: Scene } | { stalled: boolean; filed: Filing })

/**
 * Everything that happened in the demonstration's complaints in the 18 months before `now`. Pure.
 * @param size number of cases, at least `SMALLEST_SIZE`
 */
export function planDemo(seed: number, now: number, size = DEMO_SIZE): DemoPlan {
  const random = seededRandom(seed)
  const policy = demoPolicy(now)
  const coming = arrivalsOf(random, now, size).map((arrival, index): Coming => {
    if ('scene' in arrival) return { ...arrival, key: arrival.scene.key, category: arrival.scene.filing.category }
    const filed = planFiling(random, arrival.at, arrival.stalled ? PLAIN : CASE_STORIES)
    return { ...arrival, filed, key: `case-${index + 1}`, category: filed.filing.category }
  })
  const numbers = numbersOf(random, coming)
  const numberOf = (key: string) => numbers.get(key) ?? ''
  const cases = coming.map((one): PlannedCase => {
    const number = numberOf(one.key)
    if ('scene' in one) return planScene(one.scene, number, { policy, now, numberOf })
    return planUsual(random, { ...one, number, policy, now })
  })
  return { seed, now, cases }
}

function arrivalsOf(random: Random, now: number, size: number): Arrival[] {
  const usual = arrivals(random, now - HISTORY, now - SCENES_SPAN, size - SCENES.length - STALLED - FRESH)
  const fresh = arrivals(random, now - 2 * DAY, now - HOUR, FRESH)
  const stalled = arrivals(random, now - 13 * DAY, now - 9 * DAY, STALLED)
  return [
    ...[...usual, ...fresh].map((at) => ({ at, stalled: false })),
    ...stalled.map((at) => ({ at, stalled: true })),
    ...SCENES.map((scene) => ({ at: now - Math.round(scene.hoursAgo * HOUR), scene })),
  ].sort((one, other) => one.at - other.at)
}

/** Categories whose cases are told by their week. */
const SENSITIVE: ReadonlySet<string> = new Set(
  TEMPLATE_CATEGORIES.flatMap((category) => ('sensitive' in category ? [category.code] : [])),
)

/** As a register gives them: running within each year of the compound's time, or drawn by lot. */
function numbersOf(random: Random, coming: readonly Coming[]): Map<string, string> {
  const last = new Map<number, number>()
  return new Map(
    coming.map(({ key, at, category }) => {
      const { year } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Asia/Shanghai')
      if (SENSITIVE.has(category)) return [key, lotNumber(year, random.between(0, LOTS - 1)).claim]
      const serial = (last.get(year) ?? 0) + 1
      last.set(year, serial)
      return [key, runningNumber(year, serial).claim]
    }),
  )
}

interface Usual {
  key: string
  number: string
  at: number
  stalled: boolean
  filed: Filing
  policy: Policy
  now: number
}

/** Left lying is what has no danger: its promise is long. */
const PLAIN = CASE_STORIES.filter(({ danger, kind }) => !danger && kind === undefined)

function planUsual(random: Random, { key, number, at, stalled, filed, policy, now }: Usual): PlannedCase {
  const recordedAt = Math.min(filed.recordedAt, now)
  const age = (now - at) / HISTORY
  const steps = planLife(random, { ...filed, recordedAt, key, number, age, stalled, policy, now })
  const picture = random.chance(0.5) ? (filed.story.photo ?? null) : null
  const { filing, filedBy } = filed
  return { key, number, filing, filedBy, recordedAt, picture, steps }
}

interface Setting {
  policy: Policy
  now: number
  numberOf(key: string): string
}

function planScene(
  { key, hoursAgo, filing: told, to, photo, play }: Scene,
  number: string,
  setting: Setting,
): PlannedCase {
  const { policy, now, numberOf } = setting
  const receivedAt = now - Math.round(hoursAgo * HOUR)
  const channel = told.channel ?? 'web'
  const filing: PlannedCase['filing'] = {
    ...{ kind: 'complaint', danger: false, impact: 'home', ...told, channel, receivedAt },
    ...(told.danger && { protocol: starterProtocol(told.category) }),
    ...(told.imported ? {} : { route: routeTo(to, told.category, 3 + (key.length % 5)) }),
  }
  const filedBy = told.imported ? 'system' : filedByOf(channel)
  const recordedAt = filedBy === 'complainant' || filedBy === 'system' ? receivedAt : receivedAt + 2 * MINUTE
  const on = new CasePlay({ key, number, filing, filedBy, recordedAt }, policy, now)
  play(on, numberOf)
  return { key, number, filing, filedBy, recordedAt, picture: photo ?? null, steps: on.finish() }
}
