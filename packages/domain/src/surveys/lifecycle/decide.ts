import { refuse } from '../../complaints/refusals.ts'
import type { Instant } from '../../time/instant.ts'
import type { SurveyActor, SurveyCommand, SurveyCommandName, SurveyCommands } from './commands.ts'
import { arrange, open, prepare, revise } from './drafting.ts'
import { declineAction, moveAction, nameAction } from './following.ts'
import type { SurveyRefusal } from './refusals.ts'
import type { LaterCommand, SurveyDecision, SurveyRule } from './rule.ts'
import { cancel, close, extend, publish, remind, replaceLetters } from './running.ts'
import type { Survey } from './state.ts'

export type { SurveyDecision } from './rule.ts'

/** In the order in which they are offered. */
const RULES: { readonly [Name in LaterCommand]: SurveyRule<Name> } = {
  revise,
  arrange,
  open,
  'replace-letters': replaceLetters,
  remind,
  extend,
  close,
  'name-action': nameAction,
  'decline-action': declineAction,
  'move-action': moveAction,
  publish,
  cancel,
}

const isLaterCommand = (name: string): name is LaterCommand => Object.hasOwn(RULES, name)
const LATER_COMMANDS: readonly LaterCommand[] = Object.keys(RULES).filter(isLaterCommand)

/** Everything a decision depends on besides the survey itself. */
export interface SurveyContext {
  now: Instant
  actor: SurveyActor
}

/**
 * What a command does to a survey: the events to append, or the one rule that says no. Pure. `survey` is null before its
 * preparation.
 */
export function decideSurvey(survey: Survey | null, command: SurveyCommand, context: SurveyContext): SurveyDecision {
  if (command.type === 'prepare') return survey ? refuse('already-prepared') : prepare(command, context.now)
  return survey ? decideLater(survey, command, context) : refuse('not-prepared')
}

/** Commands that this actor may give now; a command that is not among them is refused whatever its words. */
export function allowedSurveyCommands(survey: Survey | null, { now, actor }: SurveyContext): SurveyCommandName[] {
  if (survey === null) return ['prepare']
  return LATER_COMMANDS.filter((name) => barrierOf(RULES[name], survey, now, actor) === null)
}

type Given<Name extends LaterCommand> = { [N in Name]: { type: N } & SurveyCommands[N] }[Name]

function decideLater<Name extends LaterCommand>(
  survey: Survey,
  command: Given<Name>,
  { now, actor }: SurveyContext,
): SurveyDecision {
  const rule = RULES[command.type]
  const barrier = barrierOf(rule, survey, now, actor)
  return barrier ? refuse(barrier) : rule.decide(survey, command, now)
}

function barrierOf(
  rule: Pick<SurveyRule<never>, 'by' | 'barrier'>,
  survey: Survey,
  now: Instant,
  actor: SurveyActor,
): SurveyRefusal | null {
  if (!rule.by.includes(actor)) return 'not-your-command'
  return now < survey.changedAt ? 'time-runs-backwards' : rule.barrier(survey, now, actor)
}
