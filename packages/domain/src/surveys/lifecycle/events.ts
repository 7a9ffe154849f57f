import type { Instant } from '../../time/instant.ts'
import type { Questionnaire } from '../questionnaire.ts'
import type { Finding } from '../results/findings.ts'
import type { ActionState, Repeats } from './vocabulary.ts'

/** When a survey is open: from `opensAt` up to, not including, `closesAt`. */
export interface Schedule {
  opensAt: Instant
  closesAt: Instant
}

/** What is arranged before a survey opens. */
export interface Arrangement extends Schedule {
  repeats: Repeats | null
  /** Response rate aimed at, whole per cent from 1 to 100. */
  targetPercent: number
}

/** The survey that this one repeats: its id; `wave` counts from 1, which repeats none. */
export interface WaveOf {
  wave: number
  follows: string | null
}

export type SurveyEvent =
  | ({ type: 'prepared'; questionnaire: Questionnaire } & Arrangement & WaveOf)
  | { type: 'revised'; questionnaire: Questionnaire }
  | ({ type: 'arranged' } & Arrangement)
  /** `households` can take part; `keyHash` is of the key that signs their tokens (SHA-256, hexadecimal). */
  | { type: 'opened'; households: number; keyHash: string }
  /** So many homes are given another code in place of one that was printed before; which ones is kept nowhere. */
  | { type: 'letters-replaced'; letters: number }
  | { type: 'reminded' }
  | { type: 'extended'; closesAt: Instant; reason: string }
  | { type: 'closed'; responses: number; findings: Finding[] }
  /** `finding` as `findingKey` names it; an answer given anew takes the place of the old one. */
  | { type: 'action-named'; finding: string; what: string; who: string; by: Instant }
  | { type: 'action-declined'; finding: string; reason: string }
  | { type: 'action-moved'; finding: string; state: ActionState; note: string }
  | { type: 'published' }
  | { type: 'cancelled'; reason: string }
