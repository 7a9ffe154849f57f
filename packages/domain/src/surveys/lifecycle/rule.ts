import type { Decision } from '../../complaints/refusals.ts'
import type { Instant } from '../../time/instant.ts'
import type { SurveyActor, SurveyCommandName, SurveyCommands } from './commands.ts'
import type { SurveyEvent } from './events.ts'
import type { SurveyRefusal } from './refusals.ts'
import type { Survey } from './state.ts'
import type { SurveyStatus } from './vocabulary.ts'

export type SurveyDecision = Decision<SurveyEvent[], SurveyRefusal>

/** Rules of all commands but the first; `prepare` has no survey to look at. */
export type LaterCommand = Exclude<SurveyCommandName, 'prepare'>

/** One command's rule: what the survey and the time alone forbid, and what the command's own words decide. */
export interface SurveyRule<Name extends LaterCommand> {
  by: readonly SurveyActor[]
  /** Refusal that no words can avoid, or null. */
  barrier(survey: Survey, now: Instant, actor: SurveyActor): SurveyRefusal | null
  decide(survey: Survey, command: SurveyCommands[Name], now: Instant): SurveyDecision
}

export const STAFF = ['staff'] as const
export const SYSTEM = ['system'] as const
export const EITHER = ['staff', 'system'] as const

const WRONG_STATUS = {
  draft: 'survey-not-draft',
  open: 'survey-not-open',
  closed: 'survey-not-closed',
} as const

/** Refusal of a command that belongs to one status only. */
export const mustBe = (survey: Survey, status: keyof typeof WRONG_STATUS): SurveyRefusal | null =>
  survey.status === status ? null : WRONG_STATUS[status]

/** Refusal of a command that belongs to several. */
export const mustBeOneOf = (
  survey: Survey,
  statuses: readonly SurveyStatus[],
  refusal: SurveyRefusal,
): SurveyRefusal | null => (statuses.includes(survey.status) ? null : refusal)
