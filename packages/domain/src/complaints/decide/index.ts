import type { Instant } from '../../time/instant.ts'
import type { ComplaintCommand } from '../commands.ts'
import type { Actor } from '../events.ts'
import type { Policy } from '../policy.ts'
import { accept, type ComplaintRefusal, refuse } from '../refusals.ts'
import type { Complaint } from '../state.ts'
import { acknowledge } from './acknowledge.ts'
import { answer } from './answer.ts'
import { appealRules } from './appeal-rules.ts'
import { acceptAssignment, assign } from './assign.ts'
import { chooseReach } from './choose-reach.ts'
import { classify } from './classify.ts'
import { clockRules } from './clock-rules.ts'
import { close } from './close.ts'
import { confirm, dispute } from './confirmation.ts'
import { decideFile } from './file.ts'
import { forward, recordForwardAnswer } from './forward.ts'
import { acceptHandover, declineHandover, offerHandover } from './handover.ts'
import { investigate } from './investigate.ts'
import { confirmHousehold, join, strikeHousehold } from './join.ts'
import { absorb, merge, split } from './merge.ts'
import { correct, note } from './note.ts'
import { cancelOrder, finishOrder, issueOrder } from './order.ts'
import { withPauseEnded } from './pause.ts'
import { acceptPlan, askPlanChanges, declinePlan, proposePlan } from './plan.ts'
import { proposeResult } from './propose-result.ts'
import { reopen } from './reopen.ts'
import {
  type CaseCommandName,
  type CaseCommands,
  type ComplaintDecision,
  type DecisionContext,
  HANDLING,
  hasRole,
  type Rule,
} from './rule.ts'
import { start } from './start.ts'
import { cancelVisit, scheduleVisit } from './visit.ts'
import { withdraw } from './withdraw.ts'

export { type ClosingOutcome, closingOutcomes, silenceEnds } from './close.ts'
export { answersTo, isAnswer, isReasoned } from './closing.ts'
export { TRANSFERS_MAX } from './handover.ts'
export { reopenUntil } from './reopen.ts'
export type { CaseCommandName, ComplaintDecision, DecisionContext } from './rule.ts'

/** In the order in which they are offered. */
const RULES: { readonly [Name in CaseCommandName]: Rule<CaseCommands[Name]> } = {
  acknowledge,
  classify,
  assign,
  'accept-assignment': acceptAssignment,
  'offer-handover': offerHandover,
  'accept-handover': acceptHandover,
  'decline-handover': declineHandover,
  note,
  correct,
  start,
  'schedule-visit': scheduleVisit,
  'cancel-visit': cancelVisit,
  investigate,
  'propose-plan': proposePlan,
  'accept-plan': acceptPlan,
  'ask-plan-changes': askPlanChanges,
  'decline-plan': declinePlan,
  'issue-order': issueOrder,
  'finish-order': finishOrder,
  'cancel-order': cancelOrder,
  forward,
  'record-forward-answer': recordForwardAnswer,
  'propose-result': proposeResult,
  answer,
  confirm,
  dispute,
  close,
  withdraw,
  reopen,
  'choose-reach': chooseReach,
  join,
  'confirm-household': confirmHousehold,
  'strike-household': strikeHousehold,
  merge,
  absorb,
  split,
  ...clockRules,
  ...appealRules,
}

const isCaseCommand = (name: string): name is CaseCommandName => Object.hasOwn(RULES, name)
/** Every command but `file`. */
export const CASE_COMMANDS: readonly CaseCommandName[] = Object.keys(RULES).filter(isCaseCommand)

/**
 * What a command does to a case: the events to append, or the one rule that says no. Pure; the same answer for the same
 * input, whoever asks. `state` is null before the filing.
 */
export function decide(
  state: Complaint | null,
  command: ComplaintCommand,
  context: DecisionContext,
): ComplaintDecision {
  if (command.type === 'file') return state ? refuse('already-filed') : decideFile(command, context)
  return state ? decideOnCase(state, command, context) : refuse('not-filed')
}

/**
 * Commands that this actor may give now. Allowed: never refused when its words are in order (texts, reasons, ratings, an
 * item that is there, an outcome of `closingOutcomes`, a complainant's note to staff). Not allowed: always refused.
 */
export function allowedCommands(
  state: Complaint | null,
  actor: Actor,
  now: Instant,
  policy: Policy,
): ComplaintCommand['type'][] {
  if (!state) return ['file']
  return CASE_COMMANDS.filter((name) => barrierOf(RULES[name], state, actor, now, policy) === null)
}

/** Why each other command that this kind of actor can ever give is not possible now. */
export function barriers(
  state: Complaint,
  actor: Actor,
  now: Instant,
  policy: Policy,
): Partial<Record<CaseCommandName, ComplaintRefusal>> {
  const barred: Partial<Record<CaseCommandName, ComplaintRefusal>> = {}
  for (const name of CASE_COMMANDS) {
    const rule = RULES[name]
    const barrier = rule.by.includes(actor.kind) ? barrierOf(rule, state, actor, now, policy) : null
    if (barrier) barred[name] = barrier
  }
  return barred
}

type CaseCommand<Name extends CaseCommandName> = { [N in Name]: { type: N } & CaseCommands[N] }[Name]

function decideOnCase<Name extends CaseCommandName>(
  state: Complaint,
  command: CaseCommand<Name>,
  context: DecisionContext,
): ComplaintDecision {
  const rule = RULES[command.type]
  const barrier = barrierOf(rule, state, context.actor, context.now, context.policy)
  if (barrier) return refuse(barrier)
  const decision = rule.decide(state, command, context)
  return decision.ok ? accept(withPauseEnded(state, decision.value, context)) : decision
}

function barrierOf(
  rule: Pick<Rule<never>, 'by' | 'roles' | 'barrier'>,
  state: Complaint,
  actor: Actor,
  now: Instant,
  policy: Policy,
): ComplaintRefusal | null {
  if (!rule.by.includes(actor.kind)) return 'not-your-command'
  if (actor.kind === 'staff' && !hasRole(actor, rule.roles ?? HANDLING)) return 'not-your-role'
  if (now < state.changedAt) return 'time-runs-backwards'
  return rule.barrier(state, now, policy, actor)
}
