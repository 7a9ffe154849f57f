import type { Instant } from '../../time/instant.ts'
import type { ComplaintCommand } from '../commands.ts'
import type { ActorKind } from '../events.ts'
import type { Policy } from '../policy.ts'
import { type ComplaintRefusal, refuse } from '../refusals.ts'
import type { Complaint } from '../state.ts'
import { acknowledge } from './acknowledge.ts'
import { confirm, dispute } from './answer.ts'
import { assign } from './assign.ts'
import { classify } from './classify.ts'
import { close } from './close.ts'
import { decideFile } from './file.ts'
import { note } from './note.ts'
import { proposeResult } from './propose-result.ts'
import { reopen } from './reopen.ts'
import type { CaseCommandName, CaseCommands, ComplaintDecision, DecisionContext, Rule } from './rule.ts'
import { start } from './start.ts'
import { withdraw } from './withdraw.ts'

export { type ClosingOutcome, closingOutcomes, silenceEnds } from './close.ts'
export { RATING_MAX } from './rating.ts'
export { reopenUntil } from './reopen.ts'
export type { ComplaintDecision, DecisionContext } from './rule.ts'

const RULES: { readonly [Name in CaseCommandName]: Rule<CaseCommands[Name]> } = {
  acknowledge,
  classify,
  assign,
  note,
  start,
  'propose-result': proposeResult,
  confirm,
  dispute,
  close,
  withdraw,
  reopen,
}

const CASE_COMMANDS: readonly CaseCommandName[] = [
  'acknowledge',
  'classify',
  'assign',
  'note',
  'start',
  'propose-result',
  'confirm',
  'dispute',
  'close',
  'withdraw',
  'reopen',
]

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
 * Commands that this kind of actor may give now. Allowed: never refused when its words are in order (texts, reasons,
 * ratings, an outcome of `closingOutcomes`, a complainant's note to staff). Not allowed: always refused.
 */
export function allowedCommands(
  state: Complaint | null,
  actor: ActorKind,
  now: Instant,
  policy: Policy,
): ComplaintCommand['type'][] {
  if (!state) return ['file']
  return CASE_COMMANDS.filter((name) => barrierOf(RULES[name], state, actor, now, policy) === null)
}

type CaseCommand<Name extends CaseCommandName> = { [N in Name]: { type: N } & CaseCommands[N] }[Name]

function decideOnCase<Name extends CaseCommandName>(
  state: Complaint,
  command: CaseCommand<Name>,
  context: DecisionContext,
): ComplaintDecision {
  const rule = RULES[command.type]
  const barrier = barrierOf(rule, state, context.actor.kind, context.now, context.policy)
  return barrier ? refuse(barrier) : rule.decide(state, command, context)
}

function barrierOf(
  rule: Pick<Rule<never>, 'by' | 'barrier'>,
  state: Complaint,
  actor: ActorKind,
  now: Instant,
  policy: Policy,
): ComplaintRefusal | null {
  if (!rule.by.includes(actor)) return 'not-your-command'
  if (now < state.changedAt) return 'time-runs-backwards'
  return rule.barrier(state, now, policy)
}
