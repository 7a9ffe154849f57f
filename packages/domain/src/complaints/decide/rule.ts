import type { Instant } from '../../time/instant.ts'
import type { ComplaintCommand, SentPhotos } from '../commands.ts'
import type { Actor, ActorKind, ComplaintEvent } from '../events.ts'
import type { Policy } from '../policy.ts'
import type { ComplaintRefusal, Decision } from '../refusals.ts'
import type { Complaint } from '../state.ts'
import type { CaseRole } from '../vocabulary.ts'

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
  /** Staff must be one of these on the case; left out: a handler or a manager. Others are not asked. */
  roles?: readonly CaseRole[]
  /** Refusal that no argument can avoid, or null. */
  barrier(state: Complaint, now: Instant, policy: Policy, actor: Actor): ComplaintRefusal | null
  decide(state: Complaint, command: Command, context: DecisionContext): ComplaintDecision
}

/** Staff, and the system on their behalf when an old ledger is imported. */
export const STAFF = ['staff', 'system'] as const satisfies readonly ActorKind[]
/** Only a person: what somebody says of themselves. */
export const STAFF_ALONE = ['staff'] as const satisfies readonly ActorKind[]
export const COMPLAINANT = ['complainant'] as const satisfies readonly ActorKind[]
export const ANYONE = ['complainant', 'staff', 'system'] as const satisfies readonly ActorKind[]
export const SYSTEM = ['system'] as const satisfies readonly ActorKind[]

/** Those who work on cases: what a rule asks of staff unless it says otherwise. */
export const HANDLING = ['handler', 'manager'] as const satisfies readonly CaseRole[]

/** What this actor is on the case; staff of whom nothing is recorded are handlers, everybody else is nothing. */
export function rolesOf(actor: Actor): readonly CaseRole[] {
  return actor.kind === 'staff' ? (actor.roles ?? ['handler']) : []
}
export const hasRole = (actor: Actor, roles: readonly CaseRole[]): boolean =>
  rolesOf(actor).some((role) => roles.includes(role))
export const isManager = (actor: Actor): boolean => hasRole(actor, ['manager'])
export const isResponsible = ({ person }: Complaint, actor: Actor): boolean =>
  actor.kind === 'staff' && actor.user === person

export const isOpen = (state: Complaint): boolean => state.endedAt === null
export const mustBeOpen = (state: Complaint): ComplaintRefusal | null => (isOpen(state) ? null : 'already-ended')
export const neverBarred = (): null => null

/** Open and in the hands of staff: no result waits for the complainant, no appeal for the panel. */
export function mustBeInWork(state: Complaint): ComplaintRefusal | null {
  if (state.status === 'result-proposed') return 'result-awaits-answer'
  return state.status === 'appealed' ? 'appeal-open' : mustBeOpen(state)
}

/** Work that others still do on the case: it cannot be done before they are. */
export const mustHaveNoOpenOrder = ({ orders }: Complaint): ComplaintRefusal | null =>
  orders.some(({ status }) => status === 'open') ? 'orders-open' : null

/** What somebody does who was asked and has not answered yet says yes by itself. */
export function withAcceptance(state: Complaint, actor: Actor, ...events: ComplaintEvent[]): ComplaintEvent[] {
  const says = state.acceptedAt === null && isResponsible(state, actor)
  return says ? [{ type: 'assignment-accepted' }, ...events] : events
}

/** White space, and what is written but not seen: format characters, and the blanks of Korean and of Braille. */
const UNSEEN = /^[\s\p{Cf}\u115F\u1160\u2800\u3164\uFFA0]*$/u

/** Nothing that can be seen counts as nothing said. */
export const isBlank = (text: string | undefined): boolean => text === undefined || UNSEEN.test(text)

/** An optional text as an event carries it: left out when blank. */
export function optional<Key extends string>(key: Key, text: string | undefined): { [K in Key]?: string } {
  const given: { [K in Key]?: string } = {}
  if (text !== undefined && !isBlank(text)) given[key] = text
  return given
}

/** Photos as an event carries them: left out where there are none. */
export const optionalPhotos = (ids: readonly string[] | undefined): { attachments?: string[] } =>
  ids && ids.length > 0 ? { attachments: [...ids] } : {}

/** Which photos show the place before the work, and which after it: only of those sent, each one or the other. */
export function stagesOf({ attachments = [], before = [], after = [] }: SentPhotos): Omit<SentPhotos, 'attachments'> {
  const sent = (ids: readonly string[]) => attachments.filter((id) => ids.includes(id))
  const [first, then] = [sent(before), sent(after).filter((id) => !before.includes(id))]
  return { ...(first.length > 0 && { before: first }), ...(then.length > 0 && { after: then }) }
}

/** Minutes and integer cents: whole, never below zero. Left out is in order. */
export const isAmount = (amount: number | undefined): boolean =>
  amount === undefined || (Number.isSafeInteger(amount) && amount >= 0)
