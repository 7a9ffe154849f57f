import type { Rating } from '@linsheng/domain/complaints'
import { HANDLER_OF_CATEGORY, nameOf, type PersonKey } from '../content/people.ts'
import {
  ACKNOWLEDGEMENTS,
  COMPLAINANT_NOTES,
  DISPUTE_REASONS,
  FORWARDING,
  INTERNAL_NOTES,
  NOTES_TO_COMPLAINANT,
  ONE_STEP_ANSWERS,
  REASONED_CLOSINGS,
  REOPEN_REASONS,
  SECOND_RESULT,
  WITHDRAW_REASONS,
} from '../content/replies.ts'
import type { Random } from '../random.ts'
import type { Filing } from './filing.ts'
import { around, atWork, DAY, HOUR, MINUTE } from './moments.ts'
import type { PlannedActor, PlannedStep } from './plan-demo.ts'

interface LifeInput extends Filing {
  /** 0 for a case of this moment, 1 for the oldest. */
  age: number
  stalled: boolean
  now: number
}

type Ending = 'confirmed' | 'silent' | 'disputed' | 'reasoned' | 'withdrawn' | 'reopened'

const ENDINGS: ReadonlyArray<readonly [Ending, number]> = [
  ['confirmed', 58],
  ['silent', 21],
  ['disputed', 7],
  ['reasoned', 6],
  ['withdrawn', 3],
  ['reopened', 5],
]

/** How long things usually take, in milliseconds, by whether there is danger; and a promise's length without its last hours. */
const PACE = {
  danger: { answer: 25 * MINUTE, repair: 5 * HOUR, latestAnswer: 1.7 * HOUR, latestRepair: 20 * HOUR },
  shared: { answer: 3 * HOUR, repair: 26 * HOUR, latestAnswer: 20 * HOUR, latestRepair: 62 * HOUR },
  home: { answer: 4 * HOUR, repair: 50 * HOUR, latestAnswer: 40 * HOUR, latestRepair: 150 * HOUR },
} as const

/** Recent cases keep their promises, so that what is overdue now is what was planned to be. */
const RECENT = 21 * DAY

/** What happens to a case after its filing, up to now. */
export function planLife(random: Random, input: LifeInput): PlannedStep[] {
  const story = new Life(random, input)
  if (input.stalled) story.stall()
  else story.run(random.weighted(ENDINGS))
  return story.steps.filter(({ at }) => at <= input.now)
}

/** A case being told: each step moves its clock on. */
class Life {
  readonly steps: PlannedStep[] = []
  private readonly random: Random
  private readonly input: LifeInput
  private readonly handler: 'engineering' | 'service' | 'security' | 'cleaning'
  private at: number

  constructor(random: Random, input: LifeInput) {
    this.random = random
    this.input = input
    this.handler = HANDLER_OF_CATEGORY[input.filing.category] ?? 'service'
    this.at = input.recordedAt
  }

  /** Answered at first, mostly, then left lying. */
  stall(): void {
    if (!this.random.chance(0.7)) return
    this.answer()
    if (this.random.chance(0.5)) this.step(2 * HOUR, 'complainant', this.noteToStaff())
  }

  run(ending: Ending): void {
    if (ending === 'withdrawn') {
      const reason = this.random.pick(WITHDRAW_REASONS)
      this.step(around(this.random, 90 * MINUTE), 'complainant', { type: 'withdraw', ...(reason && { reason }) })
      return
    }
    this.answer()
    if (ending === 'reasoned') this.closeWithReason()
    else this.resolve(ending)
  }

  private resolve(ending: Ending): void {
    this.repair()
    if (ending === 'disputed') this.dispute()
    if (ending === 'silent') this.staySilent()
    else this.confirm()
    this.publishSummary()
    if (ending === 'reopened') this.reopen()
  }

  private step(after: number, by: PlannedActor, command: PlannedStep['command']): void {
    this.at += Math.max(MINUTE, Math.round(after))
    this.steps.push({ at: this.at, by, command })
  }

  /** The same, in office hours where a person of the office does it. */
  private office(after: number, by: PersonKey, command: PlannedStep['command']): void {
    const wanted = this.at + Math.max(MINUTE, Math.round(after))
    const at = this.input.filing.danger ? wanted : atWork(this.random, wanted)
    this.step(at - this.at, by, command)
  }

  private get pace() {
    if (this.input.filing.danger) return PACE.danger
    return this.input.filing.impact === 'home' ? PACE.home : PACE.shared
  }

  /** Whether a promise may be broken: more often long ago, never lately. */
  private mayBeLate(): boolean {
    const { now, recordedAt, age } = this.input
    return now - recordedAt > RECENT && this.random.chance(0.06 + 0.16 * age)
  }

  /** A delay that keeps within the promise unless this case is one of the late ones. */
  private within(usual: number, latest: number): number {
    const slowness = 0.75 + 0.6 * this.input.age
    if (this.mayBeLate()) return latest * (1.2 + this.random.next())
    return Math.min(around(this.random, usual * slowness), latest * (0.5 + 0.4 * this.random.next()))
  }

  private answer(): void {
    const { category, kind, zone, danger } = this.input.filing
    if (!danger && this.random.chance(0.4))
      this.office(20 * MINUTE, 'service', { type: 'classify', kind, category, zone })
    const soonest = this.input.filing.receivedAt + this.within(this.pace.answer, this.pace.latestAnswer)
    const message = this.random
      .pick(ACKNOWLEDGEMENTS)
      .replace('{who}', nameOf(this.handler))
      .replace('{h}', String(this.random.between(10, 19)))
    this.office(soonest - this.at, this.handler, { type: 'acknowledge', message })
    const person = this.random.chance(0.8) ? { person: this.handler } : {}
    this.step(2 * MINUTE, 'service', { type: 'assign', team: this.handler, ...person })
  }

  private repair(): void {
    const { story, fill, filing } = this.input
    const finished = filing.receivedAt + this.within(this.pace.repair, this.pace.latestRepair)
    const left = Math.max(finished - this.at, HOUR)
    if (this.random.chance(0.85)) this.step(left * 0.3, this.handler, { type: 'start' })
    if (this.random.chance(0.25)) {
      this.step(left * 0.1, this.handler, {
        type: 'note',
        audience: 'internal',
        text: this.random.pick(INTERNAL_NOTES),
      })
    }
    if (left > DAY && this.random.chance(0.6)) {
      const text = this.random.pick(NOTES_TO_COMPLAINANT)
      this.step(left * 0.2, this.handler, { type: 'note', audience: 'complainant', text })
    }
    if (left > DAY && this.random.chance(0.1)) this.step(left * 0.1, 'complainant', this.noteToStaff())
    const { found, done } = story
    const result = { type: 'propose-result', found: fill(found), done: fill(done) } as const
    if (left > 20 * HOUR) this.office(finished - this.at, this.handler, result)
    else this.step(finished - this.at, this.handler, result)
  }

  private noteToStaff(): PlannedStep['command'] {
    return { type: 'note', audience: 'complainant', text: this.random.pick(COMPLAINANT_NOTES) }
  }

  private confirm(): void {
    const rating = this.random.chance(0.78) ? this.rating() : undefined
    this.step(around(this.random, 9 * HOUR), 'complainant', { type: 'confirm', ...(rating && { rating }) })
  }

  /** Worse the longer it took. */
  private rating(): Rating {
    const days = (this.at - this.input.filing.receivedAt) / DAY
    const base = days < 2 ? 4.7 : days < 5 ? 4.1 : 3.1
    const mark = () => Math.min(5, Math.max(1, Math.round(base + (this.random.next() - 0.55) * 2)))
    return { speed: mark(), result: mark(), ...(this.random.chance(0.8) ? { attitude: mark() } : {}) }
  }

  private staySilent(): void {
    this.step(7 * DAY + this.random.between(1, 20) * MINUTE, 'system', { type: 'close', outcome: 'silent' })
  }

  private dispute(): void {
    const rating = this.random.chance(0.4) ? { rating: { speed: 3, result: 1 } } : {}
    const reason = this.random.pick(DISPUTE_REASONS)
    this.step(around(this.random, 14 * HOUR), 'complainant', { type: 'dispute', reason, ...rating })
    this.office(4 * HOUR, this.handler, { type: 'start' })
    this.office(around(this.random, 16 * HOUR), this.handler, { type: 'propose-result', ...SECOND_RESULT })
  }

  private closeWithReason(): void {
    const { kind } = this.input.filing
    const { outcome, reason } = this.random.pick(REASONED_CLOSINGS)
    const after = Math.min(around(this.random, 20 * HOUR), this.pace.latestRepair * 0.3)
    if (kind !== 'complaint') {
      this.office(after, this.handler, { type: 'answer', ...ONE_STEP_ANSWERS[kind] })
      return
    }
    if (outcome === 'not-ours') {
      this.step(after / 2, this.handler, { type: 'forward', ...FORWARDING, followUpAt: this.at + 14 * DAY })
    }
    this.office(after, this.handler, { type: 'close', outcome, reason })
  }

  private publishSummary(): void {
    const { summary } = this.input.story
    if (summary === undefined || !this.random.chance(0.75)) return
    this.office(3 * HOUR, 'manager', { type: 'note', audience: 'public', text: this.input.fill(summary) })
  }

  private reopen(): void {
    this.step(this.random.between(4, 22) * DAY, 'complainant', {
      type: 'reopen',
      reason: this.random.pick(REOPEN_REASONS),
    })
    this.office(5 * HOUR, this.handler, { type: 'start' })
    this.office(around(this.random, 20 * HOUR), this.handler, { type: 'propose-result', ...SECOND_RESULT })
    this.confirm()
  }
}
