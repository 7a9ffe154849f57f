import type { Instant } from '../../time/instant.ts'
import type { ComplaintCommand } from '../commands.ts'
import type { Actor, ActorKind, ComplaintEvent } from '../events.ts'
import type { Policy } from '../policy.ts'
import type { ComplaintRefusal, Decision } from '../refusals.ts'
import type { Complaint } from '../state.ts'

/** Everything a decision depends on besides the case itself. */
export interface DecisionContext {
  now: Instant
  actor: Actor
  policy: Policy
}

export type ComplaintDecision = Decision<ComplaintEvent[], ComplaintRefusal>

/** Commands by name, without `file`, which is the only one that needs no case. */
export type CaseCommands = {
  [Name in Exclude<ComplaintCommand['type'], 'file'>]: Extract<ComplaintCommand, { type: Name }>
}
export type CaseCommandName = keyof CaseCommands

/**
 * One command's rule in two halves: what the case and the actor's kind alone forbid (so that a page can know which
 * buttons to show), and what the command's own words decide.
 */
export interface Rule<Command> {
  by: readonly ActorKind[]
  /** Refusal that no argument can avoid, or null. */
  barrier(state: Complaint, now: Instant, policy: Policy): ComplaintRefusal | null
  decide(state: Complaint, command: Command, context: DecisionContext): ComplaintDecision
}

/** Staff, and the system on their behalf when an old ledger is imported. */
export const STAFF = ['staff', 'system'] as const satisfies readonly ActorKind[]
export const COMPLAINANT = ['complainant'] as const satisfies readonly ActorKind[]
export const ANYONE = ['complainant', 'staff', 'system'] as const satisfies readonly ActorKind[]

export const isOpen = (state: Complaint): boolean => state.endedAt === null
export const mustBeOpen = (state: Complaint): ComplaintRefusal | null => (isOpen(state) ? null : 'already-ended')
export const neverBarred = (): null => null

/** Nothing but white space counts as nothing said. */
export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === ''

/** An optional text as an event carries it: left out when blank. */
export function optional<Key extends string>(key: Key, text: string | undefined): { [K in Key]?: string } {
  const given: { [K in Key]?: string } = {}
  if (text !== undefined && !isBlank(text)) given[key] = text
  return given
}
