import { accept, type Decision, refuse } from '@linsheng/domain/complaints'
import { decideSurvey, type Survey, type SurveyCommand, type SurveyRefusal } from '@linsheng/domain/surveys'
import type { Payload } from 'payload'
import { nudge } from '../../../jobs/nudge.ts'
import { SURVEY_WATCH } from '../name.ts'
import { slugClaim, surveyCommitWins, surveyHistory } from './stored-commit.ts'
import { projectSurvey, type SurveyRecord } from './survey-row.ts'

/** Who acts on behalf of nobody. */
export const SYSTEM = 'system'

export interface SurveyOrder {
  /** Id. */
  community: string
  stream: string
  command: SurveyCommand
  /** `system`, or the account of a member of staff. */
  actor: string
  /** Milliseconds since 1970. */
  now: number
  /** Sequence that whoever asks has looked at: refused as `conflict` when there is more. */
  seen?: number
  /** For a preparation. */
  slug?: string
}

/** Others can win the race so many times before a command gives up. */
const ATTEMPTS = 5
/** Milliseconds by which the clocks of two processes may differ. */
const SAME_MOMENT = 5_000

/**
 * Decides a command on a survey and stores what it decided as one commit. Two commands at once: the unique index lets one
 * win, the other is decided again on the new state.
 * @returns the survey as it is laid out then; a refusal of the rules; `conflict` when others kept winning, when `seen` says so
 *   or when the slug of a preparation is taken
 */
export async function runSurveyCommand(
  payload: Payload,
  order: SurveyOrder,
): Promise<Decision<SurveyRecord, SurveyRefusal | 'conflict'>> {
  const { community, stream, command, actor, seen, slug } = order
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const history = await surveyHistory(payload, stream)
    const [survey, sequence] = [history?.survey ?? null, history?.sequence ?? 0]
    if (seen !== undefined && seen !== sequence) return refuse('conflict')
    const at = momentAfter(survey, order.now)
    const decision = decideSurvey(survey, command, { now: at, actor: actor === SYSTEM ? 'system' : 'staff' })
    if (!decision.ok) return decision
    const claim = sequence === 0 && slug !== undefined ? slugClaim(slug) : `${stream}/${sequence + 1}`
    const commit = {
      community,
      stream,
      sequence: sequence + 1,
      at,
      actor,
      events: decision.value,
      claim,
      followed: false,
    }
    if (!(await surveyCommitWins(payload, commit))) continue
    const row = await projectSurvey(payload, stream)
    nudge(SURVEY_WATCH)
    return accept(row)
  }
  return refuse('conflict')
}

/** Two commands of the same moment may be stored in the other order than their times. */
const momentAfter = (survey: Survey | null, now: number): number =>
  survey && survey.changedAt > now && survey.changedAt - now <= SAME_MOMENT ? survey.changedAt : now
