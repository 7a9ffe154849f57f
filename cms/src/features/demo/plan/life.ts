import { type Cause, followUpTasks, type Policy, type Rating } from '@linsheng/domain/complaints'
import { nameOf, type PersonKey, teamOf } from '../content/people.ts'
import {
  ACKNOWLEDGEMENTS,
  CAME_BACK_NOTES,
  COMPLAINANT_NOTES,
  DISPUTE_REASONS,
  FOLLOW_UP_NOTES,
  FORWARDING,
  HANDOVER_REASONS,
  INTERIM_MEASURES,
  INTERNAL_NOTES,
  NOT_REACHED_NOTES,
  NOTES_TO_COMPLAINANT,
  ONE_STEP_ANSWERS,
  type OneStepAnswer,
  REASONED_CLOSINGS,
  REOPEN_REASONS,
  SECOND_FINDINGS,
  SECOND_RESULT,
  WITHDRAW_REASONS,
} from '../content/replies.ts'
import type { Random } from '../random.ts'
import { CasePlay } from './case-play.ts'
import type { Filing } from './filing.ts'
import { around, atWork, DAY, HOUR, MINUTE } from './moments.ts'
import type { PlannedStep } from './plan-demo.ts'

interface LifeInput extends Filing {
  key: string
  number: string
  /** 0 for a case of this moment, 1 for the oldest. */
  age: number
  stalled: boolean
  policy: Policy
  now: number
}

type Command = PlannedStep['command']
type Ending = 'confirmed' | 'silent' | 'disputed' | 'reasoned' | 'withdrawn' | 'reopened'

const ENDINGS: ReadonlyArray<readonly [Ending, number]> = [
  ['confirmed', 58],
  ['silent', 21],
  ['disputed', 7],
  ['reasoned', 6],
  ['withdrawn', 3],
  ['reopened', 3],
]

const CAUSES: ReadonlyArray<readonly [Cause, number]> = [
  ['wear', 30],
  ['defect', 25],
  ['slow-response', 12],
  ['neighbour', 10],
  ['no-information', 9],
  ['outside', 6],
  ['rule', 4],
  ['unknown', 4],
]

/** How long things usually take, in milliseconds, by whether there is danger; and a promise's length without its last hours. */
const PACE = {
  danger: { answer: 25 * MINUTE, repair: 5 * HOUR, latestAnswer: 1.7 * HOUR, latestRepair: 20 * HOUR },
  shared: { answer: 3 * HOUR, repair: 26 * HOUR, latestAnswer: 13 * HOUR, latestRepair: 58 * HOUR },
  home: { answer: 4 * HOUR, repair: 50 * HOUR, latestAnswer: 38 * HOUR, latestRepair: 145 * HOUR },
} as const

/** Recent cases keep their promises, so that what is overdue now is what was planned to be. */
const RECENT = 21 * DAY
/** A complainant who answers at all does so well before silence counts. */
const ANSWERS_WITHIN = 5 * DAY
/** Somebody writes at least so often while a repair lasts. */
const WRITES_EVERY = 44 * HOUR
/** Call-backs older than this have been made, as far as they ever will be. */
const CALLED_BACK_AFTER = 2.5 * DAY

/** What happens to a case after its filing, up to now. */
export function planLife(random: Random, input: LifeInput): PlannedStep[] {
  const story = new Life(random, input)
  if (input.stalled) story.stall()
  else story.run(random.weighted(ENDINGS))
  return story.play.finish()
}

/** A case as most of them go. */
class Life {
  readonly play: CasePlay
  private readonly random: Random
  private readonly input: LifeInput
  private handler: PersonKey
  private readonly late: boolean

  constructor(random: Random, input: LifeInput) {
    this.random = random
    this.input = input
    this.handler = input.handler
    this.play = new CasePlay(input, input.policy, input.now)
    const { now, recordedAt, age } = input
    this.late = now - recordedAt > RECENT && random.chance(0.06 + 0.2 * age)
  }

  /** Answered at first, mostly, then left lying. */
  stall(): void {
    if (!this.random.chance(0.7)) return
    this.answer()
    if (this.random.chance(0.5)) this.play.after(2 * HOUR, 'complainant', this.noteToStaff())
  }

  run(ending: Ending): void {
    if (ending === 'withdrawn') {
      const reason = this.random.pick(WITHDRAW_REASONS)
      this.play.after(around(this.random, 90 * MINUTE), 'complainant', { type: 'withdraw', ...(reason && { reason }) })
      return
    }
    this.answer()
    if (this.input.filing.kind !== 'complaint') this.answerAtOnce()
    else if (ending === 'reasoned') this.closeWithReason()
    else this.resolve(ending)
    this.callBack()
  }

  private resolve(ending: Ending): void {
    this.repair()
    if (ending === 'disputed') this.dispute()
    if (ending === 'silent') this.play.pass(this.play.at + 7 * DAY)
    else this.confirm()
    this.publishSummary()
    if (ending === 'reopened') this.reopen('complainant', this.random.between(4, 22) * DAY)
  }

  /** In office hours where a person of the office does it. */
  private office(delay: number, by: PersonKey, command: Command): boolean {
    const wanted = this.play.at + Math.max(MINUTE, Math.round(delay))
    const at = this.input.filing.danger ? wanted : atWork(this.random, wanted)
    return this.play.after(at - this.play.at, by, command)
  }

  private get pace() {
    if (this.input.filing.danger) return PACE.danger
    return this.input.filing.impact === 'home' ? PACE.home : PACE.shared
  }

  /** A delay that keeps within the promise unless this case is one of the late ones. */
  private within(usual: number, latest: number): number {
    const slowness = 0.75 + 0.6 * this.input.age
    if (this.late) return latest * (0.9 + 1.3 * this.random.next())
    return Math.min(around(this.random, usual * slowness), latest * (0.5 + 0.4 * this.random.next()))
  }

  private answer(): void {
    const { category, kind, zone, danger } = this.input.filing
    if (!danger && this.random.chance(0.2))
      this.office(20 * MINUTE, 'service', { type: 'classify', kind, category, zone })
    this.handOver()
    const soonest = this.input.filing.receivedAt + this.within(this.pace.answer, this.pace.latestAnswer)
    const message = this.random
      .pick(ACKNOWLEDGEMENTS)
      .replace('{who}', nameOf(this.handler))
      .replace('{h}', String(this.random.between(10, 19)))
    this.office(soonest - this.play.at, this.handler, { type: 'acknowledge', message })
    if (!danger) return
    const measure = this.random.pick(INTERIM_MEASURES)
    this.play.after(this.random.between(10, 70) * MINUTE, this.handler, { type: 'make-safe', measure })
  }

  /** Now and then somebody else is better placed; the first asked stays responsible until they say yes. */
  private handOver(): void {
    if (this.input.filing.danger || !this.random.chance(0.05)) return
    const to = this.random.pick(
      (['electric', 'reception', 'security', 'cleaning'] as const).filter((key) => key !== this.handler),
    )
    const reason = this.random.pick(HANDOVER_REASONS)
    this.office(30 * MINUTE, this.handler, { type: 'offer-handover', team: teamOf(to), person: to, reason })
    if (this.office(40 * MINUTE, to, { type: 'accept-handover' })) this.handler = to
  }

  private repair(): void {
    const finished = this.input.filing.receivedAt + this.within(this.pace.repair, this.pace.latestRepair)
    const left = Math.max(finished - this.play.at, HOUR)
    this.investigate(Math.min(left * 0.3, 8 * HOUR))
    if (this.random.chance(0.85)) this.play.after(left * 0.05, this.handler, { type: 'start' })
    if (this.random.chance(0.25)) {
      const text = this.random.pick(INTERNAL_NOTES)
      this.play.after(left * 0.05, this.handler, { type: 'note', audience: 'internal', text })
    }
    if (left > DAY && this.random.chance(0.12)) this.orderWork()
    this.keepWriting(finished)
    if (left > DAY && this.random.chance(0.1)) this.play.after(left * 0.05, 'complainant', this.noteToStaff())
    const { found, done } = this.input.story
    const result = { type: 'propose-result', found: this.input.fill(found), done: this.input.fill(done) } as const
    if (left > 20 * HOUR) this.office(finished - this.play.at, this.handler, result)
    else this.play.after(finished - this.play.at, this.handler, result)
  }

  private investigate(after: number): void {
    const { filing, fill, story } = this.input
    const what = fill(story.found)
    const verdict = this.random.weighted([
      ['confirmed', 88],
      ['partly', 12],
    ] as const)
    const contractor = filing.category === 'equipment' && this.random.chance(0.5) ? { contractor: 'anti' } : {}
    const command = { type: 'investigate', findings: { what }, verdict, cause: this.random.weighted(CAUSES) } as const
    this.office(this.late ? after * 4 : after, this.handler, { ...command, ...contractor })
  }

  private orderWork(): void {
    const order = {
      type: 'issue-order',
      to: { kind: 'contractor', contractor: 'mingdian' },
      task: '按现场记录处理，做完拍前后照片。',
    } as const
    if (!this.office(HOUR, this.handler, order)) return
    const took = { minutes: this.random.between(4, 30) * 10, costCents: this.random.between(8, 90) * 1000 }
    this.office(6 * HOUR, this.handler, { type: 'finish-order', order: 1, done: '已做完，现场验过。', ...took })
  }

  /** Word before silence grows long; those who let things lie leave it out. */
  private keepWriting(until: number): void {
    while (!this.late && !this.play.over && until - this.play.at > WRITES_EVERY) {
      const text = this.random.pick(NOTES_TO_COMPLAINANT)
      this.office(WRITES_EVERY * 0.8, this.handler, { type: 'note', audience: 'complainant', text })
    }
  }

  private noteToStaff(): Command {
    return { type: 'note', audience: 'complainant', text: this.random.pick(COMPLAINANT_NOTES) }
  }

  private confirm(): void {
    const rating = this.random.chance(0.78) ? this.rating() : undefined
    const delay = Math.min(around(this.random, 9 * HOUR), ANSWERS_WITHIN)
    this.play.after(delay, 'complainant', { type: 'confirm', ...(rating && { rating }) })
  }

  /** Worse the longer it took. */
  private rating(): Rating {
    const days = (this.play.at - this.input.filing.receivedAt) / DAY
    const base = days < 2 ? 4.7 : days < 5 ? 4.1 : 3.1
    const mark = () => Math.min(5, Math.max(1, Math.round(base + (this.random.next() - 0.55) * 2)))
    return { speed: mark(), result: mark(), ...(this.random.chance(0.8) ? { attitude: mark() } : {}) }
  }

  private dispute(): void {
    const rating = this.random.chance(0.4) ? { rating: { speed: 3, result: 1 } } : {}
    const reason = this.random.pick(DISPUTE_REASONS)
    const delay = Math.min(around(this.random, 14 * HOUR), ANSWERS_WITHIN)
    this.play.after(delay, 'complainant', { type: 'dispute', reason, ...rating })
    this.doAgain()
  }

  private doAgain(): void {
    this.office(4 * HOUR, this.handler, { type: 'start' })
    const findings = { what: SECOND_RESULT.found, why: SECOND_FINDINGS }
    this.office(2 * HOUR, this.handler, { type: 'investigate', findings, verdict: 'confirmed', cause: 'defect' })
    const delay = Math.min(around(this.random, 16 * HOUR), 40 * HOUR)
    this.office(delay, this.handler, { type: 'propose-result', ...SECOND_RESULT })
  }

  /** What is no complaint is answered and ended in one step. */
  private answerAtOnce(): void {
    const { kind } = this.input.filing
    if (kind === 'complaint') return
    const delay = Math.min(around(this.random, 7 * HOUR), 10 * HOUR)
    this.office(delay, this.handler, { type: 'answer', ...this.random.pick<OneStepAnswer>(ONE_STEP_ANSWERS[kind]) })
  }

  private closeWithReason(): void {
    const { outcome, reason } = this.random.pick(REASONED_CLOSINGS)
    const after = Math.min(around(this.random, 20 * HOUR), this.pace.latestRepair * 0.3)
    this.investigate(Math.min(after / 2, 8 * HOUR))
    if (outcome === 'not-ours') {
      const followUpAt = this.play.at + 14 * DAY
      if (!this.office(HOUR, this.handler, { type: 'forward', ...FORWARDING, followUpAt })) return
    }
    this.office(after / 2, this.handler, { type: 'close', outcome, reason })
  }

  private publishSummary(): void {
    const { summary } = this.input.story
    if (this.play.state.endedAt === null || summary === undefined || !this.random.chance(0.75)) return
    this.office(3 * HOUR, 'manager', { type: 'note', audience: 'public', text: this.input.fill(summary) })
  }

  private reopen(by: 'complainant' | PersonKey, delay: number): void {
    const reason = this.random.pick(by === 'complainant' ? REOPEN_REASONS : CAME_BACK_NOTES)
    if (!this.play.after(delay, by, { type: 'reopen', reason })) return
    this.doAgain()
    this.confirm()
  }

  /** The call-backs whose day has come, of which one or the other is a little late. */
  private callBack(): void {
    for (;;) {
      this.play.pass(this.play.now)
      const { endedAt } = this.play.state
      const task = followUpTasks(this.play.state).find(({ doneAt }) => doneAt === null)
      if (!task || endedAt === null || this.isLetBe(task.from)) return
      const isBack = this.random.chance(0.02) && this.play.state.reopenings === 0
      const isMissed = this.random.chance(0.1)
      const outcome = isBack ? 'came-back' : isMissed ? 'not-reached' : 'holds'
      const note = this.random.pick(isBack ? CAME_BACK_NOTES : isMissed ? NOT_REACHED_NOTES : FOLLOW_UP_NOTES)
      const delay = task.from - this.play.at + this.random.between(10, 60) * MINUTE
      if (!this.office(delay, this.handler, { type: 'follow-up', day: task.day, outcome, note })) return
      if (isBack) this.reopen(this.handler, HOUR)
    }
  }

  /** Not yet due; or so lately that nobody has come to it. */
  private isLetBe(from: number): boolean {
    const since = this.play.now - from
    return since < 0 || (since < CALLED_BACK_AFTER && this.random.chance(0.5))
  }
}
