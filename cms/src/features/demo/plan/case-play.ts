import {
  type Actor,
  apply,
  attentionOf,
  type Complaint,
  type ComplaintCommand,
  decide,
  openSteps,
  type Policy,
} from '@linsheng/domain/complaints'
import type { CaseCommand } from '../../complaints/operations/run-command.ts'
import { caseRolesOf, DEMO_PEOPLE, type PersonKey } from '../content/people.ts'
import { HOUR, MINUTE, officeTime } from './moments.ts'
import type { PlannedActor, PlannedCase, PlannedStep } from './plan-demo.ts'

/** From so long ago on, staff are told to have worked in office hours; what is newer happens when it is said to. */
const RECENT = 10 * HOUR

/** Part of its minutes after which a step of an emergency is usually done. */
const IN_TIME = 0.85

/** Who acts, as the rules know them; people by their key. */
export function actorOf(by: PlannedActor, command: ComplaintCommand): Actor {
  if (by === 'system') return { kind: 'system' }
  if (by !== 'complainant') return { kind: 'staff', user: by, roles: caseRolesOf(by) }
  return command.type === 'join' ? { kind: 'complainant', household: command.household } : { kind: 'complainant' }
}

type Begin = Pick<PlannedCase, 'key' | 'number' | 'filing' | 'filedBy' | 'recordedAt'>

/**
 * A case being told, by the rules themselves: each step moves its clock on, and what the time alone decides (silence,
 * escalations, the end of a pause) is told between them. Steps after `now` never happen.
 * @throws Error where the rules refuse a step: the story is wrong
 */
export class CasePlay {
  readonly steps: PlannedStep[] = []
  readonly key: string
  readonly now: number
  /** The case as it stands. */
  state: Complaint
  /** When the last step happened; in milliseconds since 1970. */
  at: number
  /** Whether the story has reached the present. */
  over = false
  private readonly policy: Policy

  constructor({ key, number, filing, filedBy, recordedAt }: Begin, policy: Policy, now: number) {
    this.key = key
    this.now = now
    this.policy = policy
    this.at = recordedAt
    this.state = this.decided(null, { ...filing, type: 'file', number, attachments: [] }, recordedAt, filedBy, 1)
  }

  /** Something done so long after the last step. @returns whether it has happened yet */
  after(delay: number, by: PlannedActor, command: CaseCommand): boolean {
    return this.step(this.at + Math.max(MINUTE, Math.round(delay)), by, command)
  }

  /** Something done so many hours before now; by staff in office hours, unless it is recent or cannot wait. */
  ago(hours: number, by: PlannedActor, command: CaseCommand): boolean {
    const told = this.now - Math.round(hours * HOUR)
    const waits = by !== 'complainant' && by !== 'system' && hours * HOUR >= RECENT && !this.state.danger
    return this.step(Math.max(this.at + MINUTE, waits ? officeTime(told) : told), by, command)
  }

  /** Lets the time pass up to a moment, in which nothing is done but the steps of an emergency. */
  pass(until: number): void {
    for (;;) {
      const end = Math.min(until, this.now)
      const { tickAt } = attentionOf(this.state, this.policy, this.at)
      const step = this.nextStep()
      if (step !== null && step.at <= end && (tickAt === null || step.at <= Math.max(tickAt, this.at))) {
        this.apply(step.at, step.by, { type: 'tick-step', step: step.step })
      } else if (tickAt !== null && tickAt <= end) {
        this.apply(Math.max(tickAt, this.at), 'system', { type: 'tick' })
      } else return
    }
  }

  /** The step of the emergency protocol that the one responsible ticks next, a little before its minutes are over. */
  private nextStep(): { at: number; by: PersonKey; step: number } | null {
    const { protocol, person, endedAt } = this.state
    const [step] = openSteps(protocol)
    const by = DEMO_PEOPLE.find(({ key }) => key === person)?.key
    if (protocol === null || step === undefined || by === undefined || endedAt !== null) return null
    const minutes = protocol.steps[step]?.withinMinutes ?? 0
    return { at: Math.max(this.at, protocol.startedAt + Math.round(minutes * IN_TIME) * MINUTE), by, step }
  }

  /** Lets the time pass up to now. */
  finish(): PlannedStep[] {
    this.pass(this.now)
    return this.steps
  }

  private step(at: number, by: PlannedActor, command: CaseCommand): boolean {
    if (at > this.now) this.over = true
    if (this.over) return false
    this.pass(at)
    this.apply(at, by, command)
    return true
  }

  private apply(at: number, by: PlannedActor, command: CaseCommand): void {
    this.state = this.decided(this.state, command, at, by, this.state.sequence + 1)
    this.steps.push({ at, by, command })
    this.at = at
  }

  private decided(
    state: Complaint | null,
    command: ComplaintCommand,
    at: number,
    by: PlannedActor,
    sequence: number,
  ): Complaint {
    const actor = actorOf(by, command)
    const decision = decide(state, command, { now: at, actor, policy: this.policy })
    if (!decision.ok) throw new Error(`${this.key}: ${command.type} by ${by} was refused: ${decision.code}`)
    const next = apply(state, { complaint: this.key, sequence, at, actor, events: decision.value })
    if (!next) throw new Error(`${this.key}: a case without a filing`)
    return next
  }
}
