import type { Instant } from '../../time/instant.ts'
import { SMALLEST_GROUP } from '../../transparency/ratings.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { type Finding, findingKey } from '../results/findings.ts'
import type { Arrangement, WaveOf } from './events.ts'
import type { ActionState, SurveyStatus } from './vocabulary.ts'

/** What follows from a finding: an action with its state, or the reason why there is none. */
export type FindingAnswer =
  | { kind: 'action'; what: string; who: string; by: Instant; state: ActionState; note: string | null }
  | { kind: 'none'; reason: string }

export interface Survey extends Arrangement, WaveOf {
  status: SurveyStatus
  questionnaire: Questionnaire
  /** Counts the questionnaire's revisions from 1; the one that was open is the last. */
  version: number
  openedAt: Instant | null
  /** Households that can take part, and the hash of the key that signs their tokens; null before opening. */
  households: number | null
  keyHash: string | null
  /** Letters that were printed in place of earlier ones, whose codes were void from then on. */
  lettersReplaced: number
  remindedAt: Instant[]
  closedAt: Instant | null
  responses: number | null
  findings: Finding[]
  /** By finding, as `findingKey` names it. */
  followUps: Record<string, FindingAnswer>
  publishedAt: Instant | null
  /** When the last event happened. */
  changedAt: Instant
}

/**
 * What everybody is told of letters that were replaced: whoever makes one sees its code, and could use it. Null: fewer than
 * five, which are not told by their number.
 */
export const toldReplacements = ({ lettersReplaced }: Pick<Survey, 'lettersReplaced'>): number | null =>
  lettersReplaced === 0 || lettersReplaced >= SMALLEST_GROUP ? lettersReplaced : null

/** Findings that nobody has answered for yet, neither with an action nor with a reason. */
export const openFindings = ({ findings, followUps }: Survey): Finding[] =>
  findings.filter((finding) => !Object.hasOwn(followUps, findingKey(finding)))

/** Whether a survey is done with: its results are public and every finding is answered for. */
export const isComplete = (survey: Survey): boolean =>
  survey.status === 'published' && openFindings(survey).length === 0

/** Whether the response rate aimed at was reached; null before closing. */
export function reachedTarget({ responses, households, targetPercent }: Survey): boolean | null {
  if (responses === null || households === null) return null
  return responses * 100 >= targetPercent * households
}

/** Every finding with what follows from it, null where nobody has said yet: what is published beside the results. */
export const answeredFindings = ({ findings, followUps }: Survey): AnsweredFinding[] =>
  findings.map((finding) => ({ ...finding, followUp: followUps[findingKey(finding)] ?? null }))

export interface AnsweredFinding extends Finding {
  followUp: FindingAnswer | null
}
